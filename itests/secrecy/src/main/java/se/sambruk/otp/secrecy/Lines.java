package se.sambruk.otp.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody who may see no tenders tries of each command: the table in {@code lines.txt}, about one procurement. */
public final class Lines {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String NOTHING = "()";
    private static final String BECAUSE = " – ";

    private final Map<String, Tried> commands;

    /**
     * What is tried of a command.
     *
     * @param caseless why it knows no case; empty for one that does
     * @param lines the words after its name, each time
     */
    public record Tried(String command, Optional<String> caseless, List<List<String>> lines) {
        public Tried {
            Objects.requireNonNull(command);
            Objects.requireNonNull(caseless);
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    private Lines(Map<String, Tried> commands) {
        this.commands = commands;
    }

    /**
     * The table about a procurement.
     *
     * @throws IllegalStateException if the table says two things of one command, or nothing of one
     */
    public static Lines about(String procurement) {
        Map<String, Tried> commands = new LinkedHashMap<>();
        for (String line : text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                String[] parts = line.split(BECAUSE, 2);
                Optional<String> caseless = parts.length > 1 ? Optional.of(parts[1].strip()) : Optional.empty();
                Tried tried = new Tried(parts[0].strip(), caseless, List.of());
                if (commands.put(tried.command(), tried) != null) {
                    throw new IllegalStateException("twice: " + tried.command());
                }
                continue;
            }
            Tried last = List.copyOf(commands.values()).get(commands.size() - 1);
            List<List<String>> lines = new ArrayList<>(last.lines());
            lines.add(words(line.strip().replace("{id}", procurement)));
            commands.put(last.command(), new Tried(last.command(), last.caseless(), lines));
        }
        commands.values().stream()
                .filter(tried -> tried.lines().isEmpty())
                .findFirst()
                .ifPresent(tried -> {
                    throw new IllegalStateException("nothing is tried of " + tried.command());
                });
        return new Lines(commands);
    }

    private static String text() {
        try (InputStream in = Lines.class.getResourceAsStream("lines.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String line) {
        return line.equals(NOTHING)
                ? List.of()
                : WORD.matcher(line).results().map(Lines::word).toList();
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** The commands that the table knows, as {@code requirement:list}. */
    public Set<String> commands() {
        return Set.copyOf(commands.keySet());
    }

    /** All of them, in the order of the table. */
    public List<Tried> all() {
        return List.copyOf(commands.values());
    }

    /** What is tried of a command; empty for one that the table does not know. */
    public Optional<Tried> find(String command) {
        return Optional.ofNullable(commands.get(command));
    }
}
