package se.sambruk.otp.rules.precision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R12: a quality that something is not to have ("inte svår"). What may not be done, or has a measure, is a real prohibition. */
public final class NegatedQuality extends TextRule {
    private static final WordFile NEGATED = WordFile.named("negated");
    private static final int BEFORE = 8;
    private static final Set<String> LIMITS =
            Set.of("än", "högst", "minst", "max", "maximalt", "under", "över", "inom");

    public NegatedQuality() {
        super("R12", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(NEGATED);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        int reported = -1;
        List<Match> matches = look.words(NEGATED);
        for (int k = 0; k < matches.size(); k++) {
            Match match = matches.get(k);
            Optional<Reach> near = analysis.near(match.first());
            boolean degree = k + 1 < matches.size()
                    && matches.get(k + 1).first() == match.last() + 1
                    && NEGATED.set("degrees").contains(analysis.word(match.first()));
            if (degree || match.first() <= reported || near.isEmpty() || !Said.isDemanded(analysis, match.first())) {
                continue;
            }
            int negation = negation(analysis, match, near.get());
            if (negation < 0 || isMeasured(analysis, match, near.get())) {
                continue;
            }
            int last = match.last();
            while (k + 1 < matches.size()
                    && isCoordinated(analysis, last, matches.get(k + 1).first())) {
                k++;
                last = matches.get(k).last();
            }
            report(look, match, negation, last);
            reported = last;
        }
    }

    private static void report(Look look, Match match, int negation, int last) {
        Analysis analysis = look.analysis();
        // "får inte vara svår": without the negation it would be allowed, and is to be demanded.
        boolean allowed = negation > 0 && analysis.word(negation - 1).equals("får");
        int end = isManner(analysis, last) ? last + 1 : last;
        Draft draft = look.at(allowed ? negation - 1 : negation, end).severity(FindingSeverity.INFORMATION);
        draft.basis(look.underPrecise())
                .message("found", draft.quote())
                .fixAlike((allowed ? "ska " : "") + replacement(analysis, match, negation, last))
                .add();
    }

    /** "inte vara dåligt utformade": the adjective tells of the word after it. */
    private static boolean isManner(Analysis analysis, int last) {
        String word = analysis.word(last + 1);
        return analysis.word(last).endsWith("t")
                && last + 1 < analysis.tokens().size()
                && analysis.token(last + 1).isWord()
                && (word.endsWith("ade") || word.endsWith("ad") || word.endsWith("da"));
    }

    private static String replacement(Analysis analysis, Match match, int negation, int last) {
        boolean finite = false;
        boolean experienced = false;
        String verb = "";
        for (int i = negation + 1; i < match.first(); i++) {
            experienced |= NEGATED.set("experiencing").contains(analysis.word(i));
            finite |= analysis.verb(i)
                    .filter(form -> form.finite() && !form.bare())
                    .isPresent();
            verb = NEGATED.set("having").contains(analysis.word(i)) ? analysis.word(i) + " " : verb;
        }
        boolean toDo = analysis.word(last + 1).equals("att")
                || analysis.word(match.last()).equals("svårt")
                        && analysis.word(last + 1).equals("för");
        if (experienced) {
            return "kunna utföra sina uppgifter utan handledning, visat med tio testpersoner";
        }
        if (toDo) {
            return finite ? "går" : "gå";
        }
        if (!verb.isEmpty()
                || NEGATED.set("determiners").contains(analysis.word(negation))
                        && !match.entry().is("trouble")) {
            return verb + tried(analysis, match, negation);
        }
        String replacement = match.entry().replacement().replace("…", analysis.word(match.last()));
        return finite ? finite(replacement) : replacement;
    }

    /** What stands before the noun instead of the adjective. */
    private static String tried(Analysis analysis, Match match, int negation) {
        String word = analysis.word(match.last());
        String before = analysis.word(match.first() - 1);
        boolean article = before.equals("en") || before.equals("ett");
        if (word.endsWith("t")) {
            return (article ? "ett " : "") + "prövat";
        }
        boolean several =
                word.endsWith("a") || word.endsWith("e") || match.entry().is("measure");
        return several ? "högst fem" : (article ? "en " : "") + "prövad";
    }

    /** "så att det inte är svårt" has "kan", and not "kunna". */
    private static String finite(String replacement) {
        int space = replacement.indexOf(' ');
        String verb = replacement.substring(0, space) + "=";
        return NEGATED.set("present").stream()
                .filter(pair -> pair.startsWith(verb))
                .map(pair -> pair.substring(verb.length()) + replacement.substring(space))
                .findFirst()
                .orElse(replacement);
    }

    /** The index of the negation that the adjective stands under; negative where there is none. */
    private static int negation(Analysis analysis, Match match, Reach reach) {
        boolean trouble = match.entry().is("trouble");
        boolean degree = !match.entry().is("measure") || isLongTime(analysis, match, reach);
        boolean experienced = false;
        for (int i = match.first() - 1; i >= reach.first() && i >= match.first() - BEFORE; i--) {
            String word = analysis.word(i);
            experienced |= NEGATED.set("experiencing").contains(word);
            if (trouble && word.equals("utan")) {
                return i;
            }
            boolean negates = NEGATED.set("negations").contains(word)
                    || NEGATED.set("determiners").contains(word) && isNearNoun(match, i);
            if (negates) {
                return degree ? i : -1;
            }
            degree |= NEGATED.set("degrees").contains(word);
            boolean between = NEGATED.set("between").contains(word)
                    || NEGATED.set("degrees").contains(word)
                    || analysis.token(i).isMark(',');
            // "inte ladda långsamt"
            boolean manner = i == match.first() - 1
                    && analysis.word(match.last()).endsWith("t")
                    && analysis.verb(i).isPresent()
                    && !isBeforeNoun(analysis, match, reach);
            boolean heard = experienced || manner || analysis.word(i + 1).equals("som") || isAdjective(analysis, i);
            if (!between && !heard && !NEGATED.set("experiencing").contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBeforeNoun(Analysis analysis, Match match, Reach reach) {
        int next = match.last() + 1;
        return next < reach.last()
                && analysis.token(next).isWord()
                && analysis.word(next).length() > 4;
    }

    /** "svarstiden ska inte vara lång" */
    private static boolean isLongTime(Analysis analysis, Match match, Reach reach) {
        boolean time = false;
        for (int i = reach.first(); i < match.first(); i++) {
            time |= analysis.word(i).contains("tid");
        }
        return time && analysis.word(match.last()).startsWith("lång");
    }

    /** "inga onödiga klick", with nothing or little between. */
    private static boolean isNearNoun(Match match, int negation) {
        return match.first() - negation <= 2;
    }

    private static boolean isAdjective(Analysis analysis, int i) {
        return analysis.word(i + 1).equals("eller")
                || analysis.word(i + 1).equals("och")
                || analysis.word(i + 1).equals(",");
    }

    /** "rörigt eller otydligt" is one negation. */
    private static boolean isCoordinated(Analysis analysis, int last, int next) {
        String word = analysis.word(last + 1);
        return next == last + 2 && (word.equals("eller") || word.equals("och") || word.equals(","));
    }

    /** "inte långsammare än två sekunder", "inte störande, högst 35 decibel": there is a measure. */
    private static boolean isMeasured(Analysis analysis, Match match, Reach reach) {
        for (Amount amount : analysis.amounts(reach)) {
            boolean after = amount.first() > match.last();
            if (after && LIMITS.contains(analysis.word(amount.first() - 1))) {
                return true;
            }
        }
        return false;
    }
}
