package se.sambruk.otp.content.tree;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.content.fault.ReadingStopped;
import se.sambruk.otp.content.fault.Scope;

/** Reads a YAML or JSON file to nodes with their places. Pure; every fault goes to the scope. */
public final class Trees {
    private Trees() {}

    /** Whether a file is read as one, by its name. */
    public static boolean isText(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || isJson(name);
    }

    /**
     * The object that a file is.
     *
     * @param in not closed
     * @return empty where the file could not be read; the scope has been told why
     */
    public static Optional<Mapping> read(InputStream in, Budget budget, Scope scope) {
        return read(
                in, budget, new NodeBuilder(budget, scope), Mapping.class, new Mapping(List.of(), 1, 1), "OTP-1011");
    }

    /**
     * The list that a file is, with its texts exactly as they stand there: who is told of a place in one counts in the file.
     *
     * @param in not closed
     * @return empty where the file could not be read; the scope has been told why
     */
    public static Optional<Sequence> readList(InputStream in, Budget budget, Scope scope) {
        NodeBuilder nodes = new NodeBuilder(budget, scope, false);
        return read(in, budget, nodes, Sequence.class, new Sequence(List.of(), 1, 1), "OTP-1320");
    }

    private static <T extends Node> Optional<T> read(
            InputStream in, Budget budget, NodeBuilder nodes, Class<T> type, T nothing, String other) {
        Scope scope = nodes.scope();
        boolean json = isJson(scope.file().toLowerCase(Locale.ROOT));
        // Minified JSON is one line, and its parser does not mind.
        Utf8Text text = new Utf8Text(
                in, budget, json ? Integer.MAX_VALUE : budget.limits().lineLength());
        try {
            Optional<Node> root = json ? JsonTree.read(text, nodes) : YamlTree.read(text, nodes);
            if (root.isEmpty()) {
                return Optional.of(nothing);
            }
            if (type.isInstance(root.get())) {
                return Optional.of(type.cast(root.get()));
            }
            if (root.get() instanceof Unreadable) {
                return Optional.empty();
            }
            scope.error(root.get(), other);
            return Optional.empty();
        } catch (ReadingStopped stopped) {
            scope.error(stopped);
            return Optional.empty();
        }
    }

    private static boolean isJson(String name) {
        return name.endsWith(".json");
    }
}
