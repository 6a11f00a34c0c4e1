package se.sambruk.otp.rules.precision;

import java.util.Set;
import java.util.regex.Pattern;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.Unit;
import se.sambruk.otp.rules.words.WordFile;

/** How a text, and how the requirement is verified, tell that levels are measured. Gone through once for a text. */
final class Measuring {
    private static final Set<String> BEGINNINGS = Set.of("från", "efter");
    private static final Pattern REQUIREMENT = Pattern.compile("[a-zåäö]{2,6}-[a-z]{2,4}-[0-9]{3}");

    private final WordFile levels;
    private final boolean everywhere;

    private Measuring(WordFile levels, boolean everywhere) {
        this.levels = levels;
        this.everywhere = everywhere;
    }

    static Measuring of(Look look, WordFile levels) {
        Analysis analysis = look.analysis();
        boolean point = hasPoint(levels, analysis)
                || look.requirement().texts().stream()
                        .filter(text -> text.path().startsWith(RequirementField.VERIFICATION.name()))
                        .map(CheckedText::text)
                        .map(Analyses::of)
                        .anyMatch(text -> hasPoint(levels, text));
        Measuring by = new Measuring(levels, true);
        boolean period = analysis.sentenceList().stream()
                .anyMatch(sentence -> by.isMeasuring(analysis, sentence)
                        && by.hasPeriod(analysis, new Reach(sentence.first(), sentence.last())));
        // A period in the sentence of the level itself counts whatever else it says.
        return new Measuring(levels, point || period);
    }

    /** Whether it is told how a level is measured. */
    boolean tells(Analysis analysis, Amount level, Reach reach) {
        return everywhere || hasPeriod(analysis, reach) || hasBeginning(analysis, level, reach);
    }

    /** "inom två sekunder från det att …": the time is one between two moments. */
    private static boolean hasBeginning(Analysis analysis, Amount level, Reach reach) {
        for (int i = level.end() + 1; i < reach.last(); i++) {
            if (BEGINNINGS.contains(analysis.word(i)) && level.kind() != Unit.SHARE) {
                return true;
            }
        }
        return false;
    }

    private boolean isMeasuring(Analysis analysis, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (levels.set("measuring").stream().anyMatch(analysis.word(i)::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPoint(WordFile levels, Analysis analysis) {
        for (int i = 0; i < analysis.tokens().size(); i++) {
            String word = analysis.word(i);
            boolean refers = levels.set("referring").contains(word)
                    || analysis.token(i).kind() == TokenKind.CODE
                            && REQUIREMENT.matcher(word).matches();
            if (levels.set("points").contains(word) || refers) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPeriod(Analysis analysis, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            String word = analysis.word(i);
            boolean allDay = word.equals("dygnet") && analysis.word(i + 1).equals("runt");
            boolean period = levels.set("periods").contains(word)
                    && levels.set("before-periods").contains(analysis.word(i - 1))
                    && !allDay;
            if (period || levels.set("by-themselves").contains(word)) {
                return true;
            }
        }
        return analysis.amounts(reach).stream()
                .anyMatch(amount -> amount.kind() == Unit.TIME && isOver(analysis, amount));
    }

    /** "under 30 dagar", "de senaste tolv månaderna". */
    private boolean isOver(Analysis analysis, Amount amount) {
        String before = analysis.word(amount.first() - 1);
        String earlier = before.equals("minst") ? analysis.word(amount.first() - 2) : before;
        return levels.set("over").contains(earlier);
    }
}
