package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A topic as one audience reads it. Immutable. */
public final class VariantTopic {
    private final String id;
    private final String title;
    private final List<VariantBlock> blocks;
    private final List<VariantTopic> topics;

    private VariantTopic(String id, String title, List<VariantBlock> blocks, List<VariantTopic> topics) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.blocks = List.copyOf(blocks);
        this.topics = List.copyOf(topics);
    }

    public static VariantTopic of(String id, String title, List<VariantBlock> blocks, List<VariantTopic> topics) {
        return new VariantTopic(id, title, blocks, topics);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<VariantBlock> blocks() {
        return blocks;
    }

    /** Those below it, in order. */
    public List<VariantTopic> topics() {
        return topics;
    }

    /** This topic and all below it, in reading order. */
    public Stream<VariantTopic> all() {
        return Stream.concat(Stream.of(this), topics.stream().flatMap(VariantTopic::all));
    }
}
