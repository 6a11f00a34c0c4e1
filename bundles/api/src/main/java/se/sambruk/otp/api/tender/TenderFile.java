package se.sambruk.otp.api.tender;

import java.util.Objects;
import java.util.OptionalInt;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** A file of a tender as it came, and what it was found to be. Its bytes are those of the case's attachment with the hash. */
public final class TenderFile extends TreeValue {
    private final String name;
    private final ContentHash sha256;
    private final TenderFileKind kind;
    private final AnswerOrigin origin;
    private final Integer issue;
    private final SealState seal;

    private TenderFile(
            String name, ContentHash sha256, TenderFileKind kind, AnswerOrigin origin, Integer issue, SealState seal) {
        this.name = Objects.requireNonNull(name);
        this.sha256 = Objects.requireNonNull(sha256);
        this.kind = Objects.requireNonNull(kind);
        this.origin = Objects.requireNonNull(origin);
        this.issue = issue;
        this.seal = Objects.requireNonNull(seal);
    }

    /**
     * A file that is read.
     *
     * @param name without its folder
     * @param issue which issue it was made of, by what it says of itself
     */
    public static TenderFile read(
            String name,
            ContentHash sha256,
            TenderFileKind kind,
            AnswerOrigin origin,
            OptionalInt issue,
            SealState seal) {
        return new TenderFile(name, sha256, kind, origin, issue.isPresent() ? issue.getAsInt() : null, seal);
    }

    /** A file that is kept and not read. */
    public static TenderFile other(String name, ContentHash sha256) {
        return new TenderFile(name, sha256, TenderFileKind.OTHER, AnswerOrigin.UNKNOWN, null, SealState.NONE);
    }

    public static TenderFile fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new TenderFile(
                in.text("name"),
                new ContentHash(in.text("sha256")),
                WireValue.of(TenderFileKind.class, in.text("kind")),
                WireValue.of(AnswerOrigin.class, in.text("origin")),
                in.find("issue", node -> ((Number) node).intValue()).orElse(null),
                WireValue.of(SealState.class, in.text("seal")));
    }

    /** Without its folder. Secret: it often holds the supplier's name. */
    public String name() {
        return name;
    }

    public ContentHash sha256() {
        return sha256;
    }

    public TenderFileKind kind() {
        return kind;
    }

    public AnswerOrigin origin() {
        return origin;
    }

    /** The issue that the file was made of, where it tells. */
    public OptionalInt issue() {
        return issue == null ? OptionalInt.empty() : OptionalInt.of(issue);
    }

    public SealState seal() {
        return seal;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("name", name)
                .put("sha256", sha256)
                .put("kind", kind)
                .put("origin", origin)
                .put("seal", seal);
        return (issue == null ? out : out.put("issue", issue)).done();
    }

    /** Its kind only. */
    @Override
    public String toString() {
        return "TenderFile[" + kind.wire() + "]";
    }
}
