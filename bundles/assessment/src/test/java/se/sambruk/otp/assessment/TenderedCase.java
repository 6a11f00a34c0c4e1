package se.sambruk.otp.assessment;

import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.content.scores.ScoreFileParser;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;

/** A case with the platform's own log and engine, in which something is issued, tendered and assessed by whom a test says. Not thread-safe. */
final class TenderedCase {
    static final String ID = SampleCase.ID;
    static final String ANNA = SampleCase.OFFICER;
    static final String EVA = "eva.ek";
    static final String BO = "bo.berg";
    static final String OUTSIDER = "ulf.utomstaende";

    /** Who may not see tenders is refused by the tenders' own service, with one and the same fault. */
    private static final Problem REFUSED = AssessmentProblems.error("OTP-6411", "");

    final CaseFiles cases = new CaseFiles(new MemoryCaseStore(), Installations.REAL);
    final DirectEvaluation evaluation = new DirectEvaluation();
    final Assessments assessments;
    /** What was issued, the first first; the last is also what the working profile asks for. */
    final List<Specification> issued = new ArrayList<>();

    private final Map<String, List<String>> ofLots = new TreeMap<>();
    private Instant clock = SampleCase.START;

    TenderedCase(Specification specification) {
        issued.add(specification);
        LibraryService library = proxy(LibraryService.class, (method, args) -> {
            Specification last = issued.get(issued.size() - 1);
            return new Resolution(Optional.of(last), List.of());
        });
        ProcurementService procurements = proxy(ProcurementService.class, this::procurement);
        TenderService tenders = proxy(TenderService.class, (method, args) -> book((Viewer) args[1]));
        assessments = new Assessments(
                (name, in) -> new ProfileReading(
                        Optional.of(Profile.builder(specification.procurement(), specification.document())
                                .build()),
                        List.of()),
                library,
                new Plans(evaluation),
                evaluation,
                procurements,
                cases,
                tenders,
                List.of(new ScoreFileParser(Limits.DEFAULT)),
                List.of());
    }

    interface Answer {
        Object to(String method, Object[] arguments);
    }

    static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private Object procurement(String method, Object[] arguments) {
        List<IssueRecord> records = new ArrayList<>();
        for (Specification one : issued) {
            records.add(new IssueRecord(
                    ID,
                    records.size() + 1,
                    one.contentHash(),
                    one.published().contentHash(),
                    "1.0",
                    one.contentHash(),
                    one.requirements().size(),
                    act(ANNA)));
        }
        if (method.equals("find")) {
            ProcurementRecord listing = new ProcurementRecord(ID, "", "Prov", "Provkommun", records.size(), clock);
            return Optional.of(new ProcurementDetail(listing, records, List.of()));
        }
        int number = ((OptionalInt) arguments[1]).orElse(issued.size());
        return issued.get(number - 1);
    }

    private TenderBook book(Viewer viewer) {
        if (!cases.maySeeTenders(ID, viewer)) {
            throw REFUSED.asException();
        }
        return TenderBook.fold(ID, cases.log(ID, viewer).orElseThrow(), hash -> cases.attachment(ID, hash, viewer));
    }

    /** That somebody does something, a minute after what was done before. */
    Act act(String actor) {
        clock = clock.plusSeconds(60);
        return new Act(actor, clock, "provet");
    }

    Viewer viewer(String actor) {
        return Viewer.of(act(actor));
    }

    /** Opened, with two assessors who have declared no conflict of interest, and the tenders opened by two. */
    TenderedCase opened() {
        LocalDate from = LocalDate.parse("2026-11-02");
        cases.create(
                new CaseDraft(
                        SampleCase.facts().build(),
                        Optional.empty(),
                        List.of(
                                person(ANNA, CaseRole.RESPONSIBLE, from),
                                person(EVA, CaseRole.ASSESSOR, from),
                                person(BO, CaseRole.ASSESSOR, from))),
                act(ANNA));
        for (String assessor : List.of(EVA, BO)) {
            cases.declare(ID, new ConflictDeclaration(assessor, false, "", from, ""), act(assessor));
        }
        record(NewEntry.of(
                EntryKinds.TENDERS_OPENED,
                Map.of("on", "2026-11-02", "people", List.of(ANNA, EVA), "listed", List.of())));
        return this;
    }

    private static CasePerson person(String id, CaseRole role, LocalDate from) {
        return new CasePerson(id, id, role, from, Optional.empty(), "");
    }

    void record(NewEntry entry) {
        cases.record(ID, List.of(entry), act(ANNA));
    }

    /** A tender with one unit price for all that is asked for, and answers of Ja or Nej to what is asked so. */
    TenderedCase tender(String key, String price, Map<String, Boolean> yes, AnswerProposal... proposals) {
        return tender(key, issued.size(), Map.of(), price, yes, proposals);
    }

    TenderedCase tender(
            String key,
            int issue,
            Map<String, String> numbers,
            String price,
            Map<String, Boolean> yes,
            AnswerProposal... proposals) {
        Specification specification = issued.get(issue - 1);
        ContentHash published = specification.published().contentHash();
        AnswerSet.Builder answers = AnswerSet.builder(ID, published);
        TenderReading.Builder reading = TenderReading.builder(ID, issue);
        specification.requirements().forEach(specified -> {
            String id = specified.requirement().id().value();
            SupplierAnswer.Builder given = SupplierAnswer.builder(
                    specified.requirement().uid(),
                    specified.requirement().id(),
                    specified.requirement().response().type());
            if (specified.requirement().response().type() == ResponseType.YES_NO && yes.containsKey(id)) {
                given.value(yes.get(id) ? "yes" : "no");
            }
            if (numbers.containsKey(id)) {
                given.value(numbers.get(id));
            }
            if (!given.isEmpty()) {
                answers.answer(given.build());
            }
            reading.row(new JudgedRow(
                    specified.requirement().uid(),
                    specified.requirement().id(),
                    specified.requirement().kind(),
                    given.isEmpty() ? AnswerState.UNANSWERED : AnswerState.ANSWERED,
                    Optional.empty(),
                    List.of()));
        });
        reading.answers(answers.build());
        specification.prices().ifPresent(schedule -> {
            PriceOffer.Builder offer = PriceOffer.builder(ID, published, schedule.contentHash());
            schedule.items().forEach(item -> offer.price(item.id(), new BigDecimal(price)));
            reading.prices(schedule, offer.build());
        });
        List.of(proposals).forEach(reading::proposal);
        return received(key, reading.build());
    }

    /** A tender whose answers could not be read. */
    TenderedCase unread(String key) {
        return received(key, TenderReading.builder(ID, issued.size()).build());
    }

    /** A tender for some lots alone, with the same unit price in each. */
    TenderedCase tenderIn(List<String> lots, String key, String price) {
        for (String lot : lots) {
            ofLots.computeIfAbsent(key, tender -> new ArrayList<>()).add(lot);
        }
        return tender(key, price, Map.of());
    }

    private TenderedCase received(String key, TenderReading reading) {
        byte[] json = CanonicalJson.bytes(reading.tree());
        Map<String, Object> body = new TreeMap<>();
        body.put("tender", key);
        body.put("supplier", Map.of("name", "Leverantör " + key.toUpperCase(java.util.Locale.ROOT)));
        body.put("lots", List.copyOf(ofLots.getOrDefault(key, List.of())));
        body.put("reading", ContentHash.ofBytes(json).hex());
        book(viewer(ANNA)).find(key).ifPresent(before -> body.put("replaces", before.entry()));
        record(NewEntry.of(EntryKinds.TENDER_RECEIVED, body)
                .with(NewAttachment.of("reading.json", TenderReading.MEDIA_TYPE, json)));
        return this;
    }

    /** What is decided of a tender. */
    TenderedCase decided(String key, String verdict, String... requirements) {
        record(NewEntry.of(
                EntryKinds.TENDER_DECIDED,
                Map.of(
                        "tenders",
                        List.of(key),
                        "verdict",
                        verdict,
                        "requirements",
                        List.of(requirements),
                        "basis",
                        "LOU 4 kap. 9 §")));
        return this;
    }

    static ScoreFile scores(String assessor, String... rows) {
        List<ScoreFile.Given> given = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ", 4);
            given.add(new ScoreFile.Given(
                    parts[0],
                    new RequirementId(parts[1]),
                    parts[2],
                    parts.length > 3 ? parts[3] : "",
                    new SourceLocation("", "blad.yaml", given.size() + 1, 1)));
        }
        return new ScoreFile("", "", assessor, given, List.of());
    }

    static ScoreFile agreed(String tender, String requirement, String score, String motivation) {
        return new ScoreFile(
                "",
                "",
                "",
                List.of(),
                List.of(new ScoreFile.Agreed(
                        tender,
                        new RequirementId(requirement),
                        score,
                        motivation,
                        List.of(),
                        new SourceLocation("", "blad.yaml", 1, 1))));
    }

    /** Both assessors give the same. */
    TenderedCase assessed(String... rows) {
        for (String assessor : List.of(EVA, BO)) {
            assessments.score(ID, scores(assessor, rows), act(assessor));
        }
        return this;
    }

    /** The codes that something is refused with. */
    static List<String> refused(org.junit.function.ThrowingRunnable work) {
        return assertThrows(ProblemException.class, work).problems().stream()
                .map(Problem::code)
                .toList();
    }

    /** The labels and kinds that somebody sees in the log, from an entry on. */
    List<String> kinds(String actor) {
        return cases.log(ID, viewer(actor)).orElseThrow().lines().stream()
                .map(line -> line.entry().kind())
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
