package se.sambruk.otp.content.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.ReadingStopped;
import se.sambruk.otp.content.fault.Reason;

/** Builds nodes from strict JSON, the same as from YAML. */
final class JsonTree {
    // Sizes, depth and numbers are bounded by the budget, with our own texts.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final NodeBuilder nodes;

    private JsonTree(JsonParser parser, NodeBuilder nodes) {
        this.parser = parser;
        this.nodes = nodes;
    }

    /**
     * The file's value; empty if it holds nothing.
     *
     * @throws ReadingStopped at the first fault of the syntax
     */
    static Optional<Node> read(Utf8Text text, NodeBuilder nodes) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTree(parser, nodes).document();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw at == null
                    ? new ReadingStopped("OTP-1035", 0, 0)
                    : new ReadingStopped("OTP-1035", Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
        } catch (IOException e) {
            throw new ReadingStopped("OTP-1007", 0, 0, Reason.of(e));
        }
    }

    private Optional<Node> document() throws IOException {
        if (parser.nextToken() == null) {
            return Optional.empty();
        }
        Node root = node(1);
        if (parser.nextToken() != null) {
            nodes.scope().error(at(), "OTP-1032");
        }
        return root instanceof Scalar scalar && scalar.isEmpty() ? Optional.empty() : Optional.of(root);
    }

    private Node node(int depth) throws IOException {
        Placed at = at();
        nodes.enter(depth, at.line(), at.column());
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return nodes.sequence(items, at.line(), at.column());
        }
        if (token == JsonToken.START_OBJECT) {
            NodeBuilder.Entries entries = nodes.new Entries();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Placed keyAt = at();
                parser.nextToken();
                entries.put(key, true, keyAt.line(), keyAt.column(), node(depth + 1));
            }
            return entries.done(at.line(), at.column());
        }
        return nodes.scalar(parser.getText(), token == JsonToken.VALUE_STRING, at.line(), at.column());
    }

    private Placed at() {
        JsonLocation location = parser.currentTokenLocation();
        return Placed.at(location.getLineNr(), location.getColumnNr());
    }
}
