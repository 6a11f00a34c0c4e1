package se.sambruk.otp.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the amounts of a text, and what each counts. In one pass, with bounded looks ahead. */
final class Amounts {
    private static final Pattern RANGE = Pattern.compile("[0-9]{1,4}(,[0-9]+)?-[0-9]{1,4}(,[0-9]+)?");

    private final List<Token> tokens;
    private final List<Amount> found = new ArrayList<>();

    private Amounts(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Amount> in(List<Token> tokens) {
        Amounts amounts = new Amounts(tokens);
        int i = 0;
        while (i < amounts.size()) {
            i = amounts.step(i);
        }
        return amounts.found;
    }

    private int size() {
        return tokens.size();
    }

    private int step(int i) {
        Token token = tokens.get(i);
        boolean words = token.isWord() && Numerals.isOne(token.lower());
        boolean one = token.is("en") || token.is("ett");
        boolean figures = token.isNumber() || token.kind() == TokenKind.PARAMETER || isRange(token);
        if (!words && !one && !figures) {
            return i + 1;
        }
        int last = extended(i);
        int unit = unit(last + 1);
        Unit kind = unit < 0 ? Unit.NONE : kind(unit);
        if (one && last == i && !kind.isTime() && kind != Unit.SHARE && !isMoney(unit)) {
            return i + 1;
        }
        found.add(new Amount(i, last, unit, kind, words || one));
        return last + 1;
    }

    private Unit kind(int unit) {
        return Unit.of(tokens.get(unit).lower());
    }

    private boolean isMoney(int unit) {
        return unit >= 0
                && Unit.measure(tokens.get(unit).lower())
                        .filter(measure -> measure.dimension().equals("money"))
                        .isPresent();
    }

    /** 5-10, which is one token. */
    static boolean isRange(Token token) {
        return token.kind() == TokenKind.CODE && RANGE.matcher(token.written()).matches();
    }

    /** With the other end of a range, and with tusen and miljoner. */
    private int extended(int i) {
        int last = i;
        if (last + 2 < size()
                && (tokens.get(last + 1).isMark('–') || tokens.get(last + 1).isMark('-'))
                && (tokens.get(last + 2).isNumber() || tokens.get(last + 2).kind() == TokenKind.PARAMETER)) {
            last += 2;
        }
        while (last + 1 < size() && Numerals.isMultiplier(tokens.get(last + 1).lower())) {
            last++;
        }
        return last;
    }

    private int unit(int next) {
        if (next >= size()) {
            return -1;
        }
        Token token = tokens.get(next);
        if (token.isMark('(')
                && next + 3 < size()
                && tokens.get(next + 2).isMark(')')
                && (Numerals.isOne(tokens.get(next + 1).lower())
                        || tokens.get(next + 1).is("ett"))) {
            // "2 (två) rapporter"
            return unit(next + 3);
        }
        boolean price =
                token.isMark(':') && next + 1 < size() && tokens.get(next + 1).isMark('-');
        boolean named =
                switch (token.kind()) {
                    case MARK -> Unit.isSign(token) || price;
                    case ABBREVIATION -> !Unit.isJoining(token.lower());
                    case PARAMETER -> true;
                    case WORD -> isCounted(token);
                    case CODE -> Character.isLowerCase(token.written().charAt(0));
                    default -> false;
                };
        return named ? next : -1;
    }

    private boolean isCounted(Token token) {
        String word = token.lower();
        return token.modal().isEmpty()
                && !Unit.isNone(word)
                && !Words.PREPOSITIONS.contains(word)
                && !Words.COORDINATORS.contains(word)
                && !Words.SUBJUNCTIONS.contains(word)
                && !Words.SOMETIMES.contains(word)
                && !Words.ADVERBS.contains(word);
    }
}
