package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;

/**
 * The places of a part of a publication that layers amend, by the paths of {@link
 * se.sambruk.otp.api.publication.PublicationAmendment}. Some are fields of the part; others say what becomes of it where the whole is put
 * together, such as for whom it is left out.
 */
final class PartFields {
    static final String LEAVE_OUT = "leave-out";
    static final String CONTENT = "content";
    static final String TOPIC = "topic.";
    static final String MOVE = "move.";
    static final String AUDIENCE = "audience.";
    static final String PLACE = "place";
    static final String HISTORY = "history";
    static final String ATTACHMENTS = "attachments";
    static final String SHARES = "shares.";
    static final String COMMON_SHARE = SHARES + "common";
    static final String OWN_SHARE = SHARES + "own";

    static final String AFTER = "after";
    static final String BEFORE = "before";
    static final String FIRST = "first";
    static final String LAST = "last";

    private static final String METADATA = "metadata.";
    private static final String TITLES = "titles";
    private static final String SUBTITLES = "subtitles";
    private static final String VALUE = "value";
    private static final int WHOLE = 100;
    private static final Set<String> OF_PUBLICATION = Set.of("title", "subtitle", "organization", HISTORY, ATTACHMENTS);
    private static final Set<String> PLACES = Set.of(AFTER, BEFORE, "in", FIRST, LAST);
    /** The lists that layers both set and add to. */
    private static final List<String> LISTS = List.of(HISTORY, ATTACHMENTS);

    private static final Set<String> OF_AUDIENCE =
            Set.of("name", "reader", "description", "lix", "requirements", "abbreviations");

    private PartFields() {}

    /** Whether a path leads to a field of the part itself. */
    static boolean isField(TreeValue part, String path) {
        if (part instanceof Publication) {
            return OF_PUBLICATION.contains(path)
                    || Stream.of(METADATA, TITLES + ".", SUBTITLES + ".").anyMatch(path::startsWith);
        }
        if (part instanceof Topic) {
            return path.equals("title") || path.startsWith(TITLES + ".");
        }
        if (part instanceof PublicationBlock) {
            return path.equals(CONTENT);
        }
        if (part instanceof Variable) {
            return path.equals(VALUE) || path.startsWith(VALUE + ".");
        }
        return part instanceof Audience && OF_AUDIENCE.contains(path);
    }

    /** Whether a path says what becomes of the part where the whole is put together. */
    static boolean isDirection(TreeValue part, String path) {
        if (part instanceof Publication) {
            return isShare(path)
                    || Stream.of(TOPIC, MOVE, AUDIENCE, HISTORY + ".", ATTACHMENTS + ".")
                            .anyMatch(path::startsWith);
        }
        boolean left = path.equals(LEAVE_OUT) || path.startsWith(LEAVE_OUT + ".");
        if (part instanceof Topic) {
            return left;
        }
        return part instanceof PublicationBlock && (left || path.equals(PLACE) || path.startsWith(CONTENT + "."));
    }

    private static boolean isShare(String path) {
        return path.equals(COMMON_SHARE) || path.equals(OWN_SHARE);
    }

    /**
     * What a direction comes to: two that come to the same agree.
     *
     * @throws IllegalArgumentException if the node is none that can stand there
     * @throws ClassCastException if it is of another kind than what can
     */
    static Object outcome(String path, Object node) {
        if (isShare(path)) {
            int percent = ((Number) node).intValue();
            if (percent < 0 || percent > WHOLE) {
                throw new IllegalArgumentException("a share is per cent of a whole: " + percent);
            }
        } else if (path.startsWith(TOPIC) || path.startsWith(MOVE) || path.equals(PLACE)) {
            if (!PLACES.contains((String) ((Map<?, ?>) node).get("at"))) {
                throw new IllegalArgumentException("no place is told of like " + node);
            }
        } else if (path.startsWith(HISTORY + ".")) {
            return HistoryRow.fromTree(WholePublication.row(node)).tree();
        } else if (path.startsWith(ATTACHMENTS + ".")) {
            return AttachmentRow.fromTree(WholePublication.row(node)).tree();
        } else if (path.startsWith(CONTENT + ".")) {
            return BlockContent.fromTree(node).tree();
        }
        return node;
    }

    /**
     * Whether what is put at one path says anew what was put at another: of a block for all readers, or for the same one; of a list as a whole.
     */
    static boolean overrides(String path, String other) {
        if (LISTS.contains(path)) {
            return other.startsWith(path + ".");
        }
        if (!isTelling(path) || !isTelling(other)) {
            return false;
        }
        Optional<String> reader = reader(path);
        return reader.isEmpty() || reader.equals(reader(other));
    }

    /** The path of what a block says to those who a path leaves it out for; any other path as it is. */
    static String told(String path) {
        boolean leaves = path.equals(LEAVE_OUT) || path.startsWith(LEAVE_OUT + ".");
        return leaves ? CONTENT + path.substring(LEAVE_OUT.length()) : path;
    }

    private static boolean isTelling(String path) {
        return Stream.of(CONTENT, LEAVE_OUT).anyMatch(field -> path.equals(field) || path.startsWith(field + "."));
    }

    private static Optional<String> reader(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1));
    }

    /** The audience that a path names, if it names one. */
    static Optional<String> audience(TreeValue part, String path) {
        List<String> beginnings = List.of();
        if (part instanceof Publication) {
            beginnings = List.of(AUDIENCE, TITLES + ".", SUBTITLES + ".");
        } else if (part instanceof Topic) {
            beginnings = List.of(LEAVE_OUT + ".", TITLES + ".");
        } else if (part instanceof PublicationBlock) {
            beginnings = List.of(LEAVE_OUT + ".", CONTENT + ".");
        } else if (part instanceof Variable) {
            beginnings = List.of(VALUE + ".");
        }
        return beginnings.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(beginning -> path.substring(beginning.length()));
    }

    /**
     * The part with a node at a path to a field.
     *
     * @throws IllegalArgumentException if the node cannot stand there
     * @throws ClassCastException if the node is of another kind than what can
     */
    static TreeValue write(TreeValue part, String path, Object node) {
        if (part instanceof Publication publication) {
            return publication(publication, path, node);
        }
        if (part instanceof Topic topic) {
            return path.startsWith(TITLES + ".")
                    ? within(topic, TITLES, reader(path).orElseThrow(), text(node), Topic::fromTree)
                    : topic.titled((String) node);
        }
        if (part instanceof PublicationBlock block) {
            return block.saying(BlockContent.fromTree(node));
        }
        if (part instanceof Variable) {
            return path.equals(VALUE)
                    ? with(part, VALUE, node, Variable::fromTree)
                    : within(part, "values", path.substring(VALUE.length() + 1), node, Variable::fromTree);
        }
        return with(part, path, node, Audience::fromTree);
    }

    private static Publication publication(Publication publication, String path, Object node) {
        if (path.startsWith(METADATA)) {
            Map<String, Object> tree = tree(publication.metadata());
            tree.put(path.substring(METADATA.length()), node);
            return publication.toBuilder()
                    .metadata(PublicationMetadata.fromTree(tree))
                    .build();
        }
        for (String byAudience : List.of(TITLES, SUBTITLES)) {
            if (path.startsWith(byAudience + ".")) {
                return within(publication, byAudience, reader(path).orElseThrow(), text(node), Publication::fromTree);
            }
        }
        return with(publication, path, node, Publication::fromTree);
    }

    private static String text(Object node) {
        return (String) node;
    }

    private static <T extends TreeValue> T with(TreeValue part, String key, Object node, Function<Object, T> typed) {
        Map<String, Object> tree = tree(part);
        tree.put(key, node);
        return typed.apply(tree);
    }

    private static <T extends TreeValue> T within(
            TreeValue part, String map, String key, Object node, Function<Object, T> typed) {
        Map<String, Object> tree = tree(part);
        Map<String, Object> inner = new TreeMap<>();
        Optional.ofNullable(tree.get(map))
                .ifPresent(known -> ((Map<?, ?>) known).forEach((name, value) -> inner.put((String) name, value)));
        inner.put(key, node);
        tree.put(map, inner);
        return typed.apply(tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(TreeValue value) {
        return new TreeMap<>((Map<String, Object>) value.tree());
    }
}
