package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;

/**
 * Says where layers have left out what answers the questions of a publication: a question that nothing answers is theirs to do something about,
 * and not the one's who asked it.
 */
final class LeftOutAnswers {
    private final Parts parts;
    private final Map<String, List<String>> blocks;
    private final PublicationSet.Builder set;

    /**
     * @param blocks the ids of blocks by that of the topic that they stand in
     */
    LeftOutAnswers(Parts parts, Map<String, List<String>> blocks, PublicationSet.Builder set) {
        this.parts = parts;
        this.blocks = blocks;
        this.set = set;
    }

    /**
     * @param publications with all their topics, those that are left out too
     */
    void tell(List<Publication> publications) {
        publications.forEach(publication -> publication.contents().forEach(place -> tell(publication, place)));
    }

    private void tell(Publication publication, TopicPlace place) {
        // What leaves out more is told of last, and so stays.
        place.contents().forEach(inner -> tell(publication, inner));
        for (String id : blocks.getOrDefault(place.topic(), List.of())) {
            parts.find(PublicationSubject.BLOCK, id).ifPresent(block -> tell(publication, block, answers(block)));
        }
        parts.find(PublicationSubject.TOPIC, place.topic())
                .ifPresent(topic -> tell(publication, topic, answers(place)));
    }

    private void tell(Publication publication, WorkingPart left, List<String> questions) {
        left.directions().forEach((path, directed) -> {
            Optional<String> audience = PartFields.audience(left.current(), path);
            boolean isLeftOut = path.startsWith(PartFields.LEAVE_OUT);
            for (String question : isLeftOut ? questions : List.<String>of()) {
                set.defined(
                        PublicationSubject.PUBLICATION,
                        publication.id() + ".answers." + question
                                + audience.map(id -> "." + id).orElse(""),
                        directed.by().source().id(),
                        directed.by().location());
            }
        });
    }

    private static List<String> answers(WorkingPart block) {
        return ((PublicationBlock) block.current()).answers();
    }

    /** What a topic and those below it answer. */
    private List<String> answers(TopicPlace place) {
        List<String> answers = new ArrayList<>();
        for (String id : blocks.getOrDefault(place.topic(), List.of())) {
            parts.find(PublicationSubject.BLOCK, id).ifPresent(block -> answers.addAll(answers(block)));
        }
        place.contents().forEach(inner -> answers.addAll(answers(inner)));
        return answers;
    }
}
