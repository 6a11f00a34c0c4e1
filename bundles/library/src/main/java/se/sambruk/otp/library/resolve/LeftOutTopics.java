package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.text.LocalizedText;

/** Tells of blocks that somebody writes anew within a topic that somebody else of the same layer leaves out for the same readers. */
final class LeftOutTopics {
    private final Context context;
    private final Parts parts;
    private final Map<String, List<String>> blocks;
    private final Faults faults;
    /** The topics above a topic at each of its places in publications, by its id. */
    private final Map<String, List<List<WorkingPart>>> above = new LinkedHashMap<>();

    /**
     * @param blocks the ids of blocks by that of the topic that they stand in
     */
    LeftOutTopics(Context context, Parts parts, Map<String, List<String>> blocks, Faults faults) {
        this.context = context;
        this.parts = parts;
        this.blocks = blocks;
        this.faults = faults;
    }

    void check(List<Publication> publications) {
        publications.forEach(publication -> publication.contents().forEach(place -> collect(place, List.of())));
        blocks.forEach((topic, inTopic) -> topics(topic)
                .forEach(leaving -> inTopic.forEach(
                        block -> parts.find(PublicationSubject.BLOCK, block).ifPresent(part -> check(leaving, part)))));
    }

    private void collect(TopicPlace place, List<WorkingPart> topics) {
        above.computeIfAbsent(place.topic(), id -> new ArrayList<>()).add(topics);
        List<WorkingPart> here = new ArrayList<>(topics);
        parts.find(PublicationSubject.TOPIC, place.topic()).ifPresent(here::add);
        place.contents().forEach(inner -> collect(inner, here));
    }

    /** A topic, and those above it where it stands in one place alone: in another it may be read all the same. */
    private List<WorkingPart> topics(String id) {
        List<WorkingPart> topics = new ArrayList<>();
        parts.find(PublicationSubject.TOPIC, id).ifPresent(topics::add);
        List<List<WorkingPart>> places = above.getOrDefault(id, List.of());
        if (places.size() == 1) {
            topics.addAll(places.get(0));
        }
        return topics;
    }

    /** A topic that is left out for all is gone for each; one that is left out for some is still there with what is written for all. */
    private void check(WorkingPart topic, WorkingPart block) {
        topic.directions().forEach((path, left) -> {
            if (path.equals(PartFields.LEAVE_OUT)) {
                Optional.ofNullable(block.fields().get(PartFields.CONTENT))
                        .ifPresent(by -> check(topic, path, left.by(), block, PartFields.CONTENT, node(block), by));
                block.directed(PartFields.CONTENT + ".").forEach((reader, told) -> {
                    String at = PartFields.CONTENT + "." + reader;
                    check(topic, path, left.by(), block, at, told.node(), told.by());
                });
            } else {
                String at = PartFields.told(path);
                block.direction(at).ifPresent(told -> check(topic, path, left.by(), block, at, told.node(), told.by()));
            }
        });
    }

    private static Object node(WorkingPart block) {
        return ((PublicationBlock) block.current()).content().tree();
    }

    private void check(
            WorkingPart topic,
            String path,
            Working.Origin left,
            WorkingPart block,
            String at,
            Object node,
            Working.Origin told) {
        Source one = left.source();
        Source other = told.source();
        if (one.layer() != other.layer() || context.overrides(one, other) || context.overrides(other, one)) {
            return;
        }
        LocalizedText leaving = LocalizedText.of("topic: " + topic.key().id() + ", " + PartTexts.leftOut(path));
        LocalizedText telling = LocalizedText.of(PartTexts.shown(block.current(), at, node));
        new Disagreement(left, leaving, told, telling)
                .tell(faults, PartTexts.called(block.current(), at), block.key().id(), AmendedPart.UNDECIDED);
    }
}
