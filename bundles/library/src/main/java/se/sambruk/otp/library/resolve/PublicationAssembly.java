package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Contents contents;
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
        this.contents = new Contents(parts, faults);
        this.audiences = parts.ids(PublicationSubject.AUDIENCE);
    }

    void put() {
        set.audiences(current(PublicationSubject.AUDIENCE, Audience.class));
        set.variables(current(PublicationSubject.VARIABLE, Variable.class));
        List<Publication> publications = new ArrayList<>();
        for (WorkingPart part : of(PublicationSubject.PUBLICATION)) {
            publications.add(contents.of(part));
        }
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
        part.fields()
                .forEach((path, by) -> set.defined(
                        key.subject(), key.id() + "." + path, by.source().id(), by.location()));
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
        directed(part, PartFields.LEAVE_OUT + ".").forEach((audience, by) -> without.add(audience));
        return without;
    }

    private static Map<String, WorkingPart.Directed> directed(WorkingPart part, String beginning) {
        Map<String, WorkingPart.Directed> found = new LinkedHashMap<>();
        part.directions().forEach((path, directed) -> {
            if (path.startsWith(beginning)) {
                found.put(path.substring(beginning.length()), directed);
            }
        });
        return found;
    }

    private Topic topic(WorkingPart part) {
        Topic topic = (Topic) part.current();
        Set<String> without = new TreeSet<>(without(part));
        without.addAll(inherited(topic.id()));
        List<PublicationBlock> blocks = new ArrayList<>();
        for (PublicationBlock block : topic.blocks()) {
            WorkingPart working =
                    parts.find(PublicationSubject.BLOCK, block.id()).orElseThrow();
            if (!isLeftOut(working)) {
                kept(working).ifPresent(blocks::add);
            }
            blocks.addAll(anew(working));
        }
        return readBy(topic, without).withBlocks(blocks);
    }

    /** A block without those readers whom an upper layer leaves out, or has told something else in the place of the same block. */
    private Optional<PublicationBlock> kept(WorkingPart working) {
        PublicationBlock block = (PublicationBlock) working.current();
        Set<String> without = new TreeSet<>(without(working));
        Optional<WorkingPart> original = block.replaces().flatMap(id -> parts.find(PublicationSubject.BLOCK, id));
        if (original.isEmpty()) {
            return Optional.of(readBy(block, block.audiences(), without));
        }
        boolean gone = false;
        for (Map.Entry<String, WorkingPart.Directed> said :
                original.get().directions().entrySet()) {
            if (said.getValue().by().source().rank() > working.home().rank()) {
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
        directed(block, PartFields.CONTENT + ".").forEach((audience, directed) -> {
            String id = block.key().id() + "." + audience;
            PublicationBlock written = PublicationBlock.of(id, BlockContent.fromTree(directed.node()))
                    .readBy(List.of(audience))
                    .answering(((PublicationBlock) block.current()).answers());
            anew.add(isLeftOut(block) ? written : written.replacing(block.key().id()));
            set.defined(
                    PublicationSubject.BLOCK,
                    id,
                    directed.by().source().id(),
                    directed.by().location());
        });
        return anew;
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

    /** Where topics stand, when every layer has added its own. */
    private static final class Contents {
        private final Parts parts;
        private final Faults faults;
        private final Nearest nearest = new Nearest();

        Contents(Parts parts, Faults faults) {
            this.parts = parts;
            this.faults = faults;
        }

        Publication of(WorkingPart part) {
            Publication publication = (Publication) part.current();
            List<String> readers = new ArrayList<>(publication.audiences());
            if (!readers.isEmpty()) {
                directed(part, PartFields.AUDIENCE).keySet().stream()
                        .filter(audience -> !readers.contains(audience))
                        .forEach(readers::add);
            }
            List<TopicPlace> places = publication.contents();
            // The lowest layer first; what is placed by a topic that another adds comes after it.
            List<Map.Entry<String, WorkingPart.Directed>> left =
                    new ArrayList<>(directed(part, PartFields.TOPIC).entrySet());
            left.sort(Comparator.comparingInt(
                    entry -> entry.getValue().by().source().rank()));
            boolean placed = true;
            while (placed && !left.isEmpty()) {
                placed = false;
                for (Map.Entry<String, WorkingPart.Directed> entry : List.copyOf(left)) {
                    Optional<List<TopicPlace>> with =
                            placed(publication.id(), places, entry.getKey(), entry.getValue());
                    if (with.isPresent()) {
                        places = with.get();
                        left.remove(entry);
                        placed = true;
                    }
                }
            }
            for (Map.Entry<String, WorkingPart.Directed> entry : left) {
                String by = anchor(entry.getValue());
                faults.error(
                        entry.getValue().by().location(),
                        "OTP-2185",
                        entry.getKey(),
                        publication.id(),
                        by,
                        nearest.to(by, publication.topics().toList()));
            }
            return publication.toBuilder().audiences(readers).contents(places).build();
        }

        private Optional<List<TopicPlace>> placed(
                String publication, List<TopicPlace> places, String topic, WorkingPart.Directed directed) {
            if (places.stream().flatMap(TopicPlace::topics).anyMatch(topic::equals)) {
                faults.warning(directed.by().location(), "OTP-2188", topic, publication);
                return Optional.of(places);
            }
            if (parts.find(PublicationSubject.TOPIC, topic).isEmpty()) {
                faults.error(
                        directed.by().location(),
                        "OTP-2187",
                        topic,
                        nearest.to(topic, parts.ids(PublicationSubject.TOPIC)));
                return Optional.of(places);
            }
            String at = (String) ((Map<?, ?>) directed.node()).get("at");
            if (at.equals("last")) {
                List<TopicPlace> all = new ArrayList<>(places);
                all.add(TopicPlace.of(topic, List.of()));
                return Optional.of(all);
            }
            boolean there = places.stream().flatMap(TopicPlace::topics).anyMatch(anchor(directed)::equals);
            return there ? Optional.of(placed(places, topic, at, anchor(directed))) : Optional.empty();
        }

        private static String anchor(WorkingPart.Directed directed) {
            return String.valueOf(((Map<?, ?>) directed.node()).get("topic"));
        }

        private static List<TopicPlace> placed(List<TopicPlace> places, String topic, String at, String anchor) {
            List<TopicPlace> all = new ArrayList<>();
            TopicPlace added = TopicPlace.of(topic, List.of());
            for (TopicPlace place : places) {
                boolean here = place.topic().equals(anchor);
                if (here && at.equals("before")) {
                    all.add(added);
                }
                List<TopicPlace> below = new ArrayList<>(placed(place.contents(), topic, at, anchor));
                if (here && at.equals("in")) {
                    below.add(added);
                }
                all.add(TopicPlace.of(place.topic(), below));
                if (here && at.equals("after")) {
                    all.add(added);
                }
            }
            return all;
        }
    }
}
