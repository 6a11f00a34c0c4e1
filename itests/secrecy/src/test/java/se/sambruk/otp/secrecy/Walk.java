package se.sambruk.otp.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.secrecy.Console.Result;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Completion;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggestion;

/**
 * Somebody tries commands, and everything that they could learn of it is kept: what is written on the screen and to files, how the command ended, what
 * is logged, and what the console suggests.
 */
final class Walk {
    private static final Instant NOW = Instant.parse("2027-01-25T09:00:00Z");

    private final Console console;
    private final Logged logged;
    private final SortedMap<Path, byte[]> files;
    private final Map<String, String> told = new LinkedHashMap<>();

    Walk(Console console, Logged logged) {
        this.console = console;
        this.logged = logged;
        this.files = files();
        logged.taken();
    }

    /** What was told, by the line that asked for it. */
    Map<String, String> told() {
        return Map.copyOf(told);
    }

    /** What is told otherwise than before, of what was asked both times. */
    static List<String> differences(Map<String, String> before, Map<String, String> after) {
        List<String> differences = new ArrayList<>();
        after.forEach((line, told) -> {
            if (!told.equals(before.get(line))) {
                differences.add("== " + line + "\n-- " + before.get(line) + "\n-- " + told + "\n");
            }
        });
        return differences;
    }

    /** Tries a command with words. */
    Walk line(String actor, ShellCommand command, List<String> words) throws InterruptedException {
        Result result = console.run(actor, NOW, command, words);
        keep(actor, command, words.toString(), result.all() + written());
        return this;
    }

    /** Asks for help, writes what is wrong, and presses the tabulator everywhere. */
    Walk around(String actor, ShellCommand command, String procurement) throws InterruptedException {
        for (List<String> wrong : List.of(List.of("--help"), List.of("?"), List.of(procurement, "--finns-inte"))) {
            line(actor, command, wrong);
        }
        List<List<String>> begun = new ArrayList<>(List.of(
                List.of(), List.of(procurement), List.of("show", procurement), List.of(procurement, "anbud-1")));
        for (Flag flag : command.syntax().flags()) {
            begun.add(List.of(procurement, flag.name()));
        }
        for (List<String> before : begun) {
            for (String started : List.of("", "anbud")) {
                List<String> suggested =
                        Completion.of(command.syntax(), before, started, console.surroundings(actor, NOW)).stream()
                                .map(Suggestion::toString)
                                .toList();
                keep(actor, command, before + " " + started + "<TAB>", String.join("\n", suggested) + written());
            }
        }
        return this;
    }

    private void keep(String actor, ShellCommand command, String words, String text) {
        String line = actor + ": " + command.syntax().command() + " " + words;
        told.merge(line, text + logged.taken(), (one, other) -> one + other);
    }

    /** What lies in the folder that did not, or does so no more; the folder is then as before. */
    private String written() {
        SortedMap<Path, byte[]> now = files();
        StringBuilder text = new StringBuilder();
        now.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, files.get(path))) {
                text.append("\n[").append(console.folder().relativize(path)).append("] ");
                text.append(new String(bytes, StandardCharsets.UTF_8));
                remove(path);
            }
        });
        files.forEach((path, bytes) -> {
            if (!now.containsKey(path)) {
                text.append("\n[").append(console.folder().relativize(path)).append("] is gone");
            }
            if (!Files.exists(path)) {
                write(path, bytes);
            }
        });
        return text.toString();
    }

    private SortedMap<Path, byte[]> files() {
        SortedMap<Path, byte[]> found = new TreeMap<>(Comparator.reverseOrder());
        try (Stream<Path> all = Files.walk(console.folder())) {
            for (Path path : all.filter(path -> !path.equals(console.folder())).toList()) {
                found.put(path, Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** What is within a folder comes before it. */
    private static void remove(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
