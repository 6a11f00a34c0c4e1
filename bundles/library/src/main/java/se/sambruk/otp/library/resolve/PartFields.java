package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
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
    static final String AUDIENCE = "audience.";

    private static final String METADATA = "metadata.";
    private static final String VALUE = "value";
    private static final Set<String> OF_PUBLICATION = Set.of("title", "subtitle", "organization");
    private static final Set<String> OF_AUDIENCE =
            Set.of("name", "reader", "description", "lix", "requirements", "abbreviations");

    private PartFields() {}

    /** Whether a path leads to a field of the part itself. */
    static boolean isField(TreeValue part, String path) {
        if (part instanceof Publication) {
            return OF_PUBLICATION.contains(path) || path.startsWith(METADATA);
        }
        if (part instanceof Topic) {
            return path.equals("title");
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
            return path.startsWith(TOPIC) || path.startsWith(AUDIENCE);
        }
        boolean left = path.equals(LEAVE_OUT) || path.startsWith(LEAVE_OUT + ".");
        if (part instanceof Topic) {
            return left;
        }
        return part instanceof PublicationBlock && (left || path.startsWith(CONTENT + "."));
    }

    /** Whether what is put at one path of a block says anew what was put at another: for all readers, or for the same one. */
    static boolean overrides(String path, String other) {
        if (!isTelling(path) || !isTelling(other)) {
            return false;
        }
        Optional<String> reader = reader(path);
        return reader.isEmpty() || reader.equals(reader(other));
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
            beginnings = List.of(AUDIENCE);
        } else if (part instanceof Topic) {
            beginnings = List.of(LEAVE_OUT + ".");
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
            return topic.titled((String) node);
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
        return with(publication, path, node, Publication::fromTree);
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
