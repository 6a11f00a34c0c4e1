package se.sambruk.otp.api.publication;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * What one layer changes in the publications of layers below, and why. What is changed is told by paths, so that two layers that change
 * different things do not meet:
 *
 * <ul>
 *   <li>of a publication {@code title}, {@code subtitle}, {@code organization}, {@code metadata.<key>}; {@code titles.<audience>} and {@code
 *       subtitles.<audience>}; {@code shares.common} and {@code shares.own}; {@code history} and {@code attachments} with all their rows; {@code
 *       history.<date> <change>} and {@code attachments.<number> <title>} for a further one, with a node of the {@code row} and of {@code
 *       order}, its number among those of the amendment; {@code audience.<id>} (true) for a further audience; {@code topic.<id>} for a further
 *       topic and {@code move.<id>} for one that is there, with a node of {@code at} ({@code after}, {@code before}, {@code in}, {@code first},
 *       {@code last}) and {@code topic}, the one that it is placed by or in
 *   <li>of a topic {@code title}, {@code titles.<audience>}; {@code leave-out} (true) or {@code leave-out.<audience>}
 *   <li>of a block {@code content} or {@code content.<audience>} with the node of a {@link BlockContent}; {@code leave-out} or {@code
 *       leave-out.<audience>}; {@code place} with a node of {@code at} ({@code after}, {@code before}, {@code first}, {@code last}) and {@code
 *       block}, the one that it is placed by, or {@code topic}, the one that it is placed in, which is its own where none is named
 *   <li>of a variable {@code value} or {@code value.<audience>}
 *   <li>of an audience {@code name}, {@code reader}, {@code description}, {@code lix}, {@code requirements}, {@code abbreviations}
 * </ul>
 */
public final class PublicationAmendment extends TreeValue {
    private final PublicationSubject subject;
    private final String target;
    private final SortedMap<String, Object> changes;
    private final String because;
    private final String base;

    private PublicationAmendment(
            PublicationSubject subject, String target, Map<String, ?> changes, String because, String base) {
        this.subject = Objects.requireNonNull(subject);
        this.target = Objects.requireNonNull(target);
        SortedMap<String, Object> copy = new TreeMap<>();
        changes.forEach((path, node) -> copy.put(path, TreeWriter.node(node)));
        this.changes = Collections.unmodifiableSortedMap(copy);
        this.because = Objects.requireNonNull(because);
        this.base = base.toLowerCase(Locale.ROOT);
        if (!base.isEmpty() && !PublicationApproval.isHash(base)) {
            throw new IllegalArgumentException("an amendment is written for a hash: " + base);
        }
        if (because.isBlank()) {
            throw new IllegalArgumentException("an amendment of " + target + " needs a reason");
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("an amendment of " + target + " changes something");
        }
    }

    /**
     * @param changes by path; at least one
     * @param because why; not blank
     */
    public static PublicationAmendment of(
            PublicationSubject subject, String target, Map<String, ?> changes, String because) {
        return new PublicationAmendment(subject, target, changes, because, "");
    }

    public static PublicationAmendment fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                        WireValue.of(PublicationSubject.class, in.text("subject")),
                        in.text("target"),
                        in.map("set", node -> node),
                        in.text("because"))
                .writtenFor(in.text("base", ""));
    }

    /**
     * The same, written for what stood at the places that it changes.
     *
     * @param hash an {@link AmendmentBase#hash()}, or at least twelve of its first digits; empty for nothing stated
     */
    public PublicationAmendment writtenFor(String hash) {
        return new PublicationAmendment(subject, target, changes, because, hash);
    }

    public PublicationSubject subject() {
        return subject;
    }

    /** The id, or a variable's name. */
    public String target() {
        return target;
    }

    /** What to put, by path. */
    public SortedMap<String, Object> changes() {
        return changes;
    }

    public String because() {
        return because;
    }

    /** What it states that it was written for: an {@link AmendmentBase#hash()}, or its first digits. */
    public Optional<String> base() {
        return base.isEmpty() ? Optional.empty() : Optional.of(base);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("subject", subject)
                .put("target", target)
                .put("set", changes)
                .put("because", because)
                .putText("base", base)
                .done();
    }
}
