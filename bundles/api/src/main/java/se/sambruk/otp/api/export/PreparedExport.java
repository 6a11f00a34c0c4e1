package se.sambruk.otp.api.export;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files that are written and checked, but not yet where they are to be. Closing without committing leaves no trace. Used by
 * one thread.
 */
@ProviderType
public interface PreparedExport extends AutoCloseable {
    /** One for each request, in order, as they will hold once committed. */
    List<ExportReceipt> receipts();

    /**
     * Moves every file into place. If one cannot be moved, those already moved are put back as they were.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if a file cannot be moved
     */
    void commit();

    /** Discards what has not been committed. */
    @Override
    void close();
}
