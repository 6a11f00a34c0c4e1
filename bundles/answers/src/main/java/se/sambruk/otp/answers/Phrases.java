package se.sambruk.otp.answers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words by which suppliers limit what they answer. The phrases lie in {@code phrases.txt} beside this class. */
final class Phrases {
    /** What a phrase says. */
    enum Kind {
        /** The supplier itself calls it a reservation or a deviation. */
        EXPLICIT,
        /** Something is limited, or conditional. */
        LIMITING,
        /** Something will be so only later, which limits where it must be so when the tender is handed in. */
        LATER
    }

    /**
     * A phrase that was found.
     *
     * @param phrase in its own form
     * @param start in the text, from 0
     */
    record Found(Kind kind, String phrase, int start, int end) {}

    private record Phrase(Kind kind, String text, List<String> words) {}

    private record Word(String text, int start, int end) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> DENIALS =
            Set.of("ingen", "inget", "inga", "utan", "ej", "inte", "aldrig", "no", "not", "without");
    /** May stand between a denial and what it denies. */
    private static final Set<String> BETWEEN =
            Set.of("några", "något", "någon", "som", "helst", "någonsin", "any", "en", "ett");

    private static final Map<String, List<Phrase>> BY_FIRST = load();

    private Phrases() {}

    /** Every phrase in a text, the first first; of phrases that begin at one word the longest. */
    static List<Found> in(String text) {
        List<Word> words = words(text);
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Optional<Phrase> phrase = longest(words, at);
            if (phrase.isPresent() && !isDenied(text, words, at)) {
                int last = at + phrase.get().words().size() - 1;
                found.add(new Found(
                        phrase.get().kind(),
                        phrase.get().text(),
                        words.get(at).start(),
                        words.get(last).end()));
                at = last;
            }
        }
        return found;
    }

    private static Optional<Phrase> longest(List<Word> words, int at) {
        String word = words.get(at).text();
        Optional<Phrase> best = Optional.empty();
        // Phrases are filed under the first letters of their first word, as that may be the beginning of many.
        for (Phrase phrase : BY_FIRST.getOrDefault(key(word), List.of())) {
            if (matches(phrase, words, at)
                    && best.map(known -> known.words().size() < phrase.words().size())
                            .orElse(true)) {
                best = Optional.of(phrase);
            }
        }
        return best;
    }

    private static boolean matches(Phrase phrase, List<Word> words, int at) {
        if (at + phrase.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            String wanted = phrase.words().get(i);
            String word = words.get(at + i).text();
            boolean same = wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of denial stands straight before, or with only such small words as "några" between; not beyond a comma. */
    private static boolean isDenied(String text, List<Word> words, int at) {
        for (int before = at - 1; before >= 0; before--) {
            Word word = words.get(before);
            String gap = text.substring(word.end(), words.get(before + 1).start());
            if (!gap.isBlank()) {
                return false;
            }
            if (DENIALS.contains(word.text())) {
                return true;
            }
            if (!BETWEEN.contains(word.text())) {
                return false;
            }
        }
        return false;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }

    private static String key(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    private static Map<String, List<Phrase>> load() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Phrases.class.getResourceAsStream("phrases.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split("\\s+", 2);
                    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
                    List<String> words = List.of(parts[1].split(" "));
                    phrases.computeIfAbsent(key(words.get(0).replace("*", "")), key -> new ArrayList<>())
                            .add(new Phrase(kind, parts[1], words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
