package se.sambruk.otp.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.shell.place.Surroundings;
import se.sambruk.otp.shell.text.Texts;

/** Tells how a command line can go on. Pure: what can stand where is told by the syntax, and which ids there are by suggesters. */
public final class Completion {
    private Completion() {}

    /**
     * What can stand in place of the word that is being written.
     *
     * @param before the words after the command's name that stand before it
     * @param begun what has been written of it
     */
    public static List<Suggestion> of(Syntax syntax, List<String> before, String begun, Surroundings surroundings) {
        boolean wordsOnly = before.contains("--");
        Optional<Flag> open = wordsOnly ? Optional.empty() : openFlag(syntax, before);
        List<Suggestion> suggestions = new ArrayList<>();
        if (open.isPresent()) {
            suggestions.addAll(listed(open.get(), begun, surroundings));
        } else if (begun.startsWith("-") && !wordsOnly) {
            flags(syntax, before, surroundings.locale()).forEach(suggestions::add);
        } else {
            syntax.argument(countWords(syntax, before))
                    .ifPresent(argument -> suggestions.addAll(argument.values().suggest(begun, surroundings)));
        }
        return suggestions.stream()
                .filter(suggestion ->
                        suggestion.value().toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The flag whose value comes next. */
    private static Optional<Flag> openFlag(Syntax syntax, List<String> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return syntax.flag(before.get(before.size() - 1))
                .filter(flag -> flag.form() != Flag.Form.ALONE)
                .filter(flag ->
                        openFlag(syntax, before.subList(0, before.size() - 1)).isEmpty());
    }

    /** A flag that may be given several times also takes several values with commas between. */
    private static List<Suggestion> listed(Flag flag, String begun, Surroundings surroundings) {
        int comma = flag.form() == Flag.Form.VALUES ? begun.lastIndexOf(',') : -1;
        String done = begun.substring(0, comma + 1);
        return flag.values().suggest(begun.substring(comma + 1), surroundings).stream()
                .map(s -> new Suggestion(done + s.value(), s.description(), s.whole()))
                .toList();
    }

    private static Stream<Suggestion> flags(Syntax syntax, List<String> before, Locale locale) {
        return Stream.concat(syntax.flags().stream(), Stream.of(Flag.HELP))
                .filter(flag -> flag.form() == Flag.Form.VALUES || !before.contains(flag.name()))
                .map(flag -> Suggestion.of(flag.name(), Texts.in(locale, flag.textKey())));
    }

    private static int countWords(Syntax syntax, List<String> before) {
        int count = 0;
        boolean wordsOnly = false;
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i);
            if (wordsOnly || !LineReader.isFlag(word)) {
                count++;
            } else if (word.equals("--")) {
                wordsOnly = true;
            } else if (syntax.flag(word)
                    .filter(flag -> flag.form() != Flag.Form.ALONE)
                    .isPresent()) {
                i++;
            }
        }
        return count;
    }
}
