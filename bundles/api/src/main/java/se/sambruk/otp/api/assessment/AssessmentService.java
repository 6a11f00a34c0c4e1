package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.store.Act;

/**
 * Evaluation in a case: a plan tried before it is issued, scores handed in, what has been tendered evaluated by the plan that was issued. What is
 * done is written to the case's log; nothing is decided. All that concerns tenders is secret until the award decision (OSL 19:3): whoever may not
 * see it is refused with one and the same fault, whether there is anything to see or not. Thread-safe.
 *
 * <p>All methods throw {@link se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and then nothing has changed. A
 * calling thread that is interrupted gets an {@link InterruptedException}, and nothing has happened.
 */
@ProviderType
public interface AssessmentService {
    /**
     * Tries what a profile says of the evaluation on invented bids, and writes it to the log of the procurement's case, if it has one, with the hash of
     * the plan.
     */
    SimulatedPlan simulate(SimulationOrder order, Act act) throws InterruptedException;

    /**
     * Looks at how sure the outcome of what has been tendered is: nothing is changed by it. It is logged, and as secret as the bids.
     *
     * @param lot the lot; empty where there are none
     */
    SimulatedPlan simulateTenders(String procurement, Optional<String> lot, Act act) throws InterruptedException;

    /** A simulation as a document. */
    Document document(SimulatedPlan simulated);

    /** Where the assessment stands. */
    PanelStanding panel(String procurement, Viewer viewer);

    /**
     * What an assessor has to fill in.
     *
     * @param assessor their id
     */
    ScoreForm form(String procurement, String assessor, Viewer viewer);

    /**
     * A form as a file that the platform reads back, with the scales and what was given before: in YAML, or as its name's ending asks for.
     *
     * @param name the file's name
     */
    byte[] write(String name, ScoreForm form);

    /**
     * What somebody has filled in, by the reader that its name's ending asks for.
     *
     * @param name the file's name
     */
    ScoreFile read(String name, byte[] bytes);

    /**
     * Hands scores in. Each assessor hands in their own; whoever is responsible may hand in somebody else's. What was given before stays in the log, and
     * gives way to what is given now.
     */
    CaseChange score(String procurement, ScoreFile file, Act act);

    /**
     * Evaluates what has been tendered, by the plan that was issued. Is refused while anything is undecided: proposals that nobody has decided on,
     * scores that are missing. The same tenders, scores and lots give the same outcome, which is then not written to the log again.
     */
    EvaluatedTenders evaluate(EvaluationOrder order, Act act) throws InterruptedException;

    /**
     * The evaluations that a case's log tells of and that count, in its order, each as it was when it was written: reports made of them are the same
     * however much has been handed in since. Those that were ticked by hand, or written by versions that did not keep what counted, are not among them.
     */
    List<EvaluatedTenders> evaluated(String procurement, Viewer viewer);

    /** An evaluation as a document (utvärderingsrapport): with all arithmetic. */
    Document document(EvaluatedTenders evaluated);
}
