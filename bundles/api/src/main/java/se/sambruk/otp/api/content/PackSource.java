package se.sambruk.otp.api.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ConsumerType;

/** Where a pack's files come from: a bundle, a folder, an archive. Used by one thread at a time. */
@ConsumerType
public interface PackSource {
    /** What people know it by: a bundle's location or a file's name. Two sources with one name are one. */
    String name();

    /** The paths of all files, with {@code /} between folders, none of which leads out of the source. */
    SortedSet<String> paths();

    /**
     * The bytes of a file. The reader limits how many it takes.
     *
     * @throws IOException if the file cannot be read
     */
    InputStream open(String path) throws IOException;
}
