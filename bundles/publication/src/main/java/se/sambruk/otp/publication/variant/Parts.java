package se.sambruk.otp.publication.variant;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;

/**
 * What a publication is put together of, whoever reads it: its topics with their blocks, what these take in, and what stands in their place.
 * Immutable.
 */
final class Parts {
    private final SetIndex index;
    private final Map<String, PublicationBlock> blocks = new LinkedHashMap<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Deque<PublicationBlock> left = new ArrayDeque<>();

    Parts(SetIndex index, Publication publication) {
        this.index = index;
        publication.topics().forEach(this::topic);
        while (!left.isEmpty()) {
            PublicationBlock block = left.remove();
            block.content().included().ifPresent(this::included);
            index.replacements(block.id()).forEach(this::block);
        }
    }

    private void included(String id) {
        index.block(id).ifPresentOrElse(this::block, () -> topic(id));
    }

    private void topic(String id) {
        Topic topic = index.set().topics().get(id);
        if (topic != null && whole.add(id)) {
            topics.put(id, topic);
            topic.blocks().forEach(this::block);
        }
    }

    private void block(PublicationBlock block) {
        if (blocks.putIfAbsent(block.id(), block) == null) {
            index.topicOf(block.id()).ifPresent(topic -> topics.put(topic.id(), topic));
            left.add(block);
        }
    }

    /** Those that it has as a whole, and those that some of its blocks are written in: who they are for, their blocks are. */
    Collection<Topic> topics() {
        return topics.values();
    }

    Collection<PublicationBlock> blocks() {
        return blocks.values();
    }
}
