package se.sambruk.otp.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads canonical JSON back as the tree that it was written from. Only for what the platform itself has written, whose
 * hash vouches for it: hence the generous limits, and anything else than a canonical tree is an {@link
 * IllegalArgumentException}.
 */
final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(500)
                    .build())
            .build();

    private JsonTree() {}

    static Object parse(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            Object tree = node(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the JSON");
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static Object node(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("the JSON ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> number(parser);
            default -> throw new IllegalArgumentException("not in a canonical tree: " + token);
        };
    }

    /** As whoever made the tree will have had it: {@code Integer} where it fits. */
    private static Object number(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        return parser.getLongValue();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, node(parser));
        }
        return entries;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return items;
    }
}
