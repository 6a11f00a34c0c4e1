package se.sambruk.otp.api.canonical;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class CanonicalJsonTest {
    private final ObjectMapper reader = new ObjectMapper();

    @Test
    public void keysAreSortedAndNothingIsPadded() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ö", true);
        tree.put("a", List.of(1, "två", List.of()));
        tree.put("B", Map.of());
        assertEquals("{\"B\":{},\"a\":[1,\"två\",[]],\"ö\":true}", CanonicalJson.string(tree));
    }

    @Test
    public void onlyTheNecessaryIsEscaped() {
        assertEquals("\"a\\\"b\\\\c/\\n\\t\\u0001é€😀\"", CanonicalJson.string("a\"b\\c/\n\t\u0001é€😀"));
    }

    @Test
    public void prettyHasTheSameContentAndEndsWithALineBreak() throws Exception {
        Map<String, Object> tree = Map.of("b", List.of(1, 2), "a", Map.of("c", "d"));
        String pretty = CanonicalJson.pretty(tree);
        assertEquals("{\n  \"a\": {\n    \"c\": \"d\"\n  },\n  \"b\": [\n    1,\n    2\n  ]\n}\n", pretty);
        assertEquals(reader.readTree(CanonicalJson.string(tree)), reader.readTree(pretty));
    }

    @Test
    public void whatReadersDisagreeOnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.string(new BigDecimal("1.5")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.string(1.5));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.string(1L << 53));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.string("\ud800"));
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("a", null);
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.string(withNull));
    }

    @Property
    public void orderOfInsertionDoesNotMatter(Map<Integer, Integer> entries) {
        Map<String, Object> forwards = new LinkedHashMap<>();
        entries.forEach((key, value) -> forwards.put("k" + key, value));
        Map<String, Object> backwards = new LinkedHashMap<>();
        List.copyOf(forwards.entrySet()).stream()
                .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
                .forEach(entry -> backwards.put(entry.getKey(), entry.getValue()));
        assertEquals(ContentHash.ofTree(forwards), ContentHash.ofTree(backwards));
    }

    @Property
    public void everyStringWithoutLoneSurrogatesIsReadBackAsItWas(String text) throws Exception {
        String sound = text.replaceAll("[\\ud800-\\udfff]", "?");
        assertEquals(sound, reader.readValue(CanonicalJson.string(sound), String.class));
    }
}
