package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.publication.Topic;

/** A topic in its place, with what its reader is shown of it. */
record PlannedTopic(Topic topic, List<PlannedBlock> blocks, List<PlannedTopic> topics) {
    /** This topic and all below it, in reading order. */
    Stream<PlannedTopic> all() {
        return Stream.concat(Stream.of(this), topics.stream().flatMap(PlannedTopic::all));
    }
}
