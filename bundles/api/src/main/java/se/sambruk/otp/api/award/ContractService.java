package se.sambruk.otp.api.award;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.store.Act;

/**
 * The contract and its follow-up. All methods throw {@link se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and
 * then nothing has changed. Thread-safe.
 */
@ProviderType
public interface ContractService {
    /**
     * Writes the contract annex (kontraktsbilaga): what was required, with what the winner answered. Only once the case says that the contract may be
     * made: the award is decided, and the standstill has ended where there is one.
     *
     * @param lot its id; empty where the procurement has no lots, or only one was awarded
     * @param tender the key of one of several winners; empty where there is one
     * @param formats the ids of document formats, and {@code xlsx} for a workbook
     * @param folder where the files go: an absolute path of a folder that is there
     */
    WrittenDocuments annex(
            String procurement,
            Optional<String> lot,
            Optional<String> tender,
            List<String> formats,
            Path folder,
            Viewer viewer);

    /** What the contract holds that is to be followed up, in the order of the specification that was issued last. */
    List<FollowUpItem> followUp(String procurement, Viewer viewer);

    /**
     * Sets the day on which something is to be followed up.
     *
     * @param item the id of a {@link FollowUpItem}; the requirement's id is enough where that has one
     */
    CaseChange plan(String procurement, String item, LocalDate due, Act act);

    /**
     * Writes down what was found. The act tells why it was found so.
     *
     * @param sanction what the contract gave rise to; empty where nothing
     * @param next when it is to be followed up again
     */
    CaseChange check(
            String procurement,
            String item,
            FollowUpResult result,
            LocalDate on,
            String sanction,
            Optional<LocalDate> next,
            Act act);

    /** Writes the follow-up list to files. */
    WrittenDocuments followUpList(String procurement, List<String> formats, Path folder, Viewer viewer);
}
