package se.sambruk.otp.api.canonical;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What was written canonically is read back as the same tree, and nothing else is read at all. */
@RunWith(JUnitQuickcheck.class)
public class CanonicalReaderTest {
    private static Object tree(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> text(random);
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> (1L << 40) + random.nextInt();
            case 4 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(tree(random, depth + 1));
                }
                yield items;
            }
            default -> {
                Map<String, Object> map = new TreeMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(random), tree(random, depth + 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        String letters = "aåÖ\"\\/\n\t\u0001\u2028 {}[]:,";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(random.nextInt(9) == 0 ? "😀" : letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Property(trials = 300)
    public void aTreeComesBackAsItWasWritten(long seed) {
        Object tree = tree(new Random(seed), 0);
        assertEquals(tree, CanonicalJson.parse(CanonicalJson.bytes(tree)));
    }

    @Test
    public void whatIsNotCanonicalIsRefusedWithoutAWordOfIt() {
        for (String json : List.of(
                "",
                " 1",
                "1 ",
                "01",
                "1.5",
                "1e3",
                "null",
                "nul",
                "tru",
                "-",
                "\"hemligt",
                "\"\\x\"",
                "\"\\u00e5\"",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1",
                "{a:1}",
                "[1,]",
                "[1",
                "[1]]",
                "{ }",
                "99999999999999999999")) {
            IllegalArgumentException fault = assertThrows(
                    json,
                    IllegalArgumentException.class,
                    () -> CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)));
            assertEquals("not canonical JSON", fault.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.parse(new byte[] {'"', (byte) 0xc3, '"'}));
    }

    @Test
    public void whatIsNestedWithoutEndIsRefusedRatherThanExhaustingTheStack() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.parse(deep));
    }
}
