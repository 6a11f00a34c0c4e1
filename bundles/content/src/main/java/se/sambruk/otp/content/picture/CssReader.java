package se.sambruk.otp.content.picture;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.content.picture.CssToken.Kind;

/**
 * Reads styles that do nothing but say how a still picture looks, and whom they say it of. Anything else stops the reading: what a reader passes over
 * and goes on after differs between programs.
 */
final class CssReader {
    /**
     * A use of something else in the picture.
     *
     * @param property by which it is used
     * @param id of what is used
     */
    record Use(String property, String id) {}

    /**
     * Some declarations of a style sheet, and the elements that they may be of: those of which any of the words is true. That is a little more
     * than those that they are of, as what is written to the left in a selector is passed over.
     *
     * @param words {@code *}, the name of an element, {@code .} and a class, or {@code #} and an id
     */
    record Rule(List<String> words, List<Use> uses) {}

    private static final String ENVIRONMENT = "media";

    private final List<CssToken> tokens;
    private final int end;
    private int at;

    private CssReader(String style) throws CssFault {
        this.tokens = CssTokens.of(style);
        this.end = style.length();
    }

    /** Reads what a {@code style} attribute holds. */
    static List<Use> declarations(String style) throws CssFault {
        CssReader reader = new CssReader(style);
        List<Use> uses = reader.declarations();
        reader.refuseRest();
        return uses;
    }

    /** Reads what an attribute holds that is a property too. */
    static List<Use> value(String property, String value) throws CssFault {
        CssReader reader = new CssReader(value);
        List<Use> uses = reader.value(property);
        reader.refuseRest();
        return uses;
    }

    /** Reads a style sheet. */
    static List<Rule> sheet(String style) throws CssFault {
        CssReader reader = new CssReader(style);
        List<Rule> rules = new ArrayList<>();
        reader.rules(rules, true);
        reader.refuseRest();
        return rules;
    }

    private void rules(List<Rule> rules, boolean outermost) throws CssFault {
        skipSpace();
        while (at < tokens.size() && !tokens.get(at).isSign('}')) {
            if (tokens.get(at).is(Kind.RULE)) {
                environment(rules, outermost);
            } else {
                rules.add(rule());
            }
            skipSpace();
        }
    }

    /** Rules for paper, or for dark screens. */
    private void environment(List<Rule> rules, boolean outermost) throws CssFault {
        CssToken rule = tokens.get(at++);
        if (!outermost || !rule.folded().equals(ENVIRONMENT)) {
            throw rule.folded().equals("import") || rule.folded().equals("font-face")
                    ? CssFault.fetching(rule.written(), rule.at())
                    : CssFault.unknown(rule.written(), rule.at());
        }
        while (at < tokens.size() && !tokens.get(at).isSign('{')) {
            CssToken token = tokens.get(at++);
            boolean harmless = token.is(Kind.NAME)
                    || token.is(Kind.NUMBER)
                    || token.is(Kind.SPACE)
                    || token.is(Kind.SIGN) && "(:),".contains(token.text());
            if (!harmless) {
                throw CssFault.unknown(token.written(), token.at());
            }
        }
        sign('{');
        rules(rules, false);
        sign('}');
    }

    private Rule rule() throws CssFault {
        List<String> words = new ArrayList<>();
        String last = "";
        while (at < tokens.size() && !tokens.get(at).isSign('{')) {
            CssToken token = tokens.get(at++);
            switch (token.kind()) {
                case NAME -> last = last.isEmpty() ? token.text() : last;
                case HASH -> last = "#" + token.text();
                case SPACE -> {
                    // The word that follows, if one does, is of those that the rule is of; the one before is of what
                    // they stand in.
                    if (at < tokens.size()
                            && !tokens.get(at).isSign(',')
                            && !tokens.get(at).isSign('{')) {
                        last = "";
                    }
                }
                case SIGN -> last = afterSign(token, last, words);
                default -> throw CssFault.unknown(token.written(), token.at());
            }
        }
        if (last.isEmpty()) {
            throw CssFault.unknown(at < tokens.size() ? tokens.get(at).written() : "{", position());
        }
        words.add(last);
        sign('{');
        List<Use> uses = declarations();
        sign('}');
        return new Rule(words, uses);
    }

    private String afterSign(CssToken sign, String last, List<String> words) throws CssFault {
        switch (sign.text().charAt(0)) {
            case '*' -> {
                return "*";
            }
            case '.' -> {
                if (at < tokens.size() && tokens.get(at).is(Kind.NAME)) {
                    return "." + tokens.get(at++).text();
                }
            }
            case ':' -> {
                boolean root = at < tokens.size()
                        && tokens.get(at).is(Kind.NAME)
                        && tokens.get(at).folded().equals("root");
                if (root) {
                    at++;
                    return "svg";
                }
            }
            case '>', '+', '~' -> {
                return "";
            }
            case ',' -> {
                if (!last.isEmpty()) {
                    words.add(last);
                    return "";
                }
            }
            default -> {
                // Told of below.
            }
        }
        throw CssFault.unknown(sign.written(), sign.at());
    }

    private List<Use> declarations() throws CssFault {
        List<Use> uses = new ArrayList<>();
        skip(';');
        while (at < tokens.size() && !tokens.get(at).isSign('}')) {
            CssToken property = tokens.get(at++);
            if (!property.is(Kind.NAME) || !CssNames.isProperty(property.text())) {
                throw CssFault.unknown(property.written(), property.at());
            }
            skipSpace();
            sign(':');
            uses.addAll(value(property.text()));
            skip(';');
        }
        return uses;
    }

    /** Reads to the end of a value, and not beyond. */
    private List<Use> value(String property) throws CssFault {
        List<Use> uses = new ArrayList<>();
        int open = 0;
        while (at < tokens.size()) {
            CssToken token = tokens.get(at);
            if (open == 0 && (token.isSign(';') || token.isSign('}'))) {
                return uses;
            }
            at++;
            switch (token.kind()) {
                case ADDRESS -> uses.add(new Use(property, id(token, property)));
                case FUNCTION -> {
                    if (!CssNames.isFunction(token.text())) {
                        throw CssFault.unknown(token.written(), token.at());
                    }
                    open++;
                }
                case STRING -> {
                    if (!CssNames.mayQuote(property)) {
                        throw CssFault.unknown(token.written(), token.at());
                    }
                }
                case RULE -> throw CssFault.unknown(token.written(), token.at());
                case SIGN -> open += opened(token, open);
                default -> {
                    // Words, numbers and colours.
                }
            }
        }
        if (open > 0) {
            throw CssFault.unknown(")", end);
        }
        return uses;
    }

    private static int opened(CssToken sign, int open) throws CssFault {
        if (sign.isSign('(')) {
            return 1;
        }
        if (sign.isSign(')') && open > 0) {
            return -1;
        }
        if (",/+-*!".indexOf(sign.text().charAt(0)) < 0) {
            throw CssFault.unknown(sign.written(), sign.at());
        }
        return 0;
    }

    private static String id(CssToken address, String property) throws CssFault {
        if (!address.text().startsWith("#")) {
            throw CssFault.fetching(address.written(), address.at());
        }
        if (!CssNames.mayName(property)) {
            throw CssFault.unknown(address.written(), address.at());
        }
        String id = address.text().substring(1);
        if (!isId(id)) {
            throw CssFault.unknown(address.written(), address.at());
        }
        return id;
    }

    /** Whether an address within the picture is an id as it is written: an id in another way of writing would not be known for what it is. */
    static boolean isId(String id) {
        return !id.isEmpty() && id.chars().noneMatch(c -> c <= ' ' || c == '%' || c == '(' || c == '#' || c == 0x7F);
    }

    private void sign(char expected) throws CssFault {
        if (at >= tokens.size() || !tokens.get(at).isSign(expected)) {
            throw CssFault.unknown(
                    at < tokens.size() ? tokens.get(at).written() : String.valueOf(expected), position());
        }
        at++;
    }

    private void skip(char sign) {
        while (at < tokens.size()
                && (tokens.get(at).is(Kind.SPACE) || tokens.get(at).isSign(sign))) {
            at++;
        }
    }

    private void skipSpace() {
        while (at < tokens.size() && tokens.get(at).is(Kind.SPACE)) {
            at++;
        }
    }

    private int position() {
        return at < tokens.size() ? tokens.get(at).at() : end;
    }

    private void refuseRest() throws CssFault {
        if (at < tokens.size()) {
            throw CssFault.unknown(tokens.get(at).written(), position());
        }
    }
}
