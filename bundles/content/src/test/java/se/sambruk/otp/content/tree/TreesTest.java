package se.sambruk.otp.content.tree;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.fault.Faults;

/** Files become nodes with their places and their text as written, or a fault with its place. */
public class TreesTest {
    private final Faults faults = new Faults(100);

    @Test
    public void scalars_keep_their_text_as_written() {
        String yaml =
                "a: 4.0\nb: 1e3\nc: yes\nd: 2026-11-23\ne: 0123\nf: \"19\"\ng: 19\nh: 4:1\ni: NO\nj: 0x1F\nk: 1_000\n";
        Mapping tree = read("f.yaml", yaml).orElseThrow();
        assertEquals(
                List.of("4.0", "1e3", "yes", "2026-11-23", "0123", "19", "19", "4:1", "NO", "0x1F", "1_000"),
                tree.entries().stream()
                        .map(entry -> ((Scalar) entry.value()).text())
                        .toList());
        assertTrue(((Scalar) tree.get("f").orElseThrow()).quoted());
        assertFalse(((Scalar) tree.get("g").orElseThrow()).quoted());
    }

    @Test
    public void a_letter_and_its_ring_become_the_one_character_that_people_search_for() {
        Mapping tree = read("f.yaml", "a: A\u030Arlig gallring\n").orElseThrow();
        assertEquals("\u00C5rlig gallring", tree.text("a").orElseThrow().text());
    }

    @Test
    public void every_key_and_value_has_its_line_and_column() {
        Mapping tree = read("f.yaml", "\uFEFFa: x\r\nlista:\r\n  - {åäö: 1, 𝄞: två}\r\n")
                .orElseThrow();
        Mapping item =
                (Mapping) ((Sequence) tree.get("lista").orElseThrow()).items().get(0);
        assertEquals("1:1", at(tree.entries().get(0).key()));
        assertEquals("1:4", at(tree.entries().get(0).value()));
        assertEquals("3:6", at(item.entries().get(0).key()));
        assertEquals("3:11", at(item.entries().get(0).value()));
        assertEquals("3:14", at(item.entries().get(1).key()));
        assertEquals("3:17", at(item.entries().get(1).value()));
    }

    @Test
    public void json_gives_the_same_nodes_as_yaml() {
        Mapping json = read("f.json", "{\n  \"a\": \"x\",\n\t\"b\": [1.50, true, null]\n}")
                .orElseThrow();
        Sequence list = (Sequence) json.get("b").orElseThrow();
        assertEquals("x", json.text("a").orElseThrow().text());
        assertEquals("1.50", ((Scalar) list.items().get(0)).text());
        assertEquals("true", ((Scalar) list.items().get(1)).text());
        assertTrue(((Scalar) list.items().get(2)).isEmpty());
        assertEquals("3:2", at(json.entries().get(1).key()));
        assertEquals("3:8", at(list.items().get(0)));
    }

    @Test
    public void an_empty_file_and_one_with_only_comments_hold_nothing() {
        assertEquals(List.of(), read("f.yaml", "").orElseThrow().entries());
        assertEquals(
                List.of(), read("f.yaml", "# bara en kommentar\n").orElseThrow().entries());
        assertEquals(List.of(), read("f.json", "").orElseThrow().entries());
    }

    @Test
    public void other_encodings_are_told_by_name() {
        assertFault("OTP-1004", 1, "a: å".getBytes(StandardCharsets.UTF_16));
        assertFault("OTP-1004", 1, "a: å".getBytes(StandardCharsets.UTF_16LE));
        assertFault("OTP-1004", 1, "a: å".getBytes(StandardCharsets.UTF_16BE));
        assertFault("OTP-1005", 2, "a: b\ntext: på svenska".getBytes(StandardCharsets.ISO_8859_1));
        assertFault("OTP-1005", 1, "a: ”b”".getBytes(Charset.forName("windows-1252")));
        assertFault("OTP-1012", 1, new byte[] {'P', 'K', 3, 4, 20, 0});
    }

    @Test
    public void a_wrong_byte_is_told_with_its_number_and_place() {
        byte[] bytes = {'a', ':', ' ', 'b', '\n', 'c', (byte) 0xFF, '\n'};
        Problem problem = assertFault("OTP-1003", 2, bytes);
        assertEquals(2, problem.location().orElseThrow().column());
        assertTrue(problem.message().toString(), problem.message().toString().contains("byte 6"));
    }

    @Test
    public void overlong_forms_and_half_characters_are_no_utf8() {
        assertFault("OTP-1003", 1, new byte[] {'a', (byte) 0xC0, (byte) 0x80});
        assertFault("OTP-1003", 1, new byte[] {'a', (byte) 0xE0, (byte) 0x80, (byte) 0x80});
        assertFault("OTP-1003", 1, new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        assertFault("OTP-1003", 1, new byte[] {'a', (byte) 0xF0, (byte) 0x9F, (byte) 0x98});
    }

    @Test
    public void invisible_characters_are_refused_as_they_stand_and_as_escapes() {
        assertFault("OTP-1006", 1, "a: b\u0007");
        assertFault("OTP-1006", 1, "a: b\u200Bc");
        assertFault("OTP-1006", 1, "a: b\u202Ec");
        assertFault("OTP-1006", 1, "a: \"b\\x07\"");
        assertFault("OTP-1006", 1, "a: \"b\\ud800\"");
        assertFault("OTP-1013", 1, "a: Tj\uFFFDnst");
        Faults json = new Faults(10);
        Trees.read(stream("{\"a\": \"\\u0000\"}"), new Budget(Limits.DEFAULT), json.in("f.json"));
        assertEquals("OTP-1006", json.problems("").get(0).code());
    }

    @Test
    public void several_documents_are_refused() {
        assertFault("OTP-1032", 2, "a: b\n---\nc: d\n");
        assertTrue(read("f.yaml", "---\na: b\n").isPresent());
    }

    @Test
    public void depth_is_limited_in_every_form() {
        assertFault("OTP-1008", 1, "a: " + "[".repeat(5000));
        assertFault("OTP-1008", 1, "{a: ".repeat(5000));
        StringBuilder indented = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            indented.append(" ".repeat(i)).append("a:\n");
        }
        assertFault("OTP-1008", Limits.DEFAULT.depth() + 1, indented.toString());
        Faults json = new Faults(10);
        Trees.read(stream("[".repeat(100_000)), new Budget(Limits.DEFAULT), json.in("f.json"));
        assertEquals("OTP-1008", json.problems("").get(0).code());
    }

    @Test
    public void a_hundred_megabytes_of_nonsense_stop_at_the_limit() {
        assertStops("OTP-1001", "# bara ord som fyller ut en fil\n", "f.yaml");
        assertStops("OTP-1017", "x", "f.yaml");
        assertStops("OTP-1009", "- a\n", "f.yaml");
        assertStops("OTP-1001", " ", "f.json");
    }

    private void assertStops(String code, String repeated, String name) {
        Endless endless = new Endless(repeated);
        Faults told = new Faults(10);
        Limits small = new Limits(4_000_000, 10_000_000, 32, 10_000, 65_536, 10, 1000, 1000, 10, 10);
        assertTrue(Trees.read(endless, new Budget(small), told.in(name)).isEmpty());
        assertEquals(code, told.problems("").get(0).code());
        assertTrue("read " + endless.taken, endless.taken <= 4_010_000);
    }

    @Test
    public void the_files_of_a_pack_are_counted_together() {
        Limits small = new Limits(100, 150, 32, 1000, 1000, 10, 1000, 1000, 10, 10);
        Budget budget = new Budget(small);
        String file = "a: " + "x".repeat(90) + "\n";
        assertTrue(Trees.read(stream(file), budget, faults.in("a.yaml")).isPresent());
        assertTrue(Trees.read(stream(file), budget, faults.in("b.yaml")).isEmpty());
        assertEquals("OTP-1002", faults.problems("").get(0).code());
    }

    @Test
    public void common_slips_have_texts_of_their_own() {
        assertFault("OTP-1021", 2, "a:\n\tb: c\n");
        assertFault("OTP-1022", 1, "a:\u00a0b: c\n");
        assertFault("OTP-1022", 2, "a:\n\u00a0\u00a0b: c\n  d: e\n");
        assertFault("OTP-1023", 1, "a: ”b: c”\n");
        assertFault("OTP-1024", 1, "a: b: c\n");
        assertFault("OTP-1025", 2, "  a: b\n c: d\n");
        assertFault("OTP-1026", 1, "a: 'b\nc: d\n");
        assertFault("OTP-1027", 2, "a: [b, c\nd: e\n");
        assertFault("OTP-1028", 1, "a: @b\n");
        assertFault("OTP-1028", 1, "a: %b\n");
        assertFault("OTP-1028", 1, "a: >= 5 dagar\n");
        assertFault("OTP-1029", 1, "a: \"C:\\krav\"\n");
        assertFault("OTP-1030", 1, "a: *b\n");
        assertFault("OTP-1031", 1, "a: !viktigt b\n");
        assertFault("OTP-1033", 2, "a: b\na: c\n");
        assertFault("OTP-1034", 1, "[a, b]: c\n");
        assertFault("OTP-1036", 2, "a: b\nc d\ne: f\n");
        assertFault("OTP-1037", 1, "a: {{b}} c\n");
        assertFault("OTP-1037", 1, "a: {{b}}\n");
        assertFault("OTP-1011", 1, "- a\n");
        assertFault("OTP-1011", 1, "bara text\n");
    }

    @Test
    public void an_alias_bomb_is_refused_without_growing() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(before)
                    .append(", ")
                    .append(before)
                    .append("]\n");
        }
        assertTrue(read("f.yaml", bomb.toString()).isPresent());
        assertTrue(faults.errors() > 50);
        assertTrue(
                faults.problems("").stream().limit(100).allMatch(p -> p.code().equals("OTP-1030")));
    }

    @Test
    public void faults_beyond_the_limit_are_counted() {
        StringBuilder doubled = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            doubled.append("a: b\n");
        }
        read("f.yaml", doubled.toString());
        List<Problem> problems = faults.problems("prov 1.0.0");
        assertEquals(101, problems.size());
        assertEquals("OTP-1099", problems.get(100).code());
        assertTrue(problems.get(100).message().toString().contains("149"));
    }

    private static String at(Node node) {
        return node.line() + ":" + node.column();
    }

    private Optional<Mapping> read(String name, String text) {
        return Trees.read(stream(text), new Budget(Limits.DEFAULT), faults.in(name));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(String code, int line, String text) {
        assertFault(code, line, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem assertFault(String code, int line, byte[] bytes) {
        Faults told = new Faults(10);
        Trees.read(new ByteArrayInputStream(bytes), new Budget(Limits.DEFAULT), told.in("f.yaml"));
        List<Problem> problems = told.problems("");
        assertFalse("no fault in " + new String(bytes, StandardCharsets.UTF_8), problems.isEmpty());
        Problem first = problems.get(0);
        assertEquals(first.toString(), code, first.code());
        assertEquals(first.toString(), line, first.location().orElseThrow().line());
        return first;
    }

    /** A text over and over, a hundred megabytes of it. */
    private static final class Endless extends InputStream {
        private static final long SIZE = 100L * 1024 * 1024;
        private final byte[] text;
        private long taken;

        Endless(String text) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return taken == SIZE ? -1 : text[(int) (taken++ % text.length)];
        }
    }
}
