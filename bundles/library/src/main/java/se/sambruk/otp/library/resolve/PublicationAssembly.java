package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;

/** Puts publications together from what the layers have made of their parts. */
final class PublicationAssembly {
    private final Context context;
    private final Parts parts;
    private final PublicationSet.Builder set;
    private final Faults faults;
    private final WholePublication whole;
    private final Map<String, List<String>> blocks;
    private final List<String> audiences;
    /** What topics above it leave a topic out for, at each of its places in publications; by the topic's id. */
    private final Map<String, List<LeftOut>> inherited = new LinkedHashMap<>();

    /** Whom something is left out for: all, or some. */
    private record LeftOut(boolean all, Set<String> audiences) {
        LeftOut and(LeftOut more) {
            Set<String> both = new TreeSet<>(audiences);
            both.addAll(more.audiences);
            return new LeftOut(all || more.all, both);
        }
    }

    PublicationAssembly(Context context, Parts parts, PublicationSet.Builder set, Faults faults) {
        this.context = context;
        this.parts = parts;
        this.set = set;
        this.faults = faults;
        Nearest nearest = new Nearest();
        this.whole = new WholePublication(parts, faults, nearest);
        this.blocks = BlockOrder.of(parts, faults, nearest);
        this.audiences = parts.ids(PublicationSubject.AUDIENCE);
    }

    void put() {
        set.audiences(current(PublicationSubject.AUDIENCE, Audience.class));
        set.variables(current(PublicationSubject.VARIABLE, Variable.class));
        List<Publication> publications = new ArrayList<>();
        for (WorkingPart part : of(PublicationSubject.PUBLICATION)) {
            publications.add(whole.of(part));
        }
        new LeftOutTopics(context, parts, blocks, faults).check(publications);
        new LeftOutAnswers(parts, blocks, set).tell(publications);
        LeftOut nothing = new LeftOut(false, Set.of());
        publications.forEach(publication -> publication.contents().forEach(place -> inherit(place, nothing)));
        set.publications(publications.stream()
                .map(publication -> publication.toBuilder()
                        .contents(kept(publication.contents()))
                        .build())
                .toList());
        List<Topic> topics = new ArrayList<>();
        for (WorkingPart part : of(PublicationSubject.TOPIC)) {
            if (!isGone(part)) {
                topics.add(topic(part));
            }
        }
        set.topics(topics);
        parts.all().forEach(this::tell);
        Set<PublicationApproval> approvals = new LinkedHashSet<>();
        Set<PublicationSuppression> suppressions = new LinkedHashSet<>();
        context.packs().forEach(pack -> {
            Catalog catalog = pack.catalog();
            for (PublicationApproval approval : catalog.publicationApprovals()) {
                approvals.add(approval);
                catalog.place(approval).ifPresent(place -> set.written(approval, place));
            }
            for (PublicationSuppression suppression : catalog.publicationSuppressions()) {
                suppressions.add(suppression);
                catalog.place(suppression).ifPresent(place -> set.written(suppression, place));
            }
            catalog.resources()
                    .forEach((path, hash) -> set.resource(pack.source().id(), path, hash));
        });
        set.approvals(List.copyOf(approvals));
        set.suppressions(List.copyOf(suppressions));
    }

    private List<WorkingPart> of(PublicationSubject subject) {
        return parts.all().stream()
                .filter(part -> part.key().subject() == subject)
                .toList();
    }

    private <T> List<T> current(PublicationSubject subject, Class<T> type) {
        return of(subject).stream().map(part -> type.cast(part.current())).toList();
    }

    private void tell(WorkingPart part) {
        PublicationSet.Key key = part.key();
        part.written()
                .ifPresentOrElse(
                        by -> set.defined(key.subject(), key.id(), by.source().id(), by.location()),
                        () -> set.defined(key.subject(), key.id(), part.home().id(), part.location()));
        // What an amendment has set stands where the amendment does, not where the rest of the part is. No id has a
        // full stop in it.
        Map<String, Working.Origin> fields = new TreeMap<>(part.fields());
        part.directed(PartFields.SHARES).forEach((share, said) -> fields.put(PartFields.SHARES + share, said.by()));
        part.directed(PartFields.AUDIENCE).forEach((id, said) -> fields.put(PartFields.AUDIENCE + id, said.by()));
        fields.forEach((path, by) ->
                set.defined(key.subject(), key.id() + "." + path, by.source().id(), by.location()));
        if (!part.amendments().isEmpty()) {
            set.provenance(key.subject(), key.id(), part.amendments());
        }
    }

    /** Who a topic is left out for, those below it are left out for too, where they stand below it. */
    private void inherit(TopicPlace place, LeftOut above) {
        inherited.computeIfAbsent(place.topic(), id -> new ArrayList<>()).add(above);
        LeftOut here = parts.find(PublicationSubject.TOPIC, place.topic())
                .map(part -> above.and(new LeftOut(isLeftOut(part), without(part))))
                .orElse(above);
        place.contents().forEach(inner -> inherit(inner, here));
    }

    private List<TopicPlace> kept(List<TopicPlace> places) {
        return places.stream()
                .filter(place -> parts.find(PublicationSubject.TOPIC, place.topic())
                        .filter(PublicationAssembly::isLeftOut)
                        .isEmpty())
                .map(place -> TopicPlace.of(place.topic(), kept(place.contents())))
                .toList();
    }

    private static boolean isLeftOut(WorkingPart part) {
        return part.directions().containsKey(PartFields.LEAVE_OUT);
    }

    private boolean isGone(WorkingPart topic) {
        List<LeftOut> places = inherited.getOrDefault(topic.key().id(), List.of());
        return isLeftOut(topic) || !places.isEmpty() && places.stream().allMatch(LeftOut::all);
    }

    /** The audiences that a topic is left out for by those above it, wherever it stands. */
    private Set<String> inherited(String topic) {
        Set<String> common = new TreeSet<>(audiences);
        List<LeftOut> places = inherited.getOrDefault(topic, List.of());
        places.stream().filter(place -> !place.all()).forEach(place -> common.retainAll(place.audiences()));
        return places.isEmpty() ? Set.of() : common;
    }

    /** The audiences that a part is said to be left out for. */
    private static Set<String> without(WorkingPart part) {
        Set<String> without = new TreeSet<>();
        without.addAll(part.directed(PartFields.LEAVE_OUT + ".").keySet());
        return without;
    }

    private Topic topic(WorkingPart part) {
        Topic topic = (Topic) part.current();
        Set<String> without = new TreeSet<>(without(part));
        without.addAll(inherited(topic.id()));
        List<PublicationBlock> kept = new ArrayList<>();
        for (String block : blocks.get(topic.id())) {
            WorkingPart working = parts.find(PublicationSubject.BLOCK, block).orElseThrow();
            if (!isLeftOut(working)) {
                kept(working).ifPresent(kept::add);
            }
            kept.addAll(anew(working));
        }
        return readBy(topic, without).withBlocks(kept);
    }

    /** A block without those readers whom an upper layer leaves out, or has told something else in the place of the same block. */
    private Optional<PublicationBlock> kept(WorkingPart working) {
        PublicationBlock block = (PublicationBlock) working.current();
        Set<String> without = new TreeSet<>(without(working));
        Optional<WorkingPart> original = original(working);
        if (original.isEmpty()) {
            return Optional.of(readBy(block, block.audiences(), without));
        }
        boolean gone = false;
        for (Map.Entry<String, WorkingPart.Directed> said :
                original.get().directions().entrySet()) {
            // Of two packs that nothing puts in order neither is above the other, whatever they are called.
            if (context.isAbove(said.getValue().by().source(), working.home())) {
                gone |= said.getKey().equals(PartFields.LEAVE_OUT);
                int dot = said.getKey().indexOf('.');
                if (dot > 0) {
                    without.add(said.getKey().substring(dot + 1));
                }
            }
        }
        PublicationBlock left = readBy(block, block.audiences(), without);
        boolean nobody =
                !without.isEmpty() && left.audiences().filter(List::isEmpty).isPresent();
        return gone || nobody ? Optional.empty() : Optional.of(left);
    }

    /** What layers have written in the place of a block for single audiences. */
    private List<PublicationBlock> anew(WorkingPart block) {
        List<PublicationBlock> anew = new ArrayList<>();
        block.directed(PartFields.CONTENT + ".").forEach((audience, directed) -> {
            String id = block.key().id() + "." + audience;
            PublicationBlock written = PublicationBlock.of(id, BlockContent.fromTree(directed.node()))
                    .readBy(List.of(audience))
                    .answering(((PublicationBlock) block.current()).answers());
            WorkingPart read = read(block, audience);
            anew.add(isLeftOut(read) ? written : written.replacing(read.key().id()));
            set.defined(
                    PublicationSubject.BLOCK,
                    id,
                    directed.by().source().id(),
                    directed.by().location());
        });
        return anew;
    }

    /**
     * The block in whose place an audience is to read what was written for it in the place of another: that one, or, where the audience does
     * not come to it since it replaces something for others alone, what the audience reads instead.
     */
    private WorkingPart read(WorkingPart block, String audience) {
        Set<PublicationSet.Key> passed = new HashSet<>();
        WorkingPart read = block;
        while (passed.add(read.key()) && !isRead(read, audience)) {
            Optional<WorkingPart> original = original(read);
            if (original.isEmpty()) {
                return read;
            }
            read = original.get();
        }
        return read;
    }

    private boolean isRead(WorkingPart block, String audience) {
        return !isLeftOut(block)
                && kept(block).filter(left -> left.isFor(audience)).isPresent();
    }

    private Optional<WorkingPart> original(WorkingPart block) {
        return ((PublicationBlock) block.current()).replaces().flatMap(id -> parts.find(PublicationSubject.BLOCK, id));
    }

    private PublicationBlock readBy(PublicationBlock block, Optional<List<String>> readers, Set<String> without) {
        return without.isEmpty() ? block : block.readBy(others(readers, without));
    }

    private Topic readBy(Topic topic, Set<String> without) {
        return without.isEmpty() ? topic : topic.readBy(others(topic.audiences(), without));
    }

    private List<String> others(Optional<List<String>> readers, Set<String> without) {
        return readers.orElse(audiences).stream()
                .filter(audience -> !without.contains(audience))
                .toList();
    }
}
