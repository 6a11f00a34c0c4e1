package se.sambruk.otp.rules.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.sambruk.otp.swedish.Abbreviations;

/** Takes a text apart into tokens, in one pass. Whatever is written comes out as something; nothing is left but white space. */
final class Tokenizer {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int LONGEST_PARAMETER = 100;
    private static final int LONGEST_ADDRESS = 300;
    /** How long a part of an abbreviation may be: o.dyl. has four letters. */
    private static final int LONGEST_PART = 4;

    private static final Set<String> SPACED = Set.of(
            "t.ex.", "bl.a.", "m.m.", "m.fl.", "o.s.v.", "d.v.s.", "fr.o.m.", "t.o.m.", "s.k.", "p.g.a.", "o.d.",
            "o.dyl.", "f.n.", "f.d.", "m.a.o.", "i.s.f.", "i.st.f.", "m.h.t.", "m.a.p.", "t.v.", "e.d.", "e.dyl.");

    private static final Set<String> DOMAINS = Set.of("se", "nu", "com", "org", "net", "eu", "io", "gov", "int");

    private final String text;
    private final BitSet quoted;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean first = true;

    private Tokenizer(String text) {
        this.text = text;
        this.quoted = Quotations.of(text);
    }

    static List<Token> of(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char sign = text.charAt(at);
        if (isSpace(sign)) {
            first |= sign == '\n' || sign == '\r' || sign == '\u2028';
            at++;
        } else if (sign == '{' && parameter() > 0) {
            add(TokenKind.PARAMETER, parameter());
        } else if (isLetter(at) || isDigit(at)) {
            word();
        } else {
            add(TokenKind.MARK, at + Character.charCount(text.codePointAt(at)));
        }
    }

    private int parameter() {
        if (!text.startsWith("{{", at)) {
            return -1;
        }
        for (int i = at + 2; i < text.length() && i < at + LONGEST_PARAMETER; i++) {
            if (text.charAt(i) == '}') {
                return text.startsWith("}}", i) ? i + 2 : -1;
            }
            if (text.charAt(i) == '{') {
                return -1;
            }
        }
        return -1;
    }

    private void word() {
        int end = address();
        if (end > 0) {
            add(TokenKind.ADDRESS, end);
            return;
        }
        end = run();
        boolean letters = false;
        boolean digits = false;
        for (int i = at; i < end; i++) {
            letters |= isLetter(i);
            digits |= isDigit(i);
        }
        if (!digits) {
            int abbreviated = abbreviation(end);
            add(abbreviated > 0 ? TokenKind.ABBREVIATION : TokenKind.WORD, abbreviated > 0 ? abbreviated : end);
        } else if (letters) {
            add(TokenKind.CODE, end);
        } else {
            number(end);
        }
    }

    /** Where what hangs together ends: letters and digits, and signs between them that belong to the word. */
    private int run() {
        int i = at + 1;
        while (i < text.length() && (isLetter(i) || isDigit(i) || joins(i))) {
            i++;
        }
        // "person- och organisationsnummer": the hyphen stands for the rest.
        if (i < text.length() && text.charAt(i) == '-' && isLetter(i - 1)) {
            i++;
        }
        return i;
    }

    private boolean joins(int i) {
        if (i + 1 >= text.length()) {
            return false;
        }
        boolean letterBefore = isLetter(i - 1);
        boolean letterAfter = isLetter(i + 1);
        boolean digitBefore = isDigit(i - 1);
        boolean digitAfter = isDigit(i + 1);
        return switch (text.charAt(i)) {
            case '-', '\u2011', SOFT_HYPHEN, '_' -> (letterBefore || digitBefore) && (letterAfter || digitAfter);
            case '’', '\'' -> letterBefore && letterAfter;
            case ':' ->
                letterBefore && letterAfter && Character.isLowerCase(text.charAt(i + 1)) && endsSoon(i + 1)
                        || digitBefore && digitAfter;
            case '.' -> digitBefore && digitAfter;
            case ',' -> digitBefore && digitAfter && onlyDigits(i);
            default -> false;
        };
    }

    /** An ending after a colon is short: EU:s, id:t, PDF:erna. */
    private boolean endsSoon(int from) {
        int i = from;
        while (i < text.length() && isLetter(i)) {
            i++;
        }
        return i - from <= 5;
    }

    private boolean onlyDigits(int to) {
        for (int i = at; i < to; i++) {
            if (!isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    /** An amount, with groups of three digits after white space; or a number that is none, such as 2016:1145. */
    private void number(int end) {
        if (!onlyDigits(end)) {
            boolean amount = text.substring(at, end)
                                    .chars()
                                    .filter(c -> !Character.isDigit(c))
                                    .count()
                            == 1
                    && text.substring(at, end)
                            .chars()
                            .noneMatch(c -> c == ':' || c == '-' || c == '_' || c == '\u2011');
            add(amount ? TokenKind.NUMBER : TokenKind.CODE, end);
            return;
        }
        int grouped = end;
        if (end - at <= 3) {
            while (isGroup(grouped)) {
                grouped += 4;
            }
        }
        if (grouped > end && grouped + 1 < text.length() && text.charAt(grouped) == ',' && isDigit(grouped + 1)) {
            grouped++;
            while (grouped < text.length() && isDigit(grouped)) {
                grouped++;
            }
        }
        add(TokenKind.NUMBER, grouped);
    }

    private boolean isGroup(int i) {
        if (i + 3 >= text.length()) {
            return false;
        }
        char space = text.charAt(i);
        if (space != ' ' && space != '\u00A0' && space != '\u202F' && space != '\u2009') {
            return false;
        }
        for (int k = 1; k <= 3; k++) {
            if (!isDigit(i + k)) {
                return false;
            }
        }
        int after = i + 4;
        boolean goesOn = after < text.length()
                && (isDigit(after)
                        || isLetter(after)
                        || after + 1 < text.length() && ".:-".indexOf(text.charAt(after)) >= 0 && isDigit(after + 1));
        return !goesOn;
    }

    private int abbreviation(int end) {
        if (end >= text.length() || text.charAt(end) != '.' || end - at > LONGEST_PART + 2) {
            return -1;
        }
        int dotted = dotted(end);
        if (dotted > 0) {
            return dotted;
        }
        return Abbreviations.is(text.substring(at, end)) ? end + 1 : -1;
    }

    /** With full stops inside: t.ex. and, where it is one that is known, t. ex.; the last full stop may be missing. */
    private int dotted(int end) {
        StringBuilder letters = new StringBuilder(text.substring(at, end).toLowerCase(Locale.ROOT)).append('.');
        int i = end + 1;
        boolean spaced = false;
        int last = -1;
        int parts = 1;
        while (i < text.length()) {
            int from = i;
            if (text.charAt(from) == ' ' || text.charAt(from) == '\u00A0') {
                spaced = true;
                from++;
            }
            int to = from;
            while (to < text.length() && isLetter(to) && to - from <= LONGEST_PART) {
                to++;
            }
            if (to == from || to - from > LONGEST_PART || to < text.length() && isDigit(to)) {
                break;
            }
            letters.append(text.substring(from, to).toLowerCase(Locale.ROOT)).append('.');
            parts++;
            boolean stopped = to < text.length() && text.charAt(to) == '.';
            boolean known = SPACED.contains(letters.toString());
            if (known || !spaced && end - at <= 2) {
                last = stopped ? to + 1 : to;
            }
            if (known || !stopped || parts > 4) {
                break;
            }
            i = to + 1;
        }
        return last;
    }

    private int address() {
        // Most words are letters with nothing after them that an address goes on with.
        int plain = at;
        while (plain < text.length() && (isLetter(plain) || isDigit(plain))) {
            plain++;
        }
        if (plain == text.length() || ".-_@+:".indexOf(text.charAt(plain)) < 0) {
            return -1;
        }
        int end = at;
        boolean mail = false;
        boolean scheme =
                text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
        int limit = Math.min(text.length(), at + LONGEST_ADDRESS);
        while (end < limit && !isSpace(text.charAt(end)) && "”\"»«<>()[]{}|".indexOf(text.charAt(end)) < 0) {
            char sign = text.charAt(end);
            mail |= sign == '@' && end > at;
            if (!scheme && !isLetter(end) && !isDigit(end) && ".-_@+".indexOf(sign) < 0) {
                break;
            }
            end++;
        }
        while (end > at && ".,;:!?-+".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (scheme || mail) {
            return end;
        }
        int dot = end - 1;
        while (dot > at && text.charAt(dot) != '.') {
            dot--;
        }
        boolean domain = dot > at + 1
                && isLetter(at)
                && DOMAINS.contains(text.substring(dot + 1, end))
                && Character.isLowerCase(text.charAt(dot - 1));
        return domain ? end : -1;
    }

    private void add(TokenKind kind, int end) {
        String written = text.substring(at, end);
        tokens.add(new Token(kind, at, end, written, lower(kind, written), quoted.get(at), first));
        first = false;
        at = end;
    }

    private static String lower(TokenKind kind, String written) {
        boolean composed = true;
        boolean small = true;
        boolean soft = false;
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            soft |= sign == SOFT_HYPHEN;
            composed &= sign < '\u0300' || sign > '\u036F';
            small &= sign < 'A' || sign > 'Z' && sign < '\u0080' || sign >= '\u0080' && Character.isLowerCase(sign);
        }
        String lower = composed ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
        lower = small && composed ? lower : lower.toLowerCase(Locale.ROOT);
        // Where a word may be divided is no part of the word.
        lower = soft ? lower.replace(String.valueOf(SOFT_HYPHEN), "") : lower;
        if (kind == TokenKind.ABBREVIATION) {
            lower = lower.replace(" ", "").replace("\u00A0", "");
            return lower.endsWith(".") ? lower : lower + ".";
        }
        return lower;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private boolean isLetter(int i) {
        char sign = text.charAt(i);
        if (sign < '\u0300') {
            return Character.isLetter(sign);
        }
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE && isLetterPair(i)
                || Character.isLetter(sign);
    }

    private boolean isLetterPair(int i) {
        if (Character.isHighSurrogate(text.charAt(i))) {
            return Character.isLetter(text.codePointAt(i));
        }
        return i > 0 && Character.isLetter(text.codePointAt(i - 1));
    }

    private boolean isDigit(int i) {
        char sign = text.charAt(i);
        return sign >= '0' && sign <= '9';
    }
}
