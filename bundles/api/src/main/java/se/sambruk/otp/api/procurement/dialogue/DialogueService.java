package se.sambruk.otp.api.procurement.dialogue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.store.Act;

/**
 * What happens between the notice and the deadline (rättelser, frågor och svar). What has been advertised changes only by a correction to all, and
 * after the deadline never; the time is the later of the clock and the log of the case. Questions never tell whose they are. Thread-safe.
 *
 * <p>All methods throw {@link se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and then nothing has changed.
 */
@ProviderType
public interface DialogueService {
    /**
     * Issues a case's working profile as a correction of the issue in force: the documents anew, the document that tells every change, the
     * entries in the log of the case, and other times where the officer gives them. Where times alone differ nothing is issued. All or nothing.
     */
    SupersedeResult supersede(SupersedeRequest request);

    /**
     * What differs between two issues, as far as suppliers see them.
     *
     * @param before empty for the one before the later
     * @param after empty for the latest
     */
    ChangeList changes(String procurement, OptionalInt before, OptionalInt after);

    /** Writes down a question from a supplier. */
    CaseChange ask(String procurement, NewQuestion question, Act act);

    /** Gives all an answer to a question. A second one to the same question needs a reason. */
    CaseChange answer(String procurement, NewAnswer answer, Act act);

    /** The questions and corrections of a case so far. */
    QuestionBook questions(String procurement, Viewer viewer);

    /**
     * Writes questions, answers and corrections to documents, all or none.
     *
     * @param formats ids of formats that take documents, or {@code json}; one file is written by each
     * @param folder an absolute path; must exist and be writable
     */
    List<ExportReceipt> write(String procurement, List<String> formats, Path folder, Viewer viewer);

    /**
     * Writes the document of a correction once more, as it was sent, all files or none.
     *
     * @param number of the correction
     * @param formats as for {@link #write}
     * @param folder an absolute path; must exist and be writable
     */
    List<ExportReceipt> writeCorrection(
            String procurement, int number, List<String> formats, Path folder, Viewer viewer);
}
