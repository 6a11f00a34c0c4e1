package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.TenderBook;

/** Evaluations as they were when they were written to the log: of its entries up to them, and of the files that go with them. */
final class LoggedEvaluations {
    /** One requirement of one bid. */
    private record Spot(String bid, RequirementId requirement) {}

    private final Services with;
    private final ProcurementCase whole;
    private final Viewer viewer;

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if whoever asks may not see tenders
     */
    LoggedEvaluations(Services with, String procurement, Viewer viewer) {
        this.with = with;
        with.tenders().book(procurement, viewer);
        this.whole = with.cases().find(procurement, viewer).orElseThrow();
        this.viewer = viewer;
    }

    /** Those that can be told of in full, in the order of the log. */
    List<EvaluatedTenders> all() {
        return whole.log().all(EntryKinds.TENDERS_EVALUATED).stream()
                .flatMap(line -> evaluated(line).stream())
                .toList();
    }

    private Optional<EvaluatedTenders> evaluated(LogLine line) {
        Optional<EvaluationOutcome> outcome = file(line, "outcome", EvaluationOutcome::fromTree);
        Optional<CountedScores> counted = file(line, "counted", CountedScores::fromTree);
        if (outcome.isEmpty() || counted.isEmpty()) {
            return Optional.empty();
        }
        TreeReader told = TreeReader.of(line.entry().body());
        Optional<String> lot = told.findText("lot");
        int issue = told.integer("issue");
        CaseLog before = whole.log()
                .seenAs(one -> one.entry().number() < line.entry().number() ? Optional.of(one) : Optional.empty());
        Specification specification = with.procurements().specification(whole.id(), OptionalInt.of(issue));
        TenderBook book = TenderBook.fold(whole.id(), before, this::bytes);
        Set<String> bids =
                outcome.get().results().stream().map(result -> result.bid()).collect(Collectors.toSet());
        return Optional.of(new EvaluatedTenders(
                specification.published(),
                issue,
                lot,
                book,
                standing(specification, outcome.get(), counted.get(), before),
                CasePanel.drawn(before, lot, bids),
                outcome.get(),
                false,
                Optional.of(line),
                false,
                List.of()));
    }

    private PanelStanding standing(
            Specification specification, EvaluationOutcome outcome, CountedScores counted, CaseLog before) {
        Set<Spot> assessed = new HashSet<>();
        counted.items().forEach(item -> assessed.add(new Spot(item.bid(), item.requirement())));
        List<AwardedValue> answered = outcome.values().stream()
                .filter(value -> !assessed.contains(new Spot(value.bid(), value.requirement())))
                .toList();
        return new PanelStanding(
                outcome.plan(),
                new AnsweredValues(specification, outcome.plan()).judged(),
                people(),
                CasePanel.sheet(before, counted.plan()),
                PanelReport.of(inOrder(outcome, counted), List.of()),
                answered);
    }

    /** As a report has them: by bid, and within it as the plan has the requirements. */
    private static List<PanelItem> inOrder(EvaluationOutcome outcome, CountedScores counted) {
        List<PanelItem> items = new ArrayList<>();
        counted.items().stream().map(PanelItem::bid).distinct().forEach(bid -> outcome.plan()
                .requirements()
                .forEach(scored -> counted.item(bid, scored.id()).ifPresent(items::add)));
        return items;
    }

    /** All who have had a role: whoever assessed may have left since. */
    private Panel people() {
        Map<String, Assessor> people = new TreeMap<>();
        whole.people()
                .forEach(person -> people.putIfAbsent(person.id(), Assessor.of(person.id(), person.name(), List.of())));
        return Panel.of(List.copyOf(people.values()));
    }

    /** The file that an entry names by its hash; empty where it names none, or it is of a later version. */
    private <T> Optional<T> file(LogLine line, String key, Function<Object, T> read) {
        boolean isThere = line.entry().attachments().stream()
                .anyMatch(one -> one.sha256().hex().equals(line.entry().body().get(key)));
        if (!isThere) {
            return Optional.empty();
        }
        try {
            return bytes(new ContentHash((String) line.entry().body().get(key)))
                    .map(CanonicalJson::parse)
                    .map(read);
        } catch (IllegalArgumentException e) {
            // What the fault says may be secret; that there is no report is told by whoever wanted one.
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(ContentHash hash) {
        return with.cases().attachment(whole.id(), hash, viewer);
    }
}
