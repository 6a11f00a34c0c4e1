package se.sambruk.otp.api.requirement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A requirement's use of a law, standard or other reference. */
public final class Citation extends TreeValue {
    private final String reference;
    private final String at;
    private final String why;

    private Citation(String reference, String at, String why) {
        this.reference = Objects.requireNonNull(reference);
        this.at = Objects.requireNonNull(at);
        this.why = Objects.requireNonNull(why);
    }

    /**
     * @param reference the reference's id in its pack
     * @param at the place, such as {@code 9:4}; empty for the whole
     * @param why what it has to do with the requirement; may be empty
     */
    public static Citation of(String reference, String at, String why) {
        return new Citation(reference, at, why);
    }

    public static Citation fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("ref"), in.text("at", ""), in.text("why", ""));
    }

    public String reference() {
        return reference;
    }

    public String at() {
        return at;
    }

    public String why() {
        return why;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("ref", reference)
                .putText("at", at)
                .putText("why", why)
                .done();
    }
}
