package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.publication.PublicationSet.Key;

/**
 * Finds abbreviations that a reader is not told the meaning of. What counts is what this reader gets: that it is written out there or before, or
 * stands in the variant's glossary. Used by one thread.
 */
final class Abbreviations {
    // No step of these patterns goes back over what it has read, so that they take no longer than a text is long, and
    // no stack.

    /** Letters and digits with capitals only: {@code SDK}, {@code B2B}; what is joined to others by hyphens is a name, such as an id. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_])\\p{Lu}[\\p{Lu}\\p{N}]*+"
            + "(?:[-_.\u2010\u2011\u2013\u00ad]++[\\p{Lu}\\p{N}]++(?![\\p{L}\\p{N}]))++(?![\\p{L}\\p{N}_])");

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./])(?=\\p{Lu})[\\p{Lu}\\p{N}]++(?![\\p{L}\\p{N}_@])");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}.*\\p{Lu}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    /** What is explained before it stands in brackets. */
    private static final Pattern AFTER_WORDS =
            Pattern.compile("\\p{Ll}[”’\"']?\\s*+\\(\\s*+(\\p{Lu}[\\p{Lu}\\p{N}]*+)\\s*+[),;]");

    private static final Pattern BEFORE_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{Lu}\\p{N}]*+)\\s*+\\(([^()]*+)\\)");
    private static final Pattern WORDS = Pattern.compile("\\p{Ll}{2}");

    private record Text(String text, Key user, boolean isHeading) {}

    private record Unexplained(String token, Key user) {}

    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final Glossary glossary;
    private final List<Text> texts = new ArrayList<>();

    Abbreviations(SetIndex index, Reader reader, Findings findings, Glossary glossary) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.glossary = glossary;
    }

    /** Takes down a heading that is read next. The text that follows it may explain it: nobody explains anything in a heading. */
    void heading(String title, Key user) {
        texts.add(new Text(title, user, true));
    }

    /**
     * Takes down what is read next.
     *
     * @param text of one block
     */
    void check(String text, Key user) {
        texts.add(new Text(text, user, false));
    }

    /** Tells of what is not explained in all that has been taken down. */
    void tell() {
        Set<String> known = glossary.names();
        known.addAll(reader.audience().abbreviations());
        List<Unexplained> ofHeadings = new ArrayList<>();
        boolean isBelow = false;
        for (Text one : texts) {
            if (one.isHeading() && isBelow) {
                tell(ofHeadings, known);
            }
            isBelow = !one.isHeading();
            Set<String> tokens = tokens(one.text());
            if (known.containsAll(tokens)) {
                continue;
            }
            Set<String> explained = explained(one.text());
            tokens.stream().filter(explained::contains).forEach(known::add);
            List<Unexplained> left = tokens.stream()
                    .filter(token -> !known.contains(token))
                    .map(token -> new Unexplained(token, one.user()))
                    .toList();
            if (one.isHeading()) {
                ofHeadings.addAll(left);
            } else {
                left.forEach(this::tell);
            }
        }
        tell(ofHeadings, known);
    }

    /** Those of headings, whose texts have been read. */
    private void tell(List<Unexplained> ofHeadings, Set<String> known) {
        ofHeadings.stream().filter(one -> !known.contains(one.token())).forEach(this::tell);
        ofHeadings.clear();
    }

    /** Whether the variant's glossary would tell what it means, if only the text used it: the short name of a law is no term. */
    private boolean isExplainable(String token) {
        return reader.publication().hasGlossary() && index.term(token).isPresent();
    }

    private void tell(Unexplained one) {
        findings.audience(
                Fault.ABBREVIATION,
                one.user(),
                one.token(),
                reader.audience().name(),
                isExplainable(one.token()) ? 1 : 0);
    }

    /** Whether a capital is followed by another or a digit; most texts have none, and are then not looked through. */
    private static boolean mayHave(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isUpperCase(c) || Character.isDigit(c)) && Character.isUpperCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> tokens(String text) {
        if (!mayHave(text)) {
            return Set.of();
        }
        Set<String> tokens = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(NAME.matcher(text).replaceAll(" "));
        while (matcher.find()) {
            String token = matcher.group();
            if (CAPITALS.matcher(token).matches() && !ROMAN.matcher(token).matches()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /**
     * What stands in brackets after what it means, or before brackets with that. What only stands once more within the brackets, as where a law is
     * cited, is not explained by them.
     */
    static Set<String> explained(CharSequence text) {
        Set<String> explained = new HashSet<>();
        Matcher after = AFTER_WORDS.matcher(text);
        while (after.find()) {
            explained.add(after.group(1));
        }
        Matcher before = BEFORE_WORDS.matcher(text);
        while (before.find()) {
            String token = before.group(1);
            String words = before.group(2);
            if (!words.contains(token) && WORDS.matcher(words).find()) {
                explained.add(token);
            }
        }
        return explained;
    }
}
