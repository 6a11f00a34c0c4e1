package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;

/** Chooses what a reader is shown of a publication, and in which order: topics, blocks, replacements, what is included. Used once. */
final class Planner {
    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final Replacements replacements;
    private final Includes includes;

    Planner(SetIndex index, Reader reader, Findings findings) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.replacements = new Replacements(index, reader, findings);
        this.includes = new Includes(index, reader, findings, replacements);
    }

    List<PlannedTopic> plan() {
        return topics(reader.publication().contents());
    }

    private List<PlannedTopic> topics(List<TopicPlace> places) {
        List<PlannedTopic> topics = new ArrayList<>();
        for (TopicPlace place : places) {
            Topic topic = index.set().topics().get(place.topic());
            if (topic == null) {
                findings.all(
                        Fault.NO_TOPIC,
                        Keys.publication(reader.publication().id()),
                        place.topic(),
                        findings.near("topic", place.topic(), () -> index.set()
                                .topics()
                                .keySet()));
                topics.addAll(topics(place.contents()));
            } else if (topic.isFor(reader.id())) {
                topics.add(topic(topic, place));
            } else {
                topics.addAll(raised(topic, place));
            }
        }
        return topics;
    }

    private PlannedTopic topic(Topic topic, TopicPlace place) {
        List<PlannedBlock> blocks = blocks(topic);
        List<PlannedTopic> below = topics(place.contents());
        if (blocks.isEmpty() && below.isEmpty()) {
            findings.audience(
                    Fault.EMPTY_TOPIC,
                    Keys.topic(topic.id()),
                    topic.id(),
                    reader.audience().name());
        }
        return new PlannedTopic(topic, blocks, below);
    }

    /** What is shown below a heading that is not, a level higher than it was meant to stand. */
    private List<PlannedTopic> raised(Topic hidden, TopicPlace place) {
        List<PlannedTopic> below = topics(place.contents());
        for (PlannedTopic topic : below) {
            String id = topic.topic().id();
            // One that lies deeper has been told of under the hidden topic next above it.
            if (place.contents().stream().map(TopicPlace::topic).noneMatch(id::equals)) {
                continue;
            }
            findings.audience(
                    Fault.HEADING_SKIP,
                    Keys.topic(id),
                    id,
                    hidden.id(),
                    reader.audience().name());
        }
        return below;
    }

    private List<PlannedBlock> blocks(Topic topic) {
        List<PlannedBlock> blocks = new ArrayList<>();
        for (PublicationBlock block : topic.blocks()) {
            List<PublicationBlock> shown = block.replaces().isEmpty() ? replacements.chain(block) : List.of();
            if (!shown.isEmpty()) {
                blocks.add(new PlannedBlock(block.id(), includes.source(shown), includes.pieces(shown)));
            }
        }
        return blocks;
    }
}
