package se.sambruk.otp.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.tender.TenderBook;

/** The latest that was issued in a procurement, with its evaluation plan. Used by one thread. */
final class Issued {
    private final ProcurementService procurements;
    private final IssueRecord record;
    private final Specification specification;
    private final EvaluationPlan plan;
    private final Map<Integer, Specification> earlier = new HashMap<>();

    private Issued(ProcurementService procurements, IssueRecord record, Specification specification) {
        this.procurements = procurements;
        this.record = record;
        this.specification = specification;
        this.plan = specification.evaluation().orElseThrow(() -> AssessmentProblems.error(
                        "OTP-6410", record.procurement(), record.number())
                .asException());
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if nothing is issued, or it says nothing of the evaluation
     */
    static Issued latest(ProcurementService procurements, String procurement) {
        Specification specification = procurements.specification(procurement, OptionalInt.empty());
        List<IssueRecord> issues = procurements.find(procurement).orElseThrow().issues();
        return new Issued(procurements, issues.get(issues.size() - 1), specification);
    }

    IssueRecord record() {
        return record;
    }

    Specification specification() {
        return specification;
    }

    EvaluationPlan plan() {
        return plan;
    }

    /** What the plan is named by: its hash as suppliers see it. */
    ContentHash planHash() {
        return plan.published().contentHash();
    }

    /**
     * Tells where a tender answers another issue that is evaluated otherwise: what was offered is then no answer to what is evaluated.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is one
     */
    void requireSame(TenderBook book) {
        book.tenders().stream()
                .filter(tender -> tender.issue() != record.number() && !isSame(tender.issue()))
                .findFirst()
                .ifPresent(tender -> {
                    throw AssessmentProblems.error("OTP-6412", tender.key(), tender.issue(), record.number())
                            .asException();
                });
    }

    private boolean isSame(int number) {
        Specification other = earlier.computeIfAbsent(
                number, issue -> procurements.specification(record.procurement(), OptionalInt.of(issue)));
        Optional<ContentHash> otherPlan =
                other.evaluation().map(known -> known.published().contentHash());
        Optional<PriceSchedule> prices = other.prices();
        return otherPlan.equals(Optional.of(planHash())) && prices.equals(specification.prices());
    }
}
