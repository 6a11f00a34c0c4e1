package se.sambruk.otp.publication.variant;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What is wrong with topics, blocks and variables for every reader alike. What a publication does not consist of is no business of its own, but
 * for a block that takes the place of nobody knows which: that may be one of its own.
 */
final class SetChecks {
    private final SetIndex index;
    private final PublicationSet set;
    private final Findings findings;
    private final KnownAudiences audiences;
    /** Topics under one that a layer has changed: what is left out goes with all that lies under it. */
    private final Set<String> belowAmended = new HashSet<>();

    SetChecks(SetIndex index, Findings findings) {
        this.index = index;
        this.set = index.set();
        this.findings = findings;
        this.audiences = new KnownAudiences(set, findings);
        set.publications()
                .values()
                .forEach(publication -> publication.contents().forEach(place -> collect(place, false)));
    }

    private void collect(TopicPlace place, boolean isBelow) {
        if (isBelow) {
            belowAmended.add(place.topic());
        }
        boolean isAmended = isBelow || isAmended(Keys.topic(place.topic()));
        place.contents().forEach(inner -> collect(inner, isAmended));
    }

    /** A publication, and what it consists of. Variables are looked at where they are used. */
    void check(Publication publication, Parts parts) {
        parts.topics().forEach(this::topic);
        parts.blocks().forEach(this::block);
        index.lost().forEach(this::original);
        publication(publication);
    }

    /** All that there is, also what no publication has. */
    void checkAll() {
        set.topics().values().forEach(topic -> {
            topic(topic);
            topic.blocks().forEach(this::block);
        });
        for (Variable variable : set.variables().values()) {
            audiences.check(variable);
        }
    }

    private void topic(Topic topic) {
        Key key = Keys.topic(topic.id());
        topic.audiences().ifPresent(ids -> audiences.check(ids, key));
        audiences.check(topic.titles().keySet(), key);
        boolean isMeant = isAmended(key) || belowAmended.contains(topic.id());
        if (topic.audiences().filter(List::isEmpty).isPresent() && !isMeant) {
            findings.everywhere(Fault.FOR_NOBODY, key, topic.id());
        }
    }

    private void block(PublicationBlock block) {
        Key key = Keys.block(block.id());
        block.audiences().ifPresent(ids -> audiences.check(ids, key));
        boolean isForNobody = index.topicOf(block.id())
                .filter(topic -> isForNobody(block, topic))
                .isPresent();
        boolean isMeant = isAmended(key)
                || index.topicOf(block.id())
                        .filter(topic -> isAmended(Keys.topic(topic.id())))
                        .isPresent();
        if (isForNobody && !isMeant) {
            findings.everywhere(Fault.FOR_NOBODY, key, block.id());
        }
        original(block);
    }

    private static boolean isForNobody(PublicationBlock block, Topic topic) {
        List<String> ids = block.audiences().orElse(null);
        if (ids == null || ids.isEmpty()) {
            return ids != null;
        }
        boolean inTopic = block.replaces().isEmpty() && topic.audiences().isPresent();
        return inTopic && !topic.audiences().get().isEmpty() && ids.stream().noneMatch(topic::isFor);
    }

    /** A layer that leaves something out for everybody means to. */
    private boolean isAmended(Key key) {
        return !set.provenance(key.subject(), key.id()).isEmpty();
    }

    private void original(PublicationBlock block) {
        index.missingOriginal(block)
                .ifPresent(missing -> findings.everywhere(
                        Fault.NO_ORIGINAL,
                        Keys.block(block.id()),
                        block.id(),
                        missing,
                        // Of blocks that replace each other in a circle none is missing.
                        index.block(missing).isPresent()
                                ? LocalizedText.of("")
                                : findings.near("block", missing, index::blockIds)));
    }

    private void publication(Publication publication) {
        Key key = Keys.publication(publication.id());
        Set<String> named = new LinkedHashSet<>(publication.audiences());
        named.addAll(publication.titles().keySet());
        named.addAll(publication.subtitles().keySet());
        audiences.ofPublication(named, key);
        publication.questions().forEach(question -> audiences.ofPublication(question.audiences(), key));
        for (PublicationApproval approval : set.approvals()) {
            if (approval.publication().equals(publication.id())) {
                audiences.check(approval);
            }
        }
    }
}
