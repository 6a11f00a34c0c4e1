package se.sambruk.otp.publication.variant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;

/** Takes down what is found in one variant, once. Used by one thread. */
final class Findings {
    private final SetIndex index;
    private final String publication;
    private final String audience;
    private final Set<PublicationFinding> found = new LinkedHashSet<>();

    Findings(SetIndex index, String publication, String audience) {
        this.index = index;
        this.publication = publication;
        this.audience = audience;
    }

    List<PublicationFinding> all() {
        return List.copyOf(found);
    }

    /** Something that this audience alone may meet. */
    void audience(Fault fault, PublicationSet.Key subject, Object... arguments) {
        add(fault, publication, audience, subject, arguments);
    }

    /** Something that is the same for every audience of the publication. */
    void all(Fault fault, PublicationSet.Key subject, Object... arguments) {
        add(fault, publication, "", subject, arguments);
    }

    /** Something that is the same in every publication. */
    void everywhere(Fault fault, PublicationSet.Key subject, Object... arguments) {
        add(fault, "", "", subject, arguments);
    }

    private void add(Fault fault, String in, String to, PublicationSet.Key subject, Object... arguments) {
        found.add(PublicationFinding.builder(fault.code(), fault.severity())
                .publication(in)
                .audience(to)
                .subject(subject.subject() == PublicationSubject.PUBLICATION ? "" : subject.id())
                .location(location(subject).orElse(null))
                .message(Texts.MESSAGES, arguments)
                .build());
    }

    /** Where it is written; of a block of unknown place, its topic's. */
    private Optional<SourceLocation> location(PublicationSet.Key subject) {
        PublicationSet set = index.set();
        Optional<SourceLocation> own = set.location(subject.subject(), subject.id());
        return own.isPresent() || subject.subject() != PublicationSubject.BLOCK
                ? own
                : index.topicOf(subject.id()).flatMap(topic -> set.location(PublicationSubject.TOPIC, topic.id()));
    }
}
