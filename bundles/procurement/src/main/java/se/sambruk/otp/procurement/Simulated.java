package se.sambruk.otp.procurement;

import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.library.Specification;

/** Whether an evaluation has been tried on invented tenders before suppliers are told of it, while it still can be mended. */
final class Simulated {
    private static final String STEP = "simulation";

    private Simulated() {}

    /** Whether nothing is to be said: this very plan has been tried, need not be, or a person has said that it was or need not be. */
    static boolean covers(CaseService cases, ProcurementCase now, Specification specification, Viewer viewer) {
        if (!hasCriteria(specification)) {
            return true;
        }
        boolean applies = cases.checklist(now.id(), viewer)
                .step(STEP)
                .filter(step -> step.state() != StepState.NOT_APPLICABLE)
                .isPresent();
        if (!applies) {
            return true;
        }
        Optional<String> plan = specification
                .evaluation()
                .map(one -> one.published().contentHash().hex());
        return now.log().all(EntryKinds.EVALUATION_SIMULATED).stream()
                .map(line -> line.entry().body().get("plan"))
                // One that does not say what was tried is a person's word.
                .anyMatch(tried -> tried == null || plan.equals(Optional.of(tried)));
    }

    static boolean hasCriteria(Specification specification) {
        return specification.requirements().stream()
                .anyMatch(one -> one.requirement().award().isPresent());
    }
}
