package se.sambruk.otp.publication.check;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.SupersededBase;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.quality.FindingSeverity;

/** Whether those who change publications have seen what they change as it is now. */
final class Changes {
    private final PublicationSet set;
    private final Remarks remarks;

    Changes(PublicationSet set, Remarks remarks) {
        this.set = set;
        this.remarks = remarks;
    }

    void check(List<Publication> publications) {
        for (SupersededBase base : set.superseded()) {
            if (publications.stream().anyMatch(publication -> concerns(base.amendment(), publication))) {
                tell(base);
            }
        }
    }

    /** What has been left out, or is no part of one publication more than of another, concerns all. */
    private boolean concerns(PublicationAmendment amendment, Publication publication) {
        return switch (amendment.subject()) {
            case PUBLICATION -> amendment.target().equals(publication.id());
            case TOPIC -> isIn(publication, amendment.target());
            case BLOCK -> topics(amendment.target()).allMatch(topic -> isIn(publication, topic));
            default -> true;
        };
    }

    private boolean isIn(Publication publication, String topic) {
        return publication.topics().anyMatch(topic::equals)
                || set.publications().values().stream()
                        .noneMatch(any -> any.topics().anyMatch(topic::equals));
    }

    private Stream<String> topics(String block) {
        return set.topics().values().stream()
                .filter(topic ->
                        topic.blocks().stream().anyMatch(one -> one.id().equals(block)))
                .map(Topic::id);
    }

    private void tell(SupersededBase base) {
        PublicationAmendment amendment = base.amendment();
        PublicationFinding.Builder about = PublicationFinding.builder("OTP-4715", FindingSeverity.WARNING);
        if (amendment.subject() == PublicationSubject.PUBLICATION) {
            about.publication(amendment.target());
        } else {
            about.subject(amendment.target());
        }
        remarks.ofChange(about, base);
    }
}
