package se.sambruk.otp.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Rule;
import org.junit.rules.Timeout;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.tree.Limits;

/** Whatever bytes a file holds, reading it ends, throws nothing, and gives either content or a fault with a remedy. */
@RunWith(JUnitQuickcheck.class)
public class FuzzTest {
    private static final List<String> NAMES = List.of("krav.yaml", "krav.json");
    private static final byte[] REQUIREMENTS = bytes("base/krav.yaml");
    private static final byte[] PROFILE = profile();
    private static final byte[] ARCHITECTURE = architecture();
    // What YAML and people's slips are made of.
    private static final String[] PIECES = {
        "\t", "\u00a0", "”", "“", ": ", ":", "- ", "-", "{", "}", "[", "]", "{{", "}}", "&a ", "*a", "!t ", "|", ">",
        "%", "@", "`", "\"", "'", "#", "\n", "\r", "  ", "~", "null", "\\", "\u0007", "\ufeff", "\u2028", "---\n", "? ",
        ",", "0x", "1e3", "<<: "
    };

    @Rule
    public final Timeout timeout = Timeout.seconds(120);

    @Property(trials = 300)
    public void random_bytes(byte[] bytes, boolean json) {
        assertSound(bytes, NAMES.get(json ? 1 : 0));
    }

    @Property(trials = 300)
    public void random_pieces(@InRange(minInt = 1, maxInt = 60) int count, long seed, boolean json) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("requirements:\n  - id: PROV-DRI-001\n    ");
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(4) == 0 ? "a" : PIECES[random.nextInt(PIECES.length)]);
        }
        assertSound(text.toString().getBytes(StandardCharsets.UTF_8), NAMES.get(json ? 1 : 0));
    }

    @Property(trials = 300)
    public void truncations_of_a_valid_file(@InRange(minDouble = 0, maxDouble = 1) double part) {
        assertSound(Arrays.copyOf(REQUIREMENTS, (int) (REQUIREMENTS.length * part)), "krav.yaml");
        assertSound(Arrays.copyOf(PROFILE, (int) (PROFILE.length * part)), "krav.yaml");
    }

    @Property(trials = 1000)
    public void mutations_of_a_valid_file(@InRange(minInt = 1, maxInt = 8) int count, long seed) {
        assertSound(mutate(REQUIREMENTS, count, new Random(seed)), "krav.yaml");
        assertSound(mutate(PROFILE, count, new Random(seed)), "krav.yaml");
        assertSound(mutate(ARCHITECTURE, count, new Random(seed)), "krav.yaml");
    }

    private static byte[] mutate(byte[] valid, int count, Random random) {
        String text = new String(valid, StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + text.substring(end);
                case 1 -> text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(at);
                case 2 -> text.substring(0, at) + text.substring(at, end).repeat(3) + text.substring(end);
                default -> text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(end);
            };
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void assertSound(byte[] bytes, String name) {
        MemorySource source = new MemorySource("prov")
                .with("OTP-INF/pack.yaml", bytes("base/pack.yaml"))
                .with("OTP-INF/grund.yaml", bytes("base/grund.yaml"))
                .with("OTP-INF/" + name, bytes);
        PackReading reading = new PackReader(Limits.DEFAULT).read(source).reading();
        assertEquals(
                reading.catalog().isEmpty(),
                reading.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR));
        assertTold(reading.problems());
        // A file that can be read, however odd, gives a catalog that can be told and named.
        reading.catalog().ifPresent(catalog -> assertEquals(catalog.ref(), catalog.ref()));

        ProfileReading profile = new ProfileParser(Limits.DEFAULT).read(name, new ByteArrayInputStream(bytes));
        assertEquals(
                profile.profile().isEmpty(),
                profile.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR));
        profile.profile().ifPresent(read -> read.contentHash());
        assertTold(profile.problems());
    }

    private static void assertTold(List<Problem> problems) {
        for (Problem problem : problems) {
            assertTrue(problem.toString(), !problem.remedy().toString().isEmpty());
            assertTrue(problem.toString(), !problem.toString().contains("org.yaml"));
        }
        assertTrue(problems.size() <= 201);
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(
                    Path.of("src", "test", "resources", "golden").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] architecture() {
        return """
                elements:
                  - {id: K-A, type: application-component, name: {sv: A, en: B}, properties: {Ägare: [a, b], Kod: x}}
                  - {id: M, type: grouping, name: M, specialization: pattern, forces: [a], avoid: [b], benefits: [2c]}
                  - {id: J, type: or-junction}
                relations:
                  - {source: K-A, type: access, target: M, access: read-write, properties: [{key: a, value: b}, {key: c}]}
                  - {id: r, source: M, type: "other:X", target: K-A-access-M, influence: "++", directed: true}
                views:
                  - {id: V, subject: M, show: [K-A, {element: M, show: [K-A]}, {group: G, show: [{note: N}]}, {view: V}]}
                  - id: W
                    nodes:
                      - {id: n1, shows: K-A, bounds: {x: -1, y: 2, w: 3, h: 4}, style: {fill: "#b5ffff/50", fontSize: 9.5}}
                      - {id: n2, kind: group, label: G, nodes: [{id: n3, kind: view, shows: V}, {id: n4, kind: note}]}
                    connections: [{id: c1, relation: r, source: n1, target: n2, bendPoints: [{x: 1, y: 2}]}]
                folders: [{name: F, items: [K-A, r], folders: [{items: [V]}]}]
                property-definitions: [{key: Kod, type: number, id: p-1}]
                architecture-amendments:
                  - {target: X, set: {name: {sv: Y}, rationale: z, forces: [a], properties.b: [c], type: node}, because: d}
                  - {target: Y, remove: [avoid, properties.x], because: e}
                  - {target: Z, exclude: true, because: f}
                architecture-suppressions: [{finding: OTP-4203, concept: K-A, because: g}]
                lint-suppressions: [{rule: R05, requirement: PRV-DRI-001, text: h, because: i}]
                word-lists: {vague: [a, {word: b, instead: c, note: d}]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] profile() {
        return """
                procurement: {id: a, title: T, buyer: {name: N}, acquisition: open, regime: 19, delivery: saas, date: 2026-11-23}
                context: [kravmaster@4.0.0]
                select:
                  - {categories: [ARE], ambition: bas}
                deselect:
                  - {ids: [OTP-INT-003], because: Finns.}
                set:
                  OTP-DRI-003: {tillganglighet: {value: "99,9", because: Jouren.}}
                amendments:
                  - {target: OTP-DRI-003, set: {parameters.a.min: 1, award: {criterion: K, unit: points, max: 5}}, because: x}
                lint-suppressions: [{rule: R05, requirement: OTP-DRI-003, because: j}]
                document: {title: T, history: [{date: 2026-11-23, change: Första}]}
                """.getBytes(StandardCharsets.UTF_8);
    }
}
