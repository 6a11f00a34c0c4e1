package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    /** The audiences that a topic is left out for, by the topic's id, also where only one above it was said to be. */
    private final Map<String, Set<String>> leftOut = new LinkedHashMap<>();

    private final Set<String> gone = new HashSet<>();

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
        publications.forEach(publication -> publication.contents().forEach(this::leaveOut));
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
            approvals.addAll(pack.catalog().publicationApprovals());
            suppressions.addAll(pack.catalog().publicationSuppressions());
            pack.catalog()
                    .resources()
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

    /** Who a topic is left out for, those below it are left out for too. */
    private void leaveOut(TopicPlace place) {
        parts.find(PublicationSubject.TOPIC, place.topic()).ifPresent(part -> {
            Set<String> without = without(part);
            boolean all = isGone(part);
            place.topics().forEach(topic -> {
                leftOut.computeIfAbsent(topic, id -> new TreeSet<>()).addAll(without);
                if (all) {
                    gone.add(topic);
                }
            });
        });
        place.contents().forEach(this::leaveOut);
    }

    private List<TopicPlace> kept(List<TopicPlace> places) {
        return places.stream()
                .filter(place -> !gone.contains(place.topic()))
                .map(place -> TopicPlace.of(place.topic(), kept(place.contents())))
                .toList();
    }

    private boolean isGone(WorkingPart part) {
        return gone.contains(part.key().id()) || part.directions().containsKey(PartFields.LEAVE_OUT);
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
        without.addAll(leftOut.getOrDefault(topic.id(), Set.of()));
        List<PublicationBlock> blocks = new ArrayList<>();
        Map<String, Set<String>> rewritten = new LinkedHashMap<>();
        for (PublicationBlock block : topic.blocks()) {
            WorkingPart working =
                    parts.find(PublicationSubject.BLOCK, block.id()).orElseThrow();
            if (!isGone(working)) {
                PublicationBlock current = (PublicationBlock) working.current();
                blocks.add(readBy(current, current.audiences(), without(working)));
                List<PublicationBlock> anew = anew(working);
                anew.forEach(replacement -> rewritten
                        .computeIfAbsent(block.id(), id -> new TreeSet<>())
                        .addAll(replacement.audiences().orElseThrow()));
                blocks.addAll(anew);
            }
        }
        List<PublicationBlock> settled =
                blocks.stream().flatMap(block -> settled(block, rewritten)).toList();
        return readBy(topic, without).withBlocks(settled);
    }

    /** What layers have written in the place of a block for single audiences. */
    private List<PublicationBlock> anew(WorkingPart block) {
        List<PublicationBlock> anew = new ArrayList<>();
        directed(block, PartFields.CONTENT + ".").forEach((audience, directed) -> {
            String id = block.key().id() + "." + audience;
            anew.add(PublicationBlock.of(id, BlockContent.fromTree(directed.node()))
                    .readBy(List.of(audience))
                    .answering(((PublicationBlock) block.current()).answers())
                    .replacing(block.key().id()));
            set.defined(
                    PublicationSubject.BLOCK,
                    id,
                    directed.by().source().id(),
                    directed.by().location());
        });
        return anew;
    }

    /** A replacement of a lower layer gives way, for the audiences that an upper one has written for. */
    private Stream<PublicationBlock> settled(PublicationBlock block, Map<String, Set<String>> rewritten) {
        Optional<String> replaces = block.replaces();
        if (replaces.isEmpty() || block.id().startsWith(replaces.get() + ".")) {
            return Stream.of(block);
        }
        Set<String> taken = rewritten.getOrDefault(replaces.get(), Set.of());
        if (taken.isEmpty()) {
            return Stream.of(block);
        }
        PublicationBlock left = readBy(block, block.audiences(), taken);
        return left.audiences().filter(List::isEmpty).isPresent() ? Stream.empty() : Stream.of(left);
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
