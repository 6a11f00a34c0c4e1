package se.sambruk.otp.rules.precision;

import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R06: a list that is left open, so that nobody knows what more it holds. */
public final class OpenList extends TextRule {
    private static final WordFile OPEN = WordFile.named("open-lists");
    private static final int REACH = 20;
    private static final Set<String> AFTER = Set.of(
            "för", "i", "på", "till", "från", "ska", "skall", "bör", "och", "som", "vid", "av", "hos", "med", "under",
            "enligt");

    public OpenList() {
        super("R06", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(OPEN);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Match match : look.words(OPEN)) {
            if (analysis.token(match.first()).isQuoted()
                    || isGoingOn(analysis, match)
                    || isMeasure(analysis, match)
                    || isMask(analysis, match)
                    || isPath(analysis, match)
                    || isTitle(analysis, match)) {
                continue;
            }
            Draft draft = look.at(match.first(), match.last());
            draft.basis(look.underPrecise()).message("found", draft.quote());
            boolean atEnd = match.last() + 1 >= analysis.tokens().size()
                    || analysis.word(match.last() + 1).equals(".");
            if (atEnd) {
                draft.fix("");
            }
            draft.add();
        }
    }

    /** "med flera roller" closes no list. */
    private static boolean isGoingOn(Analysis analysis, Match match) {
        int next = match.last() + 1;
        return match.entry().is("closing")
                && next < analysis.tokens().size()
                && analysis.token(next).isWord()
                && !AFTER.contains(analysis.word(next));
    }

    /** "10 mm". */
    private static boolean isMeasure(Analysis analysis, Match match) {
        return analysis.word(match.first()).equals("mm")
                && match.first() > 0
                && (analysis.token(match.first() - 1).isNumber()
                        || analysis.word(match.first() - 1).endsWith("}}"));
    }

    /** "TT:MM", "ÅÅÅÅ-MM-DD": capital letters that stand for digits. */
    private static boolean isMask(Analysis analysis, Match match) {
        return analysis.token(match.first()).written().startsWith("MM");
    }

    /** "/etc". */
    private static boolean isPath(Analysis analysis, Match match) {
        return match.first() > 0
                && analysis.word(match.first()).equals("etc")
                && analysis.word(match.first() - 1).equals("/");
    }

    /** In the title of a statute: "lagen (1994:1219) om … m.m." */
    private static boolean isTitle(Analysis analysis, Match match) {
        Sentence sentence = analysis.sentenceOf(match.first()).orElse(null);
        if (sentence == null) {
            return false;
        }
        for (int i = match.first() - 1; i >= sentence.first() && i >= match.first() - REACH; i--) {
            String word = analysis.word(i);
            boolean statute = word.startsWith("lag") && word.length() <= 5
                    || word.endsWith("lagen")
                    || word.startsWith("förordning")
                    || word.startsWith("föreskrift")
                    || word.startsWith("direktiv");
            if (statute && isNumbered(analysis, i, match.first())) {
                return true;
            }
            if (word.equals("ska") || word.equals("bör")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNumbered(Analysis analysis, int from, int to) {
        for (int i = from + 1; i < to && i <= from + 6; i++) {
            if (analysis.word(i).matches("[0-9]{4}[:/][0-9]{1,4}")) {
                return true;
            }
        }
        return false;
    }
}
