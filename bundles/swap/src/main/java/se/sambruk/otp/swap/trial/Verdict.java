package se.sambruk.otp.swap.trial;

import java.util.List;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * What came of the services that one bundle has registered.
 *
 * @param promoted those that were taken into use
 * @param refused those that were not
 * @param pending how many are still on trial
 * @param <D> what services say of themselves
 */
public record Verdict<D extends Versioned>(List<D> promoted, List<Refusal<D>> refused, int pending) {
    public Verdict {
        promoted = List.copyOf(promoted);
        refused = List.copyOf(refused);
    }

    /** Whether everything has been judged. */
    public boolean isSettled() {
        return pending == 0;
    }

    /** The same for whoever installs bundles, whatever they offer. */
    public TrialVerdict told() {
        return new TrialVerdict(
                promoted.stream().map(Versioned::id).toList(),
                refused.stream().flatMap(refusal -> refusal.problems().stream()).toList(),
                pending);
    }
}
