package se.sambruk.otp.api.quality;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs rules on requirement texts. A rule that fails in any way is told of by its id, as a problem of the report; the others go on.
 * Thread-safe.
 */
@ProviderType
public interface QualityService {
    /**
     * Every rule that is registered and not refused, by id; of one id, the version in use first, then those that could take over,
     * those on trial, and those that are leaving.
     */
    List<RuleStatus> rules();

    /**
     * The rules that have been refused since the platform started, the latest first; also where the bundle has left since. A refusal
     * goes when a version with its id is taken into use, or another takes its bundle's place.
     */
    List<RuleRefusal> refusals();

    /**
     * Begins to check. Whoever calls closes the run. Waits, bounded, for a rule that has just left to come back, as it does when its
     * bundle is updated in place, and for one that is being tried where no other version of it is in use; so that no rule is left out
     * for being exchanged, or because the platform has just started.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws se.sambruk.otp.api.problem.ProblemException if what is to be checked is in the library, and that is not there now
     */
    LintRun begin(LintRequest request) throws InterruptedException;

    /** Checks everything at once; for what fits in memory. */
    default LintReport check(LintRequest request) throws InterruptedException {
        LintReport.Builder report = LintReport.builder();
        try (LintRun run = begin(request)) {
            while (run.hasNext()) {
                report.add(run.next());
            }
        }
        return report.build();
    }
}
