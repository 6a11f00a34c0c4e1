package se.sambruk.otp.api.quality;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * What a rule or a finding rests on, as data: a law, a standard, a decision of the municipality's own. The reference is named by the
 * id that it has in its pack, where its title, source and date are kept.
 */
public final class Basis extends TreeValue {
    private final String reference;
    private final String at;

    private Basis(String reference, String at) {
        this.reference = Objects.requireNonNull(reference);
        this.at = Objects.requireNonNull(at);
        if (reference.isBlank()) {
            throw new IllegalArgumentException("a basis names something");
        }
    }

    /**
     * @param reference what is referred to, such as {@code LOU}
     * @param at the place, such as {@code 9:4}; empty for the whole
     */
    public static Basis of(String reference, String at) {
        return new Basis(reference, at);
    }

    /** The whole of something. */
    public static Basis of(String reference) {
        return new Basis(reference, "");
    }

    public static Basis fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("ref"), in.text("at", ""));
    }

    public String reference() {
        return reference;
    }

    /** Empty for the whole. */
    public String at() {
        return at;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("ref", reference).putText("at", at).done();
    }

    /** As it is cited: {@code LOU 9:4}. */
    @Override
    public String toString() {
        return at.isEmpty() ? reference : reference + " " + at;
    }
}
