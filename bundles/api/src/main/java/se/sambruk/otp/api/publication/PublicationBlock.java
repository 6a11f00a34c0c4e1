package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** The smallest part of a publication that has a name: what it says, for whom, and which other block it takes the place of. */
public final class PublicationBlock extends TreeValue {
    private final String id;
    private final List<String> audiences;
    private final List<String> answers;
    private final String replaces;
    private final String base;
    private final BlockContent content;

    private PublicationBlock(
            String id,
            List<String> audiences,
            List<String> answers,
            String replaces,
            String base,
            BlockContent content) {
        this.id = Objects.requireNonNull(id);
        this.audiences = audiences == null ? null : List.copyOf(audiences);
        this.answers = List.copyOf(answers);
        this.replaces = Objects.requireNonNull(replaces);
        this.base = base.toLowerCase(Locale.ROOT);
        if (!base.isEmpty() && !PublicationApproval.isHash(base)) {
            throw new IllegalArgumentException("a block is written for a hash: " + base);
        }
        this.content = Objects.requireNonNull(content);
    }

    /**
     * @param id unique among all packs that are used together; stays as long as the block says the same thing
     */
    public static PublicationBlock of(String id, BlockContent content) {
        return new PublicationBlock(id, null, List.of(), "", "", content);
    }

    public static PublicationBlock fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new PublicationBlock(
                in.text("id"),
                in.find("for", node -> in.texts("for")).orElse(null),
                in.texts("answers"),
                in.text("replaces", ""),
                in.text("base", ""),
                in.get("content", BlockContent::fromTree));
    }

    /** The same block for some audiences: {@code null} for all; an empty list for none, which a check tells of. */
    public PublicationBlock readBy(List<String> others) {
        return new PublicationBlock(id, others, answers, replaces, base, content);
    }

    /** The same block, as the answer to some questions. */
    public PublicationBlock answering(List<String> questions) {
        return new PublicationBlock(id, audiences, questions, replaces, base, content);
    }

    /** The same block, in the place of another for the audiences that it is for. */
    public PublicationBlock replacing(String block) {
        return new PublicationBlock(id, audiences, answers, block, base, content);
    }

    /**
     * The same block, written for what stood in the place that it takes.
     *
     * @param hash an {@link AmendmentBase#hash()}, or at least twelve of its first digits; empty for nothing stated
     */
    public PublicationBlock writtenFor(String hash) {
        return new PublicationBlock(id, audiences, answers, replaces, hash, content);
    }

    /** The same block saying something else. */
    public PublicationBlock saying(BlockContent other) {
        return new PublicationBlock(id, audiences, answers, replaces, base, other);
    }

    public String id() {
        return id;
    }

    /** Whom it is for: nothing said for all; an empty list for none. */
    public Optional<List<String>> audiences() {
        return Optional.ofNullable(audiences);
    }

    public boolean isFor(String audience) {
        return audiences == null || audiences.contains(audience);
    }

    /** The ids of the questions that it answers. */
    public List<String> answers() {
        return answers;
    }

    /** The id of the block whose place it takes for its audiences. */
    public Optional<String> replaces() {
        return replaces.isEmpty() ? Optional.empty() : Optional.of(replaces);
    }

    /** What it states that it was written for, where it takes the place of another: an {@link AmendmentBase#hash()}, or its first digits. */
    public Optional<String> base() {
        return base.isEmpty() ? Optional.empty() : Optional.of(base);
    }

    public BlockContent content() {
        return content;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("answers", answers)
                .putText("replaces", replaces)
                .putText("base", base)
                .put("content", content);
        return audiences == null
                ? out.done()
                : out.put("for", (Object) TreeWriter.list(audiences)).done();
    }
}
