package se.sambruk.otp.rules.form;

import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Cased;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.words.Entry;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R25: a word that tells somebody's sex, where that is of no matter. "Han eller hon" is accepted, and so is what is quoted. */
public final class GenderedWord extends TextRule {
    private static final WordFile GENDERED = WordFile.named("gendered");
    private static final int NEAR = 4;
    private static final Set<String> HE = Set.of("han", "honom", "hans");
    private static final Set<String> SHE = Set.of("hon", "henne", "hennes");
    private static final Set<String> JOINING =
            Set.of("eller", "och", "/", "respektive", "(", ",", "alternativt", "såväl");

    public GenderedWord() {
        super("R25", Law.PLAIN_LANGUAGE);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(GENDERED);
    }

    @Override
    protected boolean reads(String path) {
        return true;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Match match : look.words(GENDERED)) {
            if (analysis.token(match.first()).isQuoted() || isPaired(analysis, match) || isName(analysis, match)) {
                continue;
            }
            Draft draft = look.at(match.first(), match.last())
                    .severity(FindingSeverity.INFORMATION)
                    .basis(Law.PLAIN_LANGUAGE);
            String instead = match.entry().instead();
            if (!instead.isEmpty()) {
                draft.fix(Cased.like(draft.quote(), instead));
            }
            draft.add();
        }
    }

    /** "han eller hon", "hans/hennes", "hon (han)". */
    private static boolean isPaired(Analysis analysis, Match match) {
        Entry entry = match.entry();
        if (!entry.is("he") && !entry.is("she")) {
            return false;
        }
        Set<String> others = entry.is("he") ? SHE : HE;
        return isJoined(analysis, match.last(), 1, others) || isJoined(analysis, match.first(), -1, others);
    }

    private static boolean isJoined(Analysis analysis, int from, int step, Set<String> others) {
        boolean joined = false;
        for (int i = from + step, left = NEAR;
                left > 0 && i >= 0 && i < analysis.tokens().size();
                i += step, left--) {
            String word = analysis.word(i);
            if (others.contains(word)) {
                return joined;
            }
            joined |= JOINING.contains(word);
        }
        return false;
    }

    /** Hans Svensson, and fru as somebody is addressed by; or letters that stand for something else (HAN). */
    private static boolean isName(Analysis analysis, Match match) {
        Token token = analysis.token(match.first());
        boolean first = analysis.sentenceOf(match.first())
                .map(Sentence::first)
                .filter(begins -> begins == match.first())
                .isPresent();
        boolean followed = match.last() + 1 < analysis.tokens().size()
                && analysis.token(match.last() + 1).isWord()
                && analysis.token(match.last() + 1).isCapitalized();
        boolean mayBeName = token.is("hans") || match.entry().is("title");
        return mayBeName && (followed || token.isCapitalized() && !first)
                || token.isAllCapitals() && token.written().length() > 1 && token.is("han");
    }
}
