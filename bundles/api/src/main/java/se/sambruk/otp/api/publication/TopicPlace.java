package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Where a topic stands in a publication, with those below it. */
public final class TopicPlace extends TreeValue {
    private final String topic;
    private final List<TopicPlace> contents;

    private TopicPlace(String topic, List<TopicPlace> contents) {
        this.topic = Objects.requireNonNull(topic);
        this.contents = List.copyOf(contents);
    }

    public static TopicPlace of(String topic, List<TopicPlace> contents) {
        return new TopicPlace(topic, contents);
    }

    public static TopicPlace fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("topic"), in.list("contents", TopicPlace::fromTree));
    }

    /** The topic's id. */
    public String topic() {
        return topic;
    }

    /** Those below it, in order. */
    public List<TopicPlace> contents() {
        return contents;
    }

    /** This topic's id and those of all below it, in reading order. */
    public Stream<String> topics() {
        return Stream.concat(Stream.of(topic), contents.stream().flatMap(TopicPlace::topics));
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("topic", topic).put("contents", contents).done();
    }
}
