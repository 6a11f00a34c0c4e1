package se.sambruk.otp.swedish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.quality.measure.TextMeasure;

/**
 * Reads a text as sentences and words. A word is a run of letters. A sentence ends at a full stop, exclamation or question mark, with what
 * closes a quotation or bracket after it, before white space; but not at a full stop after an abbreviation or a number, and not at a colon.
 * It also ends with the paragraph or the item of a list that it stands in. An inserted parameter is no word, as nobody has chosen it yet,
 * and a full stop after it ends the sentence.
 */
public final class Reading {
    private static final int LONG = 6;
    private static final Pattern INSERTION = Pattern.compile("\\{\\{[^{}]*\\}\\}");
    /** A letter with its accents, or a digit. */
    private static final Pattern TOKEN = Pattern.compile("\\{\\{[^{}]*\\}\\}|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

    /** A number, perhaps within a bracket or a quotation. What has letters in it, such as a requirement's id, is none. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Ps}\\p{Pi}\\p{Pf}\"']*[0-9][0-9.,:–-]*");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    /** What may end a sentence: the marks, then what closes; or a line after which something new begins. */
    private static final Pattern END = Pattern.compile(
            "(?<mark>[.!?]+)[\\p{Pe}\\p{Pf}\\p{Pi}\"']*(?=\\s|\\z)|(?<line>\\R(?=[ \\t]*(?:\\R|[-–•*][ \\t]|[0-9]+[.)][ \\t]|\\z)))");

    private final List<Sentence> sentences;

    private Reading(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    public static Reading of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        spans(text).forEach(span -> add(text, span, sentences));
        return new Reading(sentences);
    }

    /** Where the sentences of a text are, also lines of numbers and signs that are none; for who counts words in another way. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        String masked = masked(text);
        Matcher end = END.matcher(masked).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        int at = 0;
        while (at < masked.length()) {
            // The pattern is tried only where one of its signs stands, as nearly all are letters.
            if (!mayEnd(masked.charAt(at)) || !end.region(at, masked.length()).lookingAt()) {
                at++;
                continue;
            }
            if (end.group("line") != null || ends(masked, end)) {
                trimmed(text, from, end.group("line") != null ? end.start() : end.end(), spans);
                from = end.end();
            }
            at = end.end();
        }
        trimmed(text, from, text.length(), spans);
        return spans;
    }

    private static boolean mayEnd(char sign) {
        return switch (sign) {
            case '.', '!', '?', '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** Of equal length, so that places count in the text as it was written, and without marks that end nothing. */
    private static String masked(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        return INSERTION.matcher(text).replaceAll(found -> "§".repeat(found.end() - found.start()));
    }

    private static void trimmed(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean ends(String text, Matcher mark) {
        int at = mark.start("mark");
        if (!mark.group("mark").equals(".") || at == 0) {
            return true;
        }
        int from = at;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, at);
        return !NUMBER.matcher(before).matches() && !Abbreviations.is(before);
    }

    private static void add(String text, Span span, List<Sentence> sentences) {
        List<String> tokens = new ArrayList<>();
        int words = 0;
        int longWords = 0;
        Matcher token = TOKEN.matcher(text).region(span.start(), span.end());
        while (token.find()) {
            if (token.group().startsWith("{")) {
                tokens.add(Sentence.PARAMETER);
                continue;
            }
            String written = Normalizer.normalize(token.group(), Normalizer.Form.NFC);
            tokens.add(written.toLowerCase(Locale.ROOT));
            Matcher word = WORD.matcher(written);
            while (word.find()) {
                words++;
                longWords += word.group().codePointCount(0, word.group().length()) > LONG ? 1 : 0;
            }
        }
        // A line of numbers and signs is no sentence.
        if (words > 0) {
            sentences.add(new Sentence(span.start(), span.end(), tokens, words, longWords));
        }
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public TextMeasure measure() {
        return sentences.stream()
                .map(sentence -> TextMeasure.of(sentence.words(), sentence.longWords(), 1, sentence.words()))
                .reduce(TextMeasure.NONE, TextMeasure::plus);
    }
}
