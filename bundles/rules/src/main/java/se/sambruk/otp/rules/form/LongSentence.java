package se.sambruk.otp.rules.form;

import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.swedish.Reading;
import se.sambruk.otp.swedish.Sentence;

/**
 * R24: a sentence of more than 30 words, or a text that LIX finds very heavy. Counted as {@link Reading} does, so that the same numbers are told
 * here as where texts are measured. Only of what is demanded: how it is verified is a list of steps for those who carry them out.
 */
public final class LongSentence extends TextRule {
    /** Words. */
    private static final int LONGEST = 30;

    /** LIX, of a text of so many words that it means something ({@link TextMeasure#JUDGED}). */
    private static final int HEAVIEST = 60;

    public LongSentence() {
        super("R24", Law.PLAIN_LANGUAGE);
    }

    @Override
    protected void look(Look look) {
        if (isShort(look.analysis().text())) {
            return;
        }
        Reading reading = look.analysis().reading();
        for (Sentence sentence : reading.sentences()) {
            if (sentence.words() > LONGEST) {
                Draft draft = information(look.span(sentence.start(), sentence.end()))
                        .message("found", sentence.words(), LONGEST);
                Division.of(look.analysis(), sentence.start(), sentence.end()).ifPresent(draft::fix);
                draft.add();
            }
        }
        TextMeasure measure = reading.measure();
        if (measure.isHeavierThan(HEAVIEST)) {
            information(look.whole())
                    .message("heavy", measure.lix().orElseThrow().toPlainString(), HEAVIEST)
                    .add();
        }
    }

    /** Whether the whole text has no more words than a sentence may have: most have, and need not be measured. */
    private static boolean isShort(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter =
                    !(text.charAt(i) == ' ' || text.charAt(i) == '\n') && Character.isLetter(text.codePointAt(i));
            words += letter && !within ? 1 : 0;
            within = letter;
        }
        return words <= LONGEST;
    }

    private static Draft information(Draft draft) {
        return draft.severity(FindingSeverity.INFORMATION).basis(Law.PLAIN_LANGUAGE);
    }
}
