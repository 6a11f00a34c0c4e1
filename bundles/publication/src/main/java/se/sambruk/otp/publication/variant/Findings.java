package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.text.LocalizedText;

/** Takes down what is found in one variant, once. Used by one thread. */
final class Findings {
    private final SetIndex index;
    private final Meant meant;
    private final String publication;
    private final String audience;
    private final Set<PublicationFinding> found = new LinkedHashSet<>();

    Findings(SetIndex index, Meant meant, String publication, String audience) {
        this.index = index;
        this.meant = meant;
        this.publication = publication;
        this.audience = audience;
    }

    List<PublicationFinding> all() {
        return List.copyOf(found);
    }

    /** A question for a finding whether another name was meant; see {@link Meant#near}. */
    LocalizedText near(String kind, String written, Supplier<Collection<String>> known) {
        return meant.near(kind, written, known);
    }

    /** Something that this audience alone may meet. */
    void audience(Fault fault, Key subject, Object... arguments) {
        add(fault, publication, audience, subject, arguments);
    }

    /** Something that is the same for every audience of the publication. */
    void all(Fault fault, Key subject, Object... arguments) {
        add(fault, publication, "", subject, arguments);
    }

    /** Something that is the same in every publication. */
    void everywhere(Fault fault, Key subject, Object... arguments) {
        add(fault, "", "", subject, arguments);
    }

    /** Something that the publication says of itself, in a field of its metadata, and that does not fit what this audience reads. */
    void statement(Fault fault, String field, Object... arguments) {
        add(fault, publication, audience, Keys.publication(publication + ".metadata." + field), arguments);
    }

    /** Something about an approval of the publication. */
    void approval(Fault fault, PublicationApproval approval, Object... arguments) {
        Key whole = Keys.publication(publication);
        SourceLocation place =
                index.set().location(approval).or(() -> location(whole)).orElse(null);
        add(fault, publication, "", whole, place, arguments);
    }

    private void add(Fault fault, String in, String to, Key subject, Object... arguments) {
        add(fault, in, to, subject, location(subject).orElse(null), arguments);
    }

    private void add(Fault fault, String in, String to, Key subject, SourceLocation place, Object... arguments) {
        found.add(PublicationFinding.builder(fault.code(), fault.severity())
                .publication(in)
                .audience(to)
                .subject(subject.subject() == PublicationSubject.PUBLICATION ? "" : subject.id())
                .location(place)
                .message(Texts.MESSAGES, arguments)
                .build());
    }

    /** Where it is written; of a block of unknown place, its topic's, and of a field that no layer has set, the publication's. */
    private Optional<SourceLocation> location(Key subject) {
        PublicationSet set = index.set();
        Optional<SourceLocation> own = set.location(subject.subject(), subject.id());
        if (own.isPresent()) {
            return own;
        }
        return switch (subject.subject()) {
            case BLOCK ->
                index.topicOf(subject.id()).flatMap(topic -> set.location(PublicationSubject.TOPIC, topic.id()));
            case PUBLICATION -> set.location(PublicationSubject.PUBLICATION, publication);
            default -> Optional.empty();
        };
    }
}
