package se.sambruk.otp.publication.variant;

import java.util.List;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.VariantTopic;

/**
 * A topic as its reader is shown it.
 *
 * @param section the same as a part of the document
 */
record MadeTopic(VariantTopic topic, Section section) {
    static List<VariantTopic> topics(List<MadeTopic> made) {
        return made.stream().map(MadeTopic::topic).toList();
    }
}
