package se.sambruk.otp.content.profile.edit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEdit.Action;
import se.sambruk.otp.api.library.ProfileEditing;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.tree.Limits;

/**
 * Whatever is changed in whatever profile: the text says what was meant, no line but those that the change is about is lost, and no
 * comment. Profiles are the shipped examples, and some written at random in every style.
 */
@RunWith(JUnitQuickcheck.class)
public class EditingPropertyTest {
    private static final Path EXAMPLES = Path.of("../../distribution/src/main/resources/examples");
    private static final List<String> TEXTS = List.of(
            "Kort.",
            "Kolon: och # brädgård",
            "- inte en punkt",
            "\"citat\" och \\ snedstreck",
            "{{parameter}} först",
            "två\nrader",
            "  inledande blanksteg",
            "null",
            "~",
            "99,8",
            "Å, Ä och Ö 🧾",
            "En lång mening som fyller mer än en rad, och som därför måste brytas på något ställe: helst mellan två ord, aldrig"
                    + " mitt i ett ord, och alltid så att den kan läsas tillbaka som den skrevs från början.");

    @Property(trials = 400)
    public void a_change_says_what_was_meant_and_nothing_else_is_lost(long seed) {
        Random random = new Random(seed);
        String before = random.nextBoolean() ? example(random) : profile(random);
        String text = before;
        for (int i = 0; i < 5 && !Outline.of(text).entries().isEmpty(); i++) {
            ProfileEdit edit = edit(random, Plain.of(Outline.of(text)));
            Object meant = Plain.of(Outline.of(text));
            if (Plain.refuses(meant, edit).isPresent()) {
                continue;
            }
            Plain.change(meant, edit);
            ProfileEditing editing = new Editing(Limits.DEFAULT, ProfileParser.keys())
                    .edit("profil.yaml", text.getBytes(StandardCharsets.UTF_8), List.of(edit));
            assertEquals(text + "\n" + edit, List.of(), editing.problems());
            String changed = editing.text().orElseThrow();
            assertEquals(meant, Plain.of(Outline.of(changed)));
            if (edit.action() == Action.ADD) {
                assertEquals(List.of(), lost(comments(text), comments(changed)));
                assertTrue(lost(lines(text), lines(changed)).size() <= 1);
            }
            text = changed;
        }
    }

    private static ProfileEdit edit(Random random, Object root) {
        List<String> path = new ArrayList<>();
        Object at = root;
        while (true) {
            if (at instanceof Map<?, ?> map && !map.isEmpty()) {
                List<String> keys =
                        map.keySet().stream().map(String.class::cast).toList();
                String key = random.nextInt(8) == 0 ? "ny-" + random.nextInt(3) : keys.get(random.nextInt(keys.size()));
                path.add(key);
                at = map.get(key);
            } else if (at instanceof List<?> list && !list.isEmpty() && random.nextInt(3) > 0) {
                int index = random.nextInt(list.size());
                path.add(Integer.toString(index + 1));
                at = list.get(index);
            } else {
                break;
            }
            if (random.nextInt(4) == 0) {
                break;
            }
        }
        return switch (random.nextInt(3)) {
            case 0 -> ProfileEdit.put(path, value(random, 2));
            case 1 -> ProfileEdit.add(path, value(random, 2));
            default -> ProfileEdit.remove(path);
        };
    }

    private static Object value(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        if (kind == 1) {
            return Stream.generate(() -> value(random, depth - 1))
                    .limit(1 + random.nextInt(3))
                    .toList();
        }
        if (kind == 2) {
            Map<String, Object> map = new TreeMap<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                map.put(List.of("value", "because", "target", "set").get(random.nextInt(4)), value(random, depth - 1));
            }
            return map;
        }
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A profile in some mixture of styles. */
    private static String profile(Random random) {
        StringBuilder out = new StringBuilder();
        for (String key : ProfileParser.keys()) {
            if (random.nextInt(4) == 0) {
                out.append("# en kommentar om ").append(key).append('\n');
            }
            if (random.nextInt(5) > 0 || key.equals("procurement")) {
                Object value = random.nextInt(6) == 0 ? "" : value(random, 3);
                out.append(key).append(':');
                if (value.equals("") || random.nextBoolean()) {
                    out.append(value.equals("") ? "" : " " + Writing.flow(value));
                } else {
                    List<String> lines = Writing.lines(value, Writing.WIDTH, 2);
                    out.append(lines.get(0).isEmpty() ? "" : " ").append(String.join("\n", lines));
                }
                out.append(random.nextInt(3) == 0 && !out.toString().contains("|-\n") ? "   # sist" : "")
                        .append('\n');
            }
            if (random.nextInt(3) == 0) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static String example(Random random) {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return Files.readString(all.get(random.nextInt(all.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> comments(String text) {
        return lines(text).stream().filter(line -> line.strip().startsWith("#")).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** The lines that do not stand, in order, among others. */
    private static List<String> lost(List<String> before, List<String> after) {
        List<String> lost = new ArrayList<>();
        int at = 0;
        for (String line : before) {
            int found = after.subList(at, after.size()).indexOf(line);
            if (found < 0) {
                lost.add(line);
            } else {
                at += found + 1;
            }
        }
        return lost;
    }
}
