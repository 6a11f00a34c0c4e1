package se.sambruk.otp.api.publication;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A heading and the blocks under it. Publications say where it stands. */
public final class Topic extends TreeValue {
    private final String id;
    private final String title;
    private final SortedMap<String, String> titles;
    private final List<String> audiences;
    private final List<PublicationBlock> blocks;

    private Topic(
            String id,
            String title,
            Map<String, String> titles,
            List<String> audiences,
            List<PublicationBlock> blocks) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        this.audiences = audiences == null ? null : List.copyOf(audiences);
        this.blocks = List.copyOf(blocks);
        Set<String> ids = new HashSet<>();
        for (PublicationBlock block : blocks) {
            if (!ids.add(block.id())) {
                throw new IllegalArgumentException("the topic " + id + " has the block " + block.id() + " twice");
            }
        }
    }

    /**
     * @param titles headings for single audiences, by the audience's id
     * @param audiences whom it is for; {@code null} for all; an empty list for none, which a check tells of
     * @throws IllegalArgumentException if two blocks have one id
     */
    public static Topic of(
            String id,
            String title,
            Map<String, String> titles,
            List<String> audiences,
            List<PublicationBlock> blocks) {
        return new Topic(id, title, titles, audiences, blocks);
    }

    public static Topic fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("id"),
                in.text("title"),
                in.map("titles", String.class::cast),
                in.find("for", node -> in.texts("for")).orElse(null),
                in.list("blocks", PublicationBlock::fromTree));
    }

    /** The same topic with other blocks. */
    public Topic withBlocks(List<PublicationBlock> others) {
        return of(id, title, titles, audiences, others);
    }

    /** The same topic under another heading, for all audiences that have none of their own. */
    public Topic titled(String other) {
        return of(id, other, titles, audiences, blocks);
    }

    /** The same topic for other audiences, {@code null} for all. */
    public Topic readBy(List<String> others) {
        return of(id, title, titles, others, blocks);
    }

    public String id() {
        return id;
    }

    /** May hold variables. */
    public String title() {
        return title;
    }

    /** Headings for single audiences, by the audience's id. */
    public SortedMap<String, String> titles() {
        return titles;
    }

    public String titleFor(String audience) {
        return titles.getOrDefault(audience, title);
    }

    /** Whom it is for: nothing said for all; an empty list for none. */
    public Optional<List<String>> audiences() {
        return Optional.ofNullable(audiences);
    }

    public boolean isFor(String audience) {
        return audiences == null || audiences.contains(audience);
    }

    public List<PublicationBlock> blocks() {
        return blocks;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("title", title)
                .put("titles", titles)
                .put("blocks", blocks);
        return audiences == null
                ? out.done()
                : out.put("for", (Object) TreeWriter.list(audiences)).done();
    }
}
