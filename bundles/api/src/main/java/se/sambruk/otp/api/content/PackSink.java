package se.sambruk.otp.api.content;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;

/**
 * Takes what a {@link PackForm} finds in a file, piece by piece, as the mappings, lists and values that a YAML file of a pack
 * would hold: whoever reads packs implements it, and applies the same rules as to YAML. The top is one mapping. Used by one
 * thread.
 *
 * <p>A value is given as the text that a person would have written in YAML: {@code mandatory}, {@code 99,5}, {@code 2026-11-23}.
 * Its methods throw unchecked exceptions of their own where a limit is reached; a form lets them pass.
 */
@ProviderType
public interface PackSink {
    void startMapping(PackPlace at);

    void endMapping();

    void startSequence(PackPlace at);

    void endSequence();

    /** The key of the value that comes next, within a mapping. No key comes twice in one mapping. */
    void key(String name, PackPlace at);

    void value(String text, PackPlace at);

    /** Stands for a value that the form could not make sense of and has told of, so that nothing more is said about it. */
    void unreadable(PackPlace at);

    /** Tells of something in the file; with an error, the pack is refused. The problem's own location is not looked at. */
    void problem(Problem problem, PackPlace at);
}
