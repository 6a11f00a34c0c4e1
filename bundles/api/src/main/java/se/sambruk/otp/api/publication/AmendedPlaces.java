package se.sambruk.otp.api.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;

/** Reads what stands at the places that a change of publications changes, by its paths, in the edition that has them. Used once. */
final class AmendedPlaces {
    private static final String LEAVE_OUT = "leave-out";
    private static final String CONTENT = "content";
    private static final String VALUE = "value";
    /** What tells how a text is shown, and not what it says. */
    private static final Set<String> FORM = Set.of("kind", "purpose", "width", "layer");
    /** What shows at a glance that a picture is another: its name may be as it was. */
    private static final String BYTES = "bytes";

    private final Catalog below;
    private final PublicationAmendment amendment;

    AmendedPlaces(Catalog below, PublicationAmendment amendment) {
        this.below = below;
        this.amendment = amendment;
    }

    /** By path; empty if the edition does not have what is changed. */
    Optional<SortedMap<String, Object>> read() {
        SortedMap<String, Object> places = new TreeMap<>();
        Optional<? extends TreeValue> part = part();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        for (String path : amendment.changes().keySet()) {
            read(part.get(), path).ifPresent(node -> places.put(path, node));
        }
        return Optional.of(places);
    }

    private Optional<? extends TreeValue> part() {
        String id = amendment.target();
        return switch (amendment.subject()) {
            case PUBLICATION -> publication(id);
            case TOPIC -> topic(id);
            case BLOCK -> block(id);
            case VARIABLE ->
                below.variables().stream()
                        .filter(variable -> variable.name().equals(id))
                        .findFirst();
            case AUDIENCE ->
                below.audiences().stream()
                        .filter(audience -> audience.id().equals(id))
                        .findFirst();
        };
    }

    private Optional<Publication> publication(String id) {
        return below.publications().stream()
                .map(Located::value)
                .filter(publication -> publication.id().equals(id))
                .findFirst();
    }

    private Optional<Topic> topic(String id) {
        return topic(topic -> topic.id().equals(id));
    }

    private Optional<Topic> topic(Predicate<Topic> which) {
        return below.topics().stream().map(Located::value).filter(which).findFirst();
    }

    private Stream<PublicationBlock> blocks() {
        return below.topics().stream().flatMap(topic -> topic.value().blocks().stream());
    }

    private Optional<PublicationBlock> block(String id) {
        return blocks().filter(block -> block.id().equals(id)).findFirst();
    }

    private Optional<Object> read(TreeValue part, String path) {
        if (part instanceof Publication publication) {
            return ofPublication(publication, path);
        }
        if (part instanceof Topic topic) {
            return ofTopic(topic, path);
        }
        if (part instanceof PublicationBlock block) {
            return ofBlock(block, path);
        }
        if (part instanceof Variable variable) {
            return reader(path, VALUE)
                    .map(variable::valueFor)
                    .orElseGet(variable::value)
                    .map(value -> value);
        }
        return at(part.tree(), path);
    }

    private Optional<Object> ofPublication(Publication publication, String path) {
        for (String placed : List.of("topic.", "move.")) {
            if (path.startsWith(placed)) {
                return Optional.of(around(publication, amendment.changes().get(path)));
            }
        }
        return at(publication.tree(), path)
                .or(() -> reader(path, "titles").flatMap(audience -> at(publication.tree(), "title")))
                .or(() -> reader(path, "subtitles").flatMap(audience -> at(publication.tree(), "subtitle")));
    }

    /** The topics among which something is placed, in order: those that stand with the one that it is placed by, or in the one that it is in. */
    private static List<Object> around(Publication publication, Object place) {
        List<TopicPlace> all = publication.contents();
        if (place instanceof Map<?, ?> words && words.get("topic") instanceof String by) {
            boolean within =
                    "in".equals(words.get("at")) || "first".equals(words.get("at")) || "last".equals(words.get("at"));
            all = among(publication.contents(), by, within).orElse(all);
        }
        return ids(all.stream().map(TopicPlace::topic));
    }

    private static Optional<List<TopicPlace>> among(List<TopicPlace> places, String by, boolean within) {
        for (TopicPlace place : places) {
            if (place.topic().equals(by)) {
                return Optional.of(within ? place.contents() : places);
            }
            Optional<List<TopicPlace>> inner = among(place.contents(), by, within);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private Optional<Object> ofTopic(Topic topic, String path) {
        if (path.equals(LEAVE_OUT) || path.startsWith(LEAVE_OUT + ".")) {
            Optional<String> audience = reader(path, LEAVE_OUT);
            List<Object> left = new ArrayList<>();
            withThoseBelow(topic).forEach(each -> left.addAll(all(each, audience)));
            return Optional.of(left);
        }
        return reader(path, "titles")
                .map(topic::titleFor)
                .or(() -> Optional.of(topic.title()))
                .map(title -> title);
    }

    /** A topic that is left out takes with it what stands below it. */
    private List<Topic> withThoseBelow(Topic topic) {
        List<String> ids = new ArrayList<>(List.of(topic.id()));
        below.publications()
                .forEach(located -> located.value().contents().forEach(place -> below(place, topic.id(), ids)));
        return ids.stream().distinct().flatMap(id -> topic(id).stream()).toList();
    }

    private static void below(TopicPlace place, String topic, List<String> into) {
        if (place.topic().equals(topic)) {
            place.topics().forEach(into::add);
        } else {
            place.contents().forEach(inner -> below(inner, topic, into));
        }
    }

    /** A topic's heading and all that it says, to an audience or to all. */
    private List<Object> all(Topic topic, Optional<String> audience) {
        List<Object> all = new ArrayList<>();
        if (audience.filter(id -> !topic.isFor(id)).isPresent()) {
            return all;
        }
        all.add(audience.map(topic::titleFor).orElse(topic.title()));
        topic.blocks().stream()
                .filter(block -> audience.isEmpty() || block.isFor(audience.get()))
                .forEach(block -> all.add(said(block)));
        return all;
    }

    private Optional<Object> ofBlock(PublicationBlock block, String path) {
        if (path.equals("place")) {
            return Optional.of(ids(topic(topic -> topic.blocks().contains(block)).stream()
                    .flatMap(topic -> topic.blocks().stream())
                    .map(PublicationBlock::id)));
        }
        return Optional.of(said(reader(path, CONTENT)
                .or(() -> reader(path, LEAVE_OUT))
                .map(audience -> readBy(audience, block))
                .orElse(block)));
    }

    /** What an audience reads in a block's place: a block that replaces it for that audience, or the block itself. */
    private PublicationBlock readBy(String audience, PublicationBlock block) {
        PublicationBlock read = block;
        List<String> passed = new ArrayList<>();
        while (!passed.contains(read.id())) {
            passed.add(read.id());
            String original = read.id();
            read = blocks().filter(
                            other -> other.replaces().filter(original::equals).isPresent() && other.isFor(audience))
                    .findFirst()
                    .orElse(read);
        }
        return read;
    }

    /** What a block says. Of a picture the name says little: its bytes may be others. */
    private Object said(PublicationBlock block) {
        BlockContent content = block.content();
        Optional<ContentHash> bytes = content.image().map(below.resources()::get);
        if (bytes.isEmpty()) {
            return content.tree();
        }
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) content.tree()).forEach((key, node) -> tree.put((String) key, node));
        tree.put(BYTES, bytes.get().hex());
        return tree;
    }

    private static List<Object> ids(Stream<String> ids) {
        return new ArrayList<>(ids.toList());
    }

    /** The audience that a path of a field names. */
    private static Optional<String> reader(String path, String field) {
        return path.startsWith(field + ".") ? Optional.of(path.substring(field.length() + 1)) : Optional.empty();
    }

    /** What stands in a tree at a path with a full stop between keys. No key of an amended field has one in it. */
    private static Optional<Object> at(Object tree, String path) {
        Object node = tree;
        for (String key : path.split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(node);
    }

    /** All texts of a node, in the order in which they stand. */
    static void texts(Object node, List<String> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (BYTES.equals(key)) {
                    into.add("#" + new ContentHash((String) inner).abbreviated());
                } else if (!FORM.contains(key)) {
                    texts(inner, into);
                }
            });
        } else if (node instanceof Collection<?> items) {
            items.forEach(inner -> texts(inner, into));
        } else if (!(node instanceof Boolean)) {
            into.add(node.toString());
        }
    }
}
