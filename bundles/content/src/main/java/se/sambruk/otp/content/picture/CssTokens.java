package se.sambruk.otp.content.picture;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.content.picture.CssToken.Kind;

/**
 * Divides a style into tokens, by what CSS Syntax 3 says of them (https://www.w3.org/TR/css-syntax-3/#tokenization), less what nobody needs in a
 * picture and what programs read in different ways: a backslash, by which any word can be written as another, and whatever has a beginning and
 * no end. What is left can be read in one way only.
 */
final class CssTokens {
    private static final String ADDRESS = "url";

    private final String text;
    private final List<CssToken> tokens = new ArrayList<>();
    private int at;

    private CssTokens(String text) {
        this.text = text;
    }

    /**
     * @throws CssFault where it cannot be divided, or not in one way
     */
    static List<CssToken> of(String text) throws CssFault {
        CssTokens reader = new CssTokens(text);
        while (reader.at < text.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() throws CssFault {
        int start = at;
        char c = text.charAt(at);
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                throw CssFault.unknown("/*", start);
            }
            at = end + 2;
        } else if (isSpace(c)) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            add(Kind.SPACE, " ", start);
        } else if (c == '"' || c == '\'') {
            add(Kind.STRING, string(), start);
        } else if (beginsNumber()) {
            number();
            add(Kind.NUMBER, text.substring(start, at), start);
        } else if (c == '@' || c == '#') {
            at++;
            String name = name();
            if (name.isEmpty()) {
                add(Kind.SIGN, String.valueOf(c), start);
            } else {
                add(c == '@' ? Kind.RULE : Kind.HASH, name, start);
            }
        } else if (isNameSign(c)) {
            named(start);
        } else if (c == '\\' || c < ' ') {
            throw CssFault.unknown(c == '\\' ? "\\" : "", start);
        } else {
            at++;
            add(Kind.SIGN, String.valueOf(c), start);
        }
    }

    private void named(int start) throws CssFault {
        String name = name();
        if (at >= text.length() || text.charAt(at) != '(') {
            add(Kind.NAME, name, start);
            return;
        }
        at++;
        if (name.equalsIgnoreCase(ADDRESS)) {
            add(Kind.ADDRESS, address(start), start);
        } else {
            add(Kind.FUNCTION, name, start);
        }
    }

    private String address(int start) throws CssFault {
        skipSpace();
        String address;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            address = string();
        } else {
            int from = at;
            while (at < text.length() && isAddressSign(text.charAt(at))) {
                at++;
            }
            address = text.substring(from, at);
        }
        skipSpace();
        if (at >= text.length() || text.charAt(at) != ')') {
            throw CssFault.unknown("url(", start);
        }
        at++;
        return address;
    }

    private String string() throws CssFault {
        int start = at;
        char quote = text.charAt(at++);
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at);
            if (c == '\\' || c == '\n' || c == '\r' || c == '\f') {
                throw CssFault.unknown(c == '\\' ? "\\" : String.valueOf(quote), at);
            }
            at++;
        }
        if (at >= text.length()) {
            throw CssFault.unknown(String.valueOf(quote), start);
        }
        return text.substring(start + 1, at++);
    }

    private boolean beginsNumber() {
        int digit = at;
        if (isSign(digit, '+') || isSign(digit, '-')) {
            digit++;
        }
        if (isSign(digit, '.')) {
            digit++;
        }
        return isDigit(digit);
    }

    private void number() {
        at++;
        while (isDigit(at) || isSign(at, '.') && isDigit(at + 1)) {
            at++;
        }
        boolean power = isSign(at, 'e') || isSign(at, 'E');
        int digits = isSign(at + 1, '+') || isSign(at + 1, '-') ? at + 2 : at + 1;
        if (power && isDigit(digits)) {
            at = digits;
            while (isDigit(at)) {
                at++;
            }
        }
        if (isSign(at, '%')) {
            at++;
        } else {
            name();
        }
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNameSign(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isSign(int index, char sign) {
        return index < text.length() && text.charAt(index) == sign;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isNameSign(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c >= 0x80;
    }

    private static boolean isAddressSign(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '(' && c != ')' && c != '\\' && c != 0x7F;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new CssToken(kind, value, start));
    }
}
