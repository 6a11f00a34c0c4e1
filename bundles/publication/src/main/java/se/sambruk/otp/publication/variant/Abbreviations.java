package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.publication.PublicationSet.Key;

/**
 * Finds abbreviations that a reader is not told the meaning of. What counts is what this reader gets: that it is written out there or before, or
 * stands in the variant's glossary. Used by one thread.
 */
final class Abbreviations {
    /** Letters and digits with capitals only: {@code SDK}, {@code B2B}; what is joined to others by hyphens is a name, such as an id. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])\\p{Lu}[\\p{Lu}\\p{N}]*(?:[-_.\u2010\u2011\u2013\u00ad]+[\\p{Lu}\\p{N}]+)+(?![\\p{L}\\p{N}_])");

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./])(?=\\p{Lu})[\\p{Lu}\\p{N}]+(?![\\p{L}\\p{N}_@])");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}.*\\p{Lu}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    private record Text(String text, Key user) {}

    private final Reader reader;
    private final Findings findings;
    private final Glossary glossary;
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Pattern> writtenOut = new HashMap<>();

    Abbreviations(Reader reader, Findings findings, Glossary glossary) {
        this.reader = reader;
        this.findings = findings;
        this.glossary = glossary;
    }

    /**
     * Takes down what is read next.
     *
     * @param text of one block
     */
    void check(String text, Key user) {
        texts.add(new Text(text, user));
    }

    /** Tells of what is not explained in all that has been taken down. */
    void tell() {
        Set<String> known = glossary.names();
        known.addAll(reader.audience().abbreviations());
        for (Text one : texts) {
            for (String token : tokens(one.text())) {
                if (known.contains(token)) {
                    continue;
                }
                if (isWrittenOut(token, one.text())) {
                    known.add(token);
                } else {
                    findings.audience(
                            Fault.ABBREVIATION,
                            one.user(),
                            token,
                            reader.audience().name(),
                            reader.publication().hasGlossary() ? 1 : 0);
                }
            }
        }
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

    /** Whether it stands in brackets after what it means, or that in brackets after it. */
    private boolean isWrittenOut(String token, String text) {
        return writtenOut
                .computeIfAbsent(token, Abbreviations::writtenOut)
                .matcher(text)
                .find();
    }

    /** What only stands once more within the brackets, as where a law is cited, is not explained by them. */
    private static Pattern writtenOut(String token) {
        String quoted = Pattern.quote(token);
        return Pattern.compile("\\p{Ll}[”’\"']?\\s*\\(\\s*" + quoted + "\\s*[),;]|(?<![\\p{L}\\p{N}])" + quoted
                + "\\s*\\((?![^()]*" + quoted + ")[^()]*\\p{Ll}{2}[^()]*\\)");
    }
}
