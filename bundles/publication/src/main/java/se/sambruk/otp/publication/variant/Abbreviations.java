package se.sambruk.otp.publication.variant;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.publication.PublicationSet.Key;

/** Finds abbreviations that a reader is not told the meaning of. Immutable. */
final class Abbreviations {
    /** Letters and digits with capitals only: {@code SDK}, {@code B2B}; what is joined to others by hyphens is a name, such as an id. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_])\\p{Lu}[\\p{Lu}\\p{N}]*(?:[-_.][\\p{Lu}\\p{N}]+)+(?![\\p{L}\\p{N}_])");

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./])(?=\\p{Lu})[\\p{Lu}\\p{N}]+(?![\\p{L}\\p{N}_@])");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}.*\\p{Lu}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    private final Set<String> known = new HashSet<>();
    private final Reader reader;
    private final Findings findings;

    Abbreviations(SetIndex index, Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
        known.addAll(reader.audience().abbreviations());
        index.set().terms().forEach(term -> {
            known.add(term.name());
            known.add(term.abbreviation());
            known.addAll(term.synonyms());
        });
        index.set().references().values().forEach(reference -> {
            known.add(reference.shortTitle());
            tokens(reference.shortTitle()).forEach(known::add);
        });
    }

    /**
     * @param text of one block
     */
    void check(String text, Key user) {
        for (String token : tokens(text)) {
            if (!known.contains(token) && !isWrittenOut(token, text)) {
                findings.audience(
                        Fault.ABBREVIATION, user, token, reader.audience().name());
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
    private static boolean isWrittenOut(String token, String text) {
        String quoted = Pattern.quote(token);
        return Pattern.compile("\\p{Ll}[”’\"']?\\s*\\(\\s*" + quoted + "\\s*[),;]")
                        .matcher(text)
                        .find()
                || Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "\\s*\\([^()]*\\p{Ll}{2}[^()]*\\)")
                        .matcher(text)
                        .find();
    }
}
