package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.base.WholeRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R22: what is evaluated has no value, or award criteria that a text lists have neither weights nor an order of priority. In a direct award nothing
 * is demanded of that.
 */
public final class MissingWeight extends WholeRule {
    private static final WordFile WEIGHTS = WordFile.named("weights");
    private static final int REACH = 4;

    public MissingWeight() {
        super("R22", Law.WEIGHTS, Law.WEIGHTS_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(WEIGHTS);
    }

    @Override
    protected void look(Whole whole) {
        if (isDirect(whole)) {
            return;
        }
        if (whole.kind() == RequirementKind.EVALUATED && isWithoutValue(whole)) {
            whole.field(RequirementField.AWARD)
                    .severity(FindingSeverity.ERROR)
                    .basis(basis(whole))
                    .message("value")
                    .add();
        }
        if (whole.kind() == RequirementKind.EVALUATED || whole.kind() == RequirementKind.INFORMATION) {
            whole.requirement()
                    .text(RequirementField.TEXT.name())
                    .map(whole::look)
                    .ifPresent(look -> criteria(whole, look));
        }
    }

    private static boolean isDirect(Whole whole) {
        return whole.circumstances().regime().filter(Regime.CHAPTER_19A::equals).isPresent()
                || whole.circumstances()
                        .acquisition()
                        .filter(AcquisitionForm.DIRECT_AWARD::equals)
                        .isPresent();
    }

    private static Basis basis(Whole whole) {
        return Law.inFull(whole.circumstances()) ? Law.WEIGHTS : Law.WEIGHTS_BELOW;
    }

    private static boolean isWithoutValue(Whole whole) {
        Optional<Requirement> requirement = whole.requirement().requirement();
        if (requirement.isPresent()) {
            return requirement.get().award().isEmpty();
        }
        return whole.requirement().knows(RequirementField.AWARD)
                && whole.requirement().texts().stream()
                        .filter(text -> text.path().startsWith(RequirementField.AWARD.name()))
                        .map(CheckedText::text)
                        .map(Analysis::of)
                        .noneMatch(analysis -> isWeighed(whole, analysis));
    }

    /** "Tilldelningskriterierna är pris och kvalitet.": what each is worth is said nowhere in the text. */
    private static void criteria(Whole whole, Look look) {
        Analysis analysis = look.analysis();
        for (Match match : WEIGHTS.in("criteria", analysis)) {
            Sentence sentence = analysis.sentenceOf(match.first()).orElse(null);
            if (sentence == null || analysis.token(match.first()).isQuoted() || sentence.heading()) {
                continue;
            }
            List<Integer> listed = listed(analysis, match, sentence);
            if (listed.size() >= 2 && !isWeighed(whole, analysis, listed)) {
                Draft draft = look.at(listed.get(0), listed.get(listed.size() - 1));
                draft.severity(FindingSeverity.ERROR)
                        .basis(basis(whole))
                        .message("criteria", draft.quote())
                        .add();
                return;
            }
        }
    }

    /** What is listed as criteria: each ends before a comma or "och", in the clause of what calls them so. */
    private static List<Integer> listed(Analysis analysis, Match match, Sentence sentence) {
        List<Integer> nouns = new ArrayList<>();
        boolean begun = WEIGHTS.set("opens").contains(analysis.word(match.last()));
        for (int i = match.last() + 1; i < sentence.last(); i++) {
            String word = analysis.word(i);
            if (!begun && (i > match.last() + REACH || word.equals("i"))) {
                break;
            }
            if (nouns.isEmpty() && WEIGHTS.set("opens").contains(word)) {
                begun = true;
            } else if (begun && WEIGHTS.set("ends").contains(word)) {
                break;
            } else if (begun
                    && analysis.token(i).isWord()
                    && !WEIGHTS.set("between").contains(word)) {
                boolean first = nouns.isEmpty() || WEIGHTS.set("between").contains(analysis.word(i - 1));
                if (first) {
                    nouns.add(i);
                }
            } else if (begun && analysis.token(i).kind() == TokenKind.NUMBER) {
                break;
            }
        }
        return nouns;
    }

    private static boolean isWeighed(Whole whole, Analysis analysis) {
        return isWeighed(whole, analysis, List.of());
    }

    /**
     * Whether it is told what something is worth; by other words than the criteria themselves, of which "mervärden" may be one.
     *
     * @param criteria the indices of the words that are listed as criteria
     */
    private static boolean isWeighed(Whole whole, Analysis analysis, List<Integer> criteria) {
        return WEIGHTS.in(analysis, whole.context()).stream().anyMatch(match -> !criteria.contains(match.first()))
                || analysis.tokens().stream()
                        .anyMatch(token -> token.isMark('%')
                                || token.kind() == TokenKind.NUMBER
                                || token.kind() == TokenKind.PARAMETER);
    }
}
