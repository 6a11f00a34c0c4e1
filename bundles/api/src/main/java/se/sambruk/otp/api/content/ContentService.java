package se.sambruk.otp.api.content;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.store.Act;

/**
 * Takes packs into the library: reads, checks and hands them to the store in one step, whole or not at all. Called by whoever
 * finds packs (the bundle extender, an installer) and by shells and pages that show what became of them. Thread-safe.
 */
@ProviderType
public interface ContentService {
    /**
     * A folder, a zip or jar file, or a single file of a form that is a whole pack by itself ({@link PackForm}), as a source that
     * is named by its absolute path. What is in it is looked at when it is read.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where it is none of them, or an archive that no pack can be
     */
    PackSource open(Path path);

    /** Reads and checks a pack without taking it in. Never throws for what is in the pack. */
    PackReading read(PackSource source);

    /**
     * Reads and checks a pack, and compares it with what the library has from others and of its own earlier editions, as {@link
     * #ingest} does; takes nothing in. Never throws for what is in the pack.
     *
     * @param source with the name that the pack will be put forward by: a pack may differ from what the same source gave before
     * @return the reading; refused where {@code ingest} would refuse it for what it is, whichever other packs there are
     */
    default PackReading check(PackSource source) {
        return read(source);
    }

    /**
     * Takes a pack in. A pack with the same id from the same or another source is replaced as the library's current edition;
     * its older editions stay in the store. Where it is refused, what the source gave before stays as it was.
     *
     * @return what became of it; also kept for {@link #packs()}
     */
    PackReport ingest(PackSource source, Act act);

    /** Takes the pack of a source out of the library. Its editions, and everything issued from them, stay in the store. */
    void withdraw(String sourceName, Act act);

    /**
     * What became of every pack that is put forward now, by source name. Those that are in are also told of with what they lack: a pack
     * that they require, or something that they point at and no pack has.
     */
    List<PackReport> packs();
}
