package se.sambruk.otp.procurement;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.library.Specification;

/** Whether an evaluation has been tried on invented tenders before suppliers are told of it, while it still can be mended. */
final class Simulated {
    private static final String STEP = "simulation";
    private static final String CRITERIA = "criteria";

    private Simulated() {}

    /** Whether nothing is to be said: it has been tried on these criteria, need not be, or a person has said that it was or need not be. */
    static boolean covers(CaseService cases, ProcurementCase now, Specification specification, Viewer viewer) {
        if (!hasCriteria(specification)) {
            return true;
        }
        boolean applies = cases.checklist(now.id(), viewer)
                .step(STEP)
                .filter(step -> step.state() != StepState.NOT_APPLICABLE)
                .isPresent();
        if (!applies || now.log().all(EntryKinds.STEP_DONE).stream().anyMatch(Simulated::isOfStep)) {
            return true;
        }
        String criteria = PlanCriterion.hashOf(specification).hex();
        List<LogLine> tried = now.log().all(EntryKinds.EVALUATION_SIMULATED);
        return tried.stream()
                .map(line -> line.entry().body().get(CRITERIA))
                // One that does not say what it was tried on is a person's word.
                .anyMatch(on -> on == null || on.equals(criteria));
    }

    static boolean hasCriteria(Specification specification) {
        return specification.requirements().stream()
                .anyMatch(one -> one.requirement().award().isPresent());
    }

    private static boolean isOfStep(LogLine line) {
        return Objects.equals(STEP, line.entry().body().get("step"));
    }
}
