package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.LowBid;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.Tender;

/** Evaluates what has been tendered in a case, and writes it to the log. Used by one thread. */
final class Evaluating {
    private static final String FILE = "utvardering.json";
    private static final String COUNTED = "bedomning.json";

    private final Services with;
    private final EvaluationOrder order;
    private final Act act;
    private final Matter matter;
    private final List<Problem> problems = new ArrayList<>();

    Evaluating(Services with, EvaluationOrder order, Act act) {
        this.with = with;
        this.order = order;
        this.act = act;
        this.matter = Matter.of(with, order.procurement(), Viewer.of(act));
        if (!order.isPreview()) {
            with.cases().admit(order.procurement(), act);
        }
        matter.requireLot(order.lot());
    }

    EvaluatedTenders evaluate() throws InterruptedException {
        untried();
        PanelStanding standing = matter.standing(order.lot(), problems);
        List<Bid> bids = matter.bids(order.lot());
        List<LotDrawing> drawn = drawn(bids);
        List<AwardedValue> values = Values.all(standing);
        List<Problem> faults = Values.faults(standing, problems);
        if (order.isPreview()) {
            values.addAll(Values.least(standing));
            faults = faults.stream().map(Evaluating::asWarning).toList();
        }
        refuse(faults);
        EvaluationRequest.Builder request =
                EvaluationRequest.builder(matter.issued().plan(), bids).values(values);
        drawn.forEach(request::lot);
        Evaluation evaluation = with.evaluation().evaluate(request.build());
        List<Problem> all = new ArrayList<>(faults);
        all.addAll(evaluation.problems());
        all.sort(Comparator.comparing(Problem::severity));
        EvaluationOutcome outcome = evaluation.outcome().orElseThrow(() -> new ProblemException(all));
        CountedScores counted =
                CountedScores.of(matter.issued().planHash(), standing.report().items());
        Optional<LogLine> before = order.isPreview() ? Optional.empty() : earlier(outcome, counted, standing);
        boolean isNew =
                !order.isPreview() && (before.isEmpty() || !order.drawn().isEmpty());
        return new EvaluatedTenders(
                matter.issued().specification().published(),
                matter.issued().record().number(),
                order.lot(),
                matter.book(),
                standing,
                drawn,
                outcome,
                order.isPreview(),
                isNew ? Optional.of(write(outcome, counted, standing)) : before,
                isNew,
                all.stream().distinct().toList());
    }

    private static void refuse(List<Problem> faults) {
        if (faults.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new ProblemException(faults);
        }
    }

    private static Problem asWarning(Problem problem) {
        return problem.severity() == Severity.ERROR
                ? Problem.of(problem.code(), Severity.WARNING, problem.message(), problem.remedy())
                : problem;
    }

    /** Proposals that nobody has decided on: a tender that may have to be rejected is not yet one to evaluate. */
    private void untried() {
        for (Tender tender : matter.tenders(order.lot())) {
            String requirements = tender.untried().stream()
                    .map(proposal -> proposal.requirement().value())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (tender.standing(order.lot()) != BidStanding.EVALUATED) {
                continue;
            }
            if (!requirements.isEmpty()) {
                problems.add(AssessmentProblems.error("OTP-6420", tender.key(), requirements));
            }
            if (tender.isUnread()) {
                problems.add(
                        AssessmentProblems.error("OTP-6420", tender.key(), AssessmentProblems.text("untried.unread")));
            }
        }
    }

    /** Those in the log, and those of the order. */
    private List<LotDrawing> drawn(List<Bid> bids) {
        Set<String> keys = bids.stream().map(Bid::key).collect(Collectors.toSet());
        List<LotDrawing> drawn = new ArrayList<>(matter.panel().drawn(order.lot(), keys));
        for (LotDrawing drawing : order.drawn()) {
            drawing.order().stream()
                    .filter(key -> !keys.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw AssessmentProblems.error("OTP-6421", key).asException();
                    });
            boolean again = drawn.stream()
                    .anyMatch(known -> new HashSet<>(known.order()).equals(new HashSet<>(drawing.order())));
            if (again) {
                throw AssessmentProblems.error("OTP-6422", String.join(", ", drawing.order()))
                        .asException();
            }
            drawn.add(drawing);
        }
        return drawn;
    }

    /** The last evaluation, if it rests on the same: a reason that somebody has put better is new, as suppliers are told reasons. */
    private Optional<LogLine> earlier(EvaluationOutcome outcome, CountedScores counted, PanelStanding standing) {
        return matter.whole().log().all(EntryKinds.TENDERS_EVALUATED).stream()
                .filter(line -> Optional.ofNullable(line.entry().body().get("lot"))
                        .equals(order.lot().map(Object.class::cast)))
                .reduce((first, second) -> second)
                .filter(line ->
                        outcome.contentHash().hex().equals(line.entry().body().get("outcome")))
                .filter(line -> isSame(line.entry().body(), counted, standing));
    }

    /** Evaluations of earlier versions do not tell what counted, but what had been handed in. */
    private static boolean isSame(Map<String, Object> body, CountedScores counted, PanelStanding standing) {
        return body.containsKey("counted")
                ? counted.contentHash().hex().equals(body.get("counted"))
                : standing.sheet().contentHash().hex().equals(body.get("sheet"));
    }

    private LogLine write(EvaluationOutcome outcome, CountedScores counted, PanelStanding standing) {
        List<NewEntry> entries = new ArrayList<>();
        for (LotDrawing drawing : order.drawn()) {
            Map<String, Object> body = new TreeMap<>();
            body.put("drawing", drawing.tree());
            order.lot().ifPresent(lot -> body.put("lot", lot));
            entries.add(NewEntry.of(EntryKinds.LOTS_DRAWN, body));
        }
        entries.add(NewEntry.of(EntryKinds.TENDERS_EVALUATED, body(outcome, counted, standing))
                .with(NewAttachment.of(FILE, "application/json", CanonicalJson.bytes(outcome.tree())))
                .with(NewAttachment.of(COUNTED, "application/json", CanonicalJson.bytes(counted.tree()))));
        List<LogLine> added =
                with.cases().record(order.procurement(), entries, act).added();
        return added.get(added.size() - 1);
    }

    private Map<String, Object> body(EvaluationOutcome outcome, CountedScores counted, PanelStanding standing) {
        Map<String, Object> body = new TreeMap<>();
        body.put("plan", matter.issued().planHash().hex());
        body.put("issue", matter.issued().record().number());
        body.put("specification", matter.issued().record().specification().hex());
        order.lot().ifPresent(lot -> body.put("lot", lot));
        body.put("model", outcome.plan().model().id());
        body.put("sheet", standing.sheet().contentHash().hex());
        body.put("counted", counted.contentHash().hex());
        body.put("outcome", outcome.contentHash().hex());
        body.put("ranking", outcome.results().stream().map(Evaluating::ranked).toList());
        List<String> low =
                outcome.lowBids().stream().map(LowBid::bid).distinct().toList();
        if (!low.isEmpty()) {
            body.put("low-bids", low);
        }
        return body;
    }

    private static Map<String, Object> ranked(BidResult result) {
        Map<String, Object> ranked = new TreeMap<>();
        ranked.put("tender", result.bid());
        ranked.put("standing", result.standing().wire());
        result.rank().ifPresent(rank -> ranked.put("place", rank));
        result.calculation()
                .ifPresent(
                        calculation -> ranked.put("result", calculation.result().toString()));
        return ranked;
    }
}
