package se.sambruk.otp.tenders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import se.sambruk.otp.api.answers.AnswerService;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Clarification;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.ReplyDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderReading;

/** Writes down what a supplier answered. Only what it was asked about can change, and only to something that can be taken for an answer. */
final class Replying {
    private final Desk desk;
    private final IntFunction<FileJudge> judges;
    private final AnswerService answers;
    private final List<Problem> findings = new ArrayList<>();
    private final Map<RequirementId, SupplierAnswer> changed = new LinkedHashMap<>();
    private final Map<RequirementId, JudgedRow> rows = new LinkedHashMap<>();
    private final Set<RequirementId> heard = new HashSet<>();
    private TenderReading.Builder reading;
    private PriceOffer offer;

    /**
     * @param judges gives the judge of an issue
     */
    Replying(Desk desk, IntFunction<FileJudge> judges, AnswerService answers) {
        this.desk = desk;
        this.judges = judges;
        this.answers = answers;
    }

    TenderIntake answer(ReplyDraft reply) {
        Tender tender = desk.tender(reply.tender());
        Clarification request = request(tender, reply);
        if (reply.text().isBlank() && reply.values().isEmpty() && reply.files().isEmpty()) {
            throw TenderTexts.error("OTP-6370").asException();
        }
        LocalDate on = reply.on().orElseGet(() -> desk.now().today(desk.act().at()));
        LocalDate asked = desk.now().today(request.request().at());
        if (on.isBefore(asked)) {
            throw TenderTexts.error("OTP-6394", on.toString(), request.id(), asked.toString())
                    .asException();
        }
        request.due()
                .filter(on::isAfter)
                .ifPresent(due -> findings.add(TenderTexts.warning("OTP-6389", due.toString())));
        reading = TenderReading.builder(desk.now().id(), tender.issue());
        read(tender, request, reply);
        TenderReading read = built(tender);
        CaseChange written = desk.record(List.of(entry(tender, request, reply, on, read)));
        List<Problem> told = new ArrayList<>(written.findings());
        told.addAll(findings);
        return new TenderIntake(
                desk.after(written),
                List.of(tender.key()),
                List.of(read),
                List.of(),
                new CaseChange(written.now(), written.added(), told));
    }

    private static Clarification request(Tender tender, ReplyDraft reply) {
        Clarification request = tender.clarifications().stream()
                .filter(one -> one.id().equalsIgnoreCase(reply.request().strip()) && !one.isStruck())
                .findFirst()
                .orElseThrow(() -> TenderTexts.error("OTP-6368", reply.request(), tender.key())
                        .asException());
        request.answer().ifPresent(before -> {
            throw TenderTexts.error("OTP-6369", request.id(), before.entry()).asException();
        });
        for (RequirementId id : reply.values().keySet()) {
            if (!request.manner().mayChange()) {
                throw TenderTexts.error("OTP-6372").asException();
            }
            if (!request.requirements().contains(id)) {
                throw TenderTexts.error("OTP-6371", id.value(), request.id()).asException();
            }
        }
        return request;
    }

    private void read(Tender tender, Clarification request, ReplyDraft reply) {
        FileJudge judge = judges.apply(tender.issue());
        List<String> others = new ArrayList<>();
        for (GivenFile given : reply.files()) {
            ReadFile file = judge.read(given);
            if (request.manner().mayChange() && file.hasAnswers()) {
                reading.file(file.asAnswers());
                TenderReading.Builder whole = TenderReading.builder(desk.now().id(), tender.issue());
                FileJudge.take(file.answers().orElseThrow(), whole);
                take(tender, request, whole.build(), others);
            } else if (request.manner().mayChange() && file.isPrices()) {
                reading.file(file.asPrices());
                price(tender, request, file.prices().orElseThrow(), others);
            } else {
                reading.file(file.isPrices() ? file.asPrices() : file.asOther());
            }
        }
        if (!reply.values().isEmpty()) {
            // What was said in words counts before a workbook that came with it.
            TenderReading.Builder whole = TenderReading.builder(desk.now().id(), tender.issue());
            FileJudge.take(answers.judge(request.id(), reply.values(), judge.issued()), whole);
            take(tender, request, whole.build(), others);
        }
        List<String> unheard = request.requirements().stream()
                .filter(id -> !heard.contains(id))
                .map(RequirementId::value)
                .toList();
        if (!heard.isEmpty() && !unheard.isEmpty()) {
            findings.add(TenderTexts.info("OTP-6392", String.join(", ", unheard)));
        }
        if (!others.isEmpty()) {
            findings.add(TenderTexts.warning("OTP-6387", String.join(", ", others)));
        }
    }

    private void take(Tender tender, Clarification request, TenderReading whole, List<String> others) {
        for (JudgedRow row : whole.rows()) {
            Optional<SupplierAnswer> given = whole.answers().flatMap(set -> set.find(row.uid()));
            Optional<SupplierAnswer> before = tender.answer(row.uid()).flatMap(TenderAnswer::given);
            boolean asked = request.requirements().contains(row.id());
            if (asked && row.state() == AnswerState.ANSWERED) {
                heard.add(row.id());
            }
            if (asked && row.state() != AnswerState.ANSWERED) {
                findings.addAll(row.problems());
            } else if (asked && !given.equals(before)) {
                changed.put(row.id(), given.orElseThrow());
                rows.put(row.id(), row);
                whole.deviations().stream()
                        .filter(one -> one.requirement().equals(row.id()))
                        .forEach(reading::deviation);
                whole.proposals().stream()
                        .filter(one -> one.requirement().equals(row.id()))
                        .forEach(reading::proposal);
            } else if (!asked && row.state() == AnswerState.ANSWERED && !given.equals(before)) {
                others.add(row.id().value());
            }
        }
        whole.problems().forEach(reading::problem);
    }

    private void price(Tender tender, Clarification request, PriceReport report, List<String> others) {
        report.problems().forEach(reading::problem);
        report.offer().ifPresent(offered -> {
            PriceOffer.Builder taken =
                    PriceOffer.builder(offered.procurement(), offered.published(), offered.schedule());
            offered.prices().forEach((item, price) -> {
                boolean same = tender.prices()
                        .map(PriceOffer::prices)
                        .map(prices -> prices.get(item))
                        .filter(before -> before.compareTo(price) == 0)
                        .isPresent();
                if (!same && request.items().contains(item)) {
                    taken.price(item, price);
                } else if (!same) {
                    others.add(item);
                }
            });
            offer = taken.build();
        });
        TenderReading.Builder places = TenderReading.builder(desk.now().id(), tender.issue());
        FileJudge.take(report, places);
        places.build().pricePlaces().forEach((item, place) -> {
            if (request.items().contains(item)) {
                reading.pricePlace(item, place);
            }
        });
    }

    private TenderReading built(Tender tender) {
        rows.values().forEach(reading::row);
        if (!changed.isEmpty()) {
            AnswerSet.Builder set = AnswerSet.builder(
                    desk.now().id(),
                    tender.answerSet().map(AnswerSet::published).orElseGet(() -> judges.apply(tender.issue())
                            .issued()
                            .specification()
                            .contentHash()));
            changed.values().forEach(set::answer);
            reading.answers(set.build());
        }
        if (offer != null && !offer.prices().isEmpty()) {
            reading.prices(tender.received().schedule().orElseThrow(), offer);
        }
        return reading.build();
    }

    private NewEntry entry(Tender tender, Clarification request, ReplyDraft reply, LocalDate on, TenderReading read) {
        Map<String, Object> body = new TreeMap<>();
        body.put("request", request.id());
        body.put("tender", tender.key());
        body.put("on", on.toString());
        if (!reply.text().isBlank()) {
            body.put("text", reply.text());
        }
        List<String> items = read.offer()
                .map(offered -> List.copyOf(offered.prices().keySet()))
                .orElse(List.of());
        Asking.put(
                body,
                "changed",
                changed.keySet().stream().map(RequirementId::value).toList());
        Asking.put(body, "changed-items", items);
        if (changed.isEmpty() && items.isEmpty() && request.manner().mayChange()) {
            findings.add(TenderTexts.info("OTP-6388"));
        }
        NewAttachment kept = Bodies.reading(tender.key() + "." + request.id(), read);
        body.put("reading", kept.record().sha256().hex());
        NewEntry entry = NewEntry.of(EntryKinds.CLARIFICATION_ANSWERED, body);
        for (GivenFile file : reply.files()) {
            entry = entry.with(Bodies.original(file));
        }
        return entry.with(kept);
    }
}
