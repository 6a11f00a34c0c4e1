package se.sambruk.otp.api.award;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.casefile.Viewer;

/** The case as one file that stands by itself: everything in it, with what it takes to see that nothing has been changed. Thread-safe. */
@ProviderType
public interface ArchiveService {
    /**
     * Writes a case to a zip file. The same case gives the same bytes.
     *
     * @param masking what is left out of a copy that is to be handed out; empty for the whole case
     * @param target an absolute path; a file that is there is replaced
     * @throws se.sambruk.otp.api.problem.ProblemException if whoever asks may not see all of the case, its log is not whole, a masking is of nothing,
     *     or something masked would still be found in the copy; then no file has changed
     */
    ArchiveReceipt write(String procurement, Optional<Masking> masking, Path target, Viewer viewer);
}
