package se.sambruk.otp.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads JSON into a canonical tree, and takes nothing that such a tree cannot hold. Thread-safe. */
final class JsonTree {
    private final JsonFactory factory;

    JsonTree(JsonLimits limits) {
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(1000)
                        .maxNumberLength(20)
                        .build())
                .build();
    }

    /**
     * The tree of one JSON value.
     *
     * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException if a limit is passed
     * @throws JsonParseException if it is anything but one JSON value that a canonical tree can hold
     */
    Object read(byte[] json) throws IOException {
        try (JsonParser in = factory.createParser(json)) {
            in.nextToken();
            Object tree = node(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than one value");
            }
            return tree;
        }
    }

    // As deep as the limit on nesting lets it be.
    private static Object node(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null) {
            throw new JsonParseException(in, "nothing");
        }
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case VALUE_STRING -> in.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> number(in);
            default -> throw new JsonParseException(in, "not in a canonical tree: " + token);
        };
    }

    private static Object number(JsonParser in) throws IOException {
        long value = in.getLongValue();
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    private static Map<String, Object> object(JsonParser in) throws IOException {
        Map<String, Object> object = new TreeMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            object.put(name, node(in));
        }
        return object;
    }

    private static List<Object> list(JsonParser in) throws IOException {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(node(in));
        }
        return list;
    }
}
