package se.sambruk.otp.api.tender;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.store.Act;

/**
 * Tenders in the case: opened, read against the issue, clarified, decided on, controlled. Each act is written to the case's log whole or not at all,
 * and decides nothing by itself. Nothing is read before the tenders have been opened. Thread-safe.
 *
 * <p>Whoever acts needs a role in the case that permits it, and no conflict of interest; who has none is told that and nothing else. All methods
 * throw {@link se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and then nothing has changed.
 */
@ProviderType
public interface TenderService {
    /** The greatest file of a tender, in bytes. */
    long maxBytes();

    /**
     * Whether somebody may read tenders in now; asked before any file is looked at.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if they may not, or the tenders have not been opened
     */
    void requireOpened(String procurement, Act act);

    /**
     * Whether a file is small enough to be read; asked before it is loaded.
     *
     * @param fileName without its folder
     * @throws se.sambruk.otp.api.problem.ProblemException if it is larger than {@link #maxBytes}
     */
    void requireReadable(String fileName, long bytes);

    /** Writes down that the tenders have been opened (LOU 12:10). */
    CaseChange open(String procurement, OpeningDraft opening, Act act);

    /**
     * Reads tenders in, all or none: keeps their files as they are, and tells what is in them. A supplier's later tender takes the place of an earlier
     * one only where the draft says so, and the act why.
     */
    TenderIntake receive(String procurement, IntakeDraft intake, Act act);

    /** Writes down that suppliers are asked something (LOU 4:9, 19:15, 16:7). The act tells why. */
    CaseChange ask(String procurement, ClarificationDraft request, Act act);

    /** Writes down what a supplier answered. What it was asked about becomes the answer in force, and nothing else of what came. */
    TenderIntake answer(String procurement, ReplyDraft reply, Act act);

    /** Writes down what has been decided of tenders. The act tells the motive. */
    CaseChange decide(String procurement, DecisionDraft decision, Act act);

    /** Writes down a control. The act tells what was found. */
    CaseChange control(String procurement, ControlDraft control, Act act);

    /**
     * What has come in, and what was made of it.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6350 if whoever asks may not see tenders, whether there are any or not
     */
    TenderBook book(String procurement, Viewer viewer);
}
