package se.sambruk.otp.rules.form;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.WordFile;

/** Tells whether an abbreviation is spelled out where it stands. Looks a few words to each side, so that time is in proportion to the text. */
final class Definitions {
    private static final int NEAR = 9;
    private static final int LONGEST = 14;
    private static final Set<String> WITHIN = Set.of(
            "förkortat",
            "förkortas",
            "förkortad",
            "nedan",
            "härefter",
            "kallat",
            "kallad",
            "kallas",
            "s.k.",
            "även",
            "eng.",
            "på",
            "engelska");
    private static final Set<String> MEANING =
            Set.of("avses", "menas", "förstås", "betyder", "betecknar", "utläses", "=");
    private static final Set<String> SMALL =
            Set.of("och", "av", "för", "i", "med", "of", "and", "the", "for", "to", "on", "in", "som", "en", "ett");

    private final Analysis analysis;
    private final WordFile words;

    Definitions(Analysis analysis, WordFile words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** Whether it is spelled out beside this. */
    boolean isDefinedAt(Abbreviation abbreviation) {
        int i = abbreviation.token();
        return isInBrackets(i) || isExplained(i) || isApposition(i) || isMeant(i) || isSpelled(abbreviation);
    }

    /** "servicenivåavtal (SLA)", "… (nedan SLA)". */
    private boolean isInBrackets(int i) {
        int open = i - 1;
        while (open > 0 && open > i - 5 && WITHIN.contains(analysis.word(open))) {
            open--;
        }
        if (!analysis.word(open).equals("(") || open == 0) {
            return false;
        }
        String next = analysis.word(i + 1);
        Token before = analysis.token(open - 1);
        boolean alone =
                next.equals(")") || (next.equals(",") || next.equals(";") || next.equals("=")) && hasSmallWord(i + 1);
        return alone
                && before.isWord()
                && (!before.isAllCapitals() || before.written().length() > 6);
    }

    /** "SLA (servicenivåavtal)", and not "RTO (högst fyra timmar)" or "MFA (SITHS)". */
    private boolean isExplained(int i) {
        return analysis.word(i + 1).equals("(")
                && !words.set("not-explaining").contains(analysis.word(i + 2))
                && hasSmallWord(i + 1);
    }

    /** Whether words stand before the bracket closes, and no amount. */
    private boolean hasSmallWord(int open) {
        boolean found = false;
        for (int k = open + 1; k < analysis.tokens().size() && k <= open + LONGEST; k++) {
            Token token = analysis.token(k);
            if (token.isMark(')')) {
                return found;
            }
            if (token.isNumber() || token.kind() == TokenKind.PARAMETER) {
                return false;
            }
            found |= token.isWord() && !token.isAllCapitals() && token.lower().length() > 2;
        }
        return false;
    }

    /** "Återställningstiden, RTO, ska …": and no list. */
    private boolean isApposition(int i) {
        if (i < 2
                || !analysis.token(i - 1).isMark(',')
                || !analysis.token(i - 2).isWord()) {
            return false;
        }
        Token before = analysis.token(i - 2);
        boolean closed = analysis.word(i + 1).equals(",");
        for (int k = i + 2; k <= i + 5; k++) {
            closed &= !analysis.word(k).equals("och")
                    && !analysis.word(k).equals("eller")
                    && !analysis.word(k).equals("samt");
        }
        boolean more = i + 2 < analysis.tokens().size()
                && analysis.token(i + 2).isWord()
                && analysis.token(i + 2).isAllCapitals();
        return closed && !more && !before.isAllCapitals() && before.lower().length() > 4;
    }

    /** "Med RTO avses …", "SLA står för …", "SLA, det vill säga …", "SLA – servicenivåavtal". */
    private boolean isMeant(int i) {
        String next = analysis.word(i + 1);
        if (MEANING.contains(next)
                || next.equals("står") && analysis.word(i + 2).equals("för")
                || next.equals("är") && analysis.word(i + 3).startsWith("förkortning")) {
            return true;
        }
        String after = analysis.word(i + 2);
        boolean that = next.equals(",")
                && (after.equals("dvs.")
                        || after.equals("d.v.s.")
                        || after.equals("alltså")
                        || after.equals("det") && analysis.word(i + 3).equals("vill")
                        || after.equals("som")
                                && (analysis.word(i + 3).equals("står")
                                        || analysis.word(i + 3).equals("betyder")));
        boolean dash = (next.equals("–") || next.equals("—"))
                && i + 2 < analysis.tokens().size()
                && analysis.token(i + 2).isWord()
                && analysis.token(i + 2).written().equals(after)
                && after.length() > 4;
        boolean shortened = analysis.word(i - 1).startsWith("förkorta");
        return that || dash || shortened;
    }

    /** Whether words near it begin with its letters: "recovery time objective". */
    private boolean isSpelled(Abbreviation abbreviation) {
        String letters = abbreviation.letters().toLowerCase(Locale.ROOT);
        return spells(letters, abbreviation.token() - 1, -1) || spells(letters, abbreviation.token() + 1, 1);
    }

    private boolean spells(String letters, int from, int step) {
        StringBuilder initials = new StringBuilder();
        for (int i = from, left = NEAR;
                left > 0 && i >= 0 && i < analysis.tokens().size();
                i += step, left--) {
            Token token = analysis.token(i);
            if (!token.isWord() || SMALL.contains(token.lower())) {
                continue;
            }
            StringBuilder own = new StringBuilder();
            for (String part : token.lower().split("-")) {
                if (!part.isEmpty()) {
                    own.append(part.charAt(0));
                }
            }
            if (step < 0) {
                initials.insert(0, own);
            } else {
                initials.append(own);
            }
        }
        return letters.length() > 2 && initials.indexOf(letters) >= 0;
    }

    /** Abbreviations whose words, as the list has them, stand in one of the texts. */
    static Set<String> spelledOut(List<String> texts, Set<String> letters, Function<String, String> meaning) {
        Set<String> spelled = new HashSet<>();
        for (String abbreviation : letters) {
            String words = meaning.apply(abbreviation);
            if (!words.isEmpty() && texts.stream().anyMatch(text -> text.contains(words))) {
                spelled.add(abbreviation);
            }
        }
        return spelled;
    }
}
