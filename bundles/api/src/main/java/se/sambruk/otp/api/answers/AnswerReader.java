package se.sambruk.otp.api.answers;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.sambruk.otp.api.library.Specification;

/**
 * Reads files for answers of one format when they have come back. A format that writes such files registers one as a service. It knows cells
 * and nothing of what answers mean: that is judged by whoever calls, with {@link #shows} to compare with.
 *
 * <p>Called by several threads at once. The file may have been through any program, and may mean harm: a reader computes nothing, fetches
 * nothing, keeps to limits before it unpacks anything, and never throws for what is in a file.
 */
@ConsumerType
public interface AnswerReader {
    /**
     * Whether this is the one to read a file, or to tell why it cannot be read; also for near relatives of its format, which it can say what
     * to do about.
     *
     * @param fileName without its folder
     */
    boolean reads(String fileName, byte[] bytes);

    /** The greatest file that is looked into, in bytes; a larger one need not be loaded to be refused. */
    long maxBytes();

    /** Everything that could be read. */
    AnswerReading read(String fileName, byte[] bytes);

    /** What an untouched file made of a specification shows, row by row. */
    List<ShownRow> shows(Specification specification);
}
