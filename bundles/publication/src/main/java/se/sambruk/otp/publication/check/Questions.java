package se.sambruk.otp.publication.check;

import java.util.HashSet;
import java.util.Set;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Question;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.quality.FindingSeverity;

/** Whether each reader finds an answer to what they must know. */
final class Questions {
    private final Remarks remarks;

    Questions(Remarks remarks) {
        this.remarks = remarks;
    }

    void check(Variant variant) {
        Set<String> answered = new HashSet<>();
        variant.blocks().forEach(block -> answered.addAll(block.answers()));
        Publication publication = variant.publication();
        for (Question question : publication.questions()) {
            if (question.isFor(variant.audience().id()) && !answered.contains(question.id())) {
                String audience = variant.audience().id();
                remarks.ofCause(
                        remarks.causes().unanswered(publication.id(), audience, question.id()),
                        "OTP-4611",
                        publication.id(),
                        audience,
                        "",
                        variant.audience().name(),
                        question.text(),
                        question.id());
            }
        }
    }

    /** Answers to what nobody has asked. */
    void checkAnswers(PublicationSet set) {
        Set<String> asked = new HashSet<>();
        set.publications()
                .values()
                .forEach(publication -> publication.questions().forEach(question -> asked.add(question.id())));
        for (Topic topic : set.topics().values()) {
            topic.blocks().forEach(block -> checkAnswers(block, asked));
        }
    }

    private void checkAnswers(PublicationBlock block, Set<String> asked) {
        for (String question : block.answers()) {
            if (!asked.contains(question)) {
                remarks.ofPart(
                        FindingSeverity.WARNING,
                        "OTP-4632",
                        "",
                        "",
                        PublicationSubject.BLOCK,
                        block.id(),
                        block.id(),
                        question);
            }
        }
    }
}
