package se.sambruk.otp.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds standards by what they are called: the letters of those who issue them, and a number. After one designation other numbers of the
 * same kind count too: "ISO 9001, 14001 och 45001".
 */
final class Designations {
    private static final Set<String> ISSUERS = Set.of(
            "SS", "EN", "ISO", "IEC", "ETSI", "SIS", "CEN", "CENELEC", "CLC", "DIN", "BS", "IEEE", "ITU-T", "ANSI",
            "ECMA", "NS", "DS", "SFS-EN", "prEN", "HD", "NEN", "SEK");

    /** May stand among them, and are none by themselves. */
    private static final Set<String> KINDS = Set.of(
            "TS", "TR", "PAS", "ES", "EG", "SR", "CWA", "TSI", "Guide", "AS", "IS", "A", "FDIS", "DIS", "IWA", "WA");

    private Designations() {}

    static List<Designation> in(String text, List<Token> tokens) {
        List<Designation> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int last = end(tokens, i);
            if (last < 0) {
                i++;
                continue;
            }
            found.add(new Designation(i, last));
            i = more(tokens, last + 1, found);
        }
        return found;
    }

    /** Index of the last token of a designation that begins here; negative where none does. */
    private static int end(List<Token> tokens, int first) {
        if (isWhole(tokens.get(first))) {
            return version(tokens, first);
        }
        if (!isIssuer(tokens.get(first))) {
            return -1;
        }
        int i = first + 1;
        while (i < tokens.size()
                && (tokens.get(i).isMark('/')
                        || tokens.get(i).isMark('-')
                        || isIssuer(tokens.get(i))
                        || isKind(tokens.get(i)))) {
            i++;
        }
        return i < tokens.size() && isNumber(tokens.get(i)) ? version(tokens, numbers(tokens, i)) : -1;
    }

    /** "301" and "549-1", "62 40 70": numbers with a space within that are one. */
    private static int numbers(List<Token> tokens, int i) {
        int last = i;
        while (last + 1 < tokens.size()
                && tokens.get(last).written().length() <= 3
                && isNumber3(tokens.get(last + 1))
                && tokens.get(last + 1).start() == tokens.get(last).end() + 1) {
            last++;
        }
        if (last + 2 < tokens.size()
                && tokens.get(last + 1).isMark('-')
                && tokens.get(last + 1).start() == tokens.get(last).end()
                && tokens.get(last + 2).isNumber()) {
            last += 2;
        }
        return last;
    }

    private static boolean isNumber3(Token token) {
        return (token.isNumber() || token.kind() == TokenKind.CODE)
                && token.written().matches("[0-9]{2,3}(-[0-9]{1,3})*(:[0-9]{4})?");
    }

    private static int version(List<Token> tokens, int last) {
        int next = last + 1;
        if (next + 1 < tokens.size() && tokens.get(next).isMark(':') && isYear(tokens.get(next + 1))) {
            return next + 1;
        }
        if (next < tokens.size()
                && tokens.get(next).kind() == TokenKind.CODE
                && tokens.get(next).written().matches("[Vv][0-9][0-9.]{0,10}")) {
            return next;
        }
        if (next + 2 < tokens.size()
                && tokens.get(next).isMark('+')
                && tokens.get(next + 1).kind() == TokenKind.CODE) {
            return next + 1;
        }
        return last;
    }

    private static int more(List<Token> tokens, int from, List<Designation> found) {
        int i = from;
        while (i + 1 < tokens.size()
                && (tokens.get(i).isMark(',')
                        || tokens.get(i).is("och")
                        || tokens.get(i).is("eller")
                        || tokens.get(i).is("samt")
                        || tokens.get(i).isMark('/'))
                && isBareNumber(tokens.get(i + 1))) {
            found.add(new Designation(i + 1, version(tokens, i + 1)));
            i = version(tokens, i + 1) + 1;
        }
        return i;
    }

    private static boolean isBareNumber(Token token) {
        return (token.isNumber() || token.kind() == TokenKind.CODE)
                && token.written().matches("[0-9]{4,5}(-[0-9]{1,3})*(:[0-9]{4})?")
                && !isYear(token);
    }

    private static boolean isYear(Token token) {
        return token.written().matches("(19|20)[0-9]{2}");
    }

    private static boolean isNumber(Token token) {
        return (token.isNumber() || token.kind() == TokenKind.CODE)
                && token.written().matches("[0-9][0-9 .:\u00A0\u202F-]+|[0-9]{4,5}-(serien|familjen|standarden)");
    }

    /** In one word: ISO8601, EN301549, ISO-8859-1, SS-EN-ISO-9001. */
    private static boolean isWhole(Token token) {
        if (token.kind() != TokenKind.CODE) {
            return false;
        }
        String written = token.written();
        int digit = 0;
        while (digit < written.length() && !Character.isDigit(written.charAt(digit))) {
            digit++;
        }
        if (digit == 0 || digit + 2 > written.length() || !Character.isDigit(written.charAt(digit + 1))) {
            return false;
        }
        String letters =
                written.charAt(digit - 1) == '-' ? written.substring(0, digit - 1) : written.substring(0, digit);
        return isIssuers(letters);
    }

    private static boolean isIssuer(Token token) {
        if (!token.isWord()) {
            return false;
        }
        // "ISO-standarden 27001"
        int standard = token.lower().indexOf("-standard");
        return isIssuers(standard > 0 ? token.written().substring(0, standard) : token.written());
    }

    private static boolean isIssuers(String letters) {
        if (ISSUERS.contains(letters)) {
            return true;
        }
        if (letters.indexOf('-') < 0) {
            return false;
        }
        for (String part : letters.split("-")) {
            if (!ISSUERS.contains(part) && !KINDS.contains(part)) {
                return false;
            }
        }
        return ISSUERS.contains(letters.substring(0, letters.indexOf('-')));
    }

    private static boolean isKind(Token token) {
        return token.isWord() && KINDS.contains(token.written());
    }
}
