package se.sambruk.otp.shell.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line that fits its syntax. Immutable. */
public final class Line {
    private final Syntax syntax;
    private final List<String> words;
    private final Map<String, List<String>> flags;

    Line(Syntax syntax, List<String> words, Map<String, List<String>> flags) {
        this.syntax = syntax;
        this.words = List.copyOf(words);
        this.flags = Map.copyOf(flags);
    }

    public Syntax syntax() {
        return syntax;
    }

    /** What was written without hyphens, in order. */
    public List<String> words() {
        return words;
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return flags.containsKey(flag);
    }

    public Optional<String> value(String flag) {
        return values(flag).stream().findFirst();
    }

    /** Every value of a flag, in order; empty if it was not given. */
    public List<String> values(String flag) {
        return flags.getOrDefault(flag, List.of());
    }
}
