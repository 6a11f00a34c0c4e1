package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;

/**
 * What is wrong for every reader alike, however a publication is put together. Topics of other publications are those publications' own
 * business; topics of none are everybody's.
 */
final class SetChecks {
    private final SetIndex index;
    private final PublicationSet set;
    private final Findings findings;

    SetChecks(SetIndex index, Findings findings) {
        this.index = index;
        this.set = index.set();
        this.findings = findings;
    }

    void check(Publication publication) {
        Set<String> own = publication.topics().collect(Collectors.toSet());
        Set<String> others = new HashSet<>();
        set.publications().values().forEach(other -> other.topics().forEach(others::add));
        for (Topic topic : set.topics().values()) {
            if (own.contains(topic.id()) || !others.contains(topic.id())) {
                topic(topic);
            }
        }
        set.variables().values().forEach(this::variable);
        publication(publication);
    }

    private void topic(Topic topic) {
        Key key = Keys.topic(topic.id());
        topic.audiences().ifPresent(ids -> known(ids, key));
        known(topic.titles().keySet(), key);
        if (topic.audiences().filter(List::isEmpty).isPresent() && !isAmended(key)) {
            findings.everywhere(Fault.FOR_NOBODY, key, topic.id());
        }
        for (PublicationBlock block : topic.blocks()) {
            block(block, topic);
        }
    }

    private void block(PublicationBlock block, Topic topic) {
        Key key = Keys.block(block.id());
        block.audiences().ifPresent(ids -> known(ids, key));
        if (isForNobody(block, topic) && !isAmended(key) && !isAmended(Keys.topic(topic.id()))) {
            findings.everywhere(Fault.FOR_NOBODY, key, block.id());
        }
        block.replaces().ifPresent(original -> original(block, original));
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

    private void original(PublicationBlock block, String original) {
        Set<String> passed = new HashSet<>(Set.of(block.id()));
        String at = original;
        while (passed.add(at)) {
            PublicationBlock next = index.block(at).orElse(null);
            if (next == null) {
                findings.everywhere(
                        Fault.NO_ORIGINAL, Keys.block(block.id()), block.id(), at, Texts.near(at, index.blockIds()));
                return;
            }
            if (next.replaces().isEmpty()) {
                return;
            }
            at = next.replaces().get();
        }
        findings.everywhere(Fault.NO_ORIGINAL, Keys.block(block.id()), block.id(), original, Texts.near("", List.of()));
    }

    private void variable(Variable variable) {
        known(variable.values().keySet(), Keys.variable(variable.name()));
    }

    private void publication(Publication publication) {
        Key key = Keys.publication(publication.id());
        Set<String> named = new LinkedHashSet<>(publication.audiences());
        named.addAll(publication.titles().keySet());
        named.addAll(publication.subtitles().keySet());
        for (String id : named) {
            unknown(id).forEach(name -> findings.all(Fault.UNKNOWN_AUDIENCE, key, arguments(name)));
        }
        publication.questions().forEach(question -> question.audiences().stream()
                .flatMap(id -> unknown(id).stream())
                .forEach(name -> findings.all(Fault.UNKNOWN_AUDIENCE, key, arguments(name))));
        for (PublicationApproval approval : set.approvals()) {
            if (approval.publication().equals(publication.id())) {
                unknown(approval.audience())
                        .forEach(name -> findings.approval(Fault.UNKNOWN_AUDIENCE, approval, arguments(name)));
            }
        }
    }

    private void known(Collection<String> ids, Key key) {
        for (String id : ids) {
            unknown(id).forEach(name -> findings.everywhere(Fault.UNKNOWN_AUDIENCE, key, arguments(name)));
        }
    }

    private List<String> unknown(String id) {
        return set.audiences().containsKey(id) ? List.of() : List.of(id);
    }

    private Object[] arguments(String id) {
        return new Object[] {id, Texts.near(id, set.audiences().keySet())};
    }
}
