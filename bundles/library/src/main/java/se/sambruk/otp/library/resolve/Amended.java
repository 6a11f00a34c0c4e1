package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Something that layers amend: a requirement, a concept of an architecture, or a part of a publication.
 *
 * @param <P> what names its places
 */
interface Amended<P> {
    /**
     * That somebody puts a node at a path, or removes the one that stands there.
     *
     * @param node what is put; empty where something is removed
     * @param outcome what stands there then
     */
    record Put<P>(P path, Optional<Object> node, Optional<Object> outcome, Working.Origin by) {}

    /** What it is called in messages. */
    String id();

    /** What a place of it is called in messages. */
    default LocalizedText called(P path) {
        return LocalizedText.of(path.toString());
    }

    /**
     * The path of what putting something at a path says. Where what stands at two paths answers one and the same question, that is one path for
     * both of them.
     */
    default P matter(P path) {
        return path;
    }

    /** What somebody puts at a path, in messages. */
    default String shown(P path, Object node) {
        return Fit.shown(node);
    }

    /** The key of what can be done where nothing says which of two packs goes before the other. */
    default String undecided() {
        return ".remedy";
    }

    /**
     * What putting a node at a path comes to, or removing what stands there; empty where that cannot be done, which has been told of.
     *
     * @param node empty to remove
     */
    Optional<Put<P>> tried(P path, Optional<Object> node, Working.Origin by);

    /** Puts what has been agreed on, in order, and tells where it does not fit together. */
    void put(List<Put<P>> agreed);

    void exclude(Working.Origin by);

    /** Tells that somebody amends what has been left out already. */
    void alreadyExcluded(SourceLocation at, Working.Origin exclusion);
}
