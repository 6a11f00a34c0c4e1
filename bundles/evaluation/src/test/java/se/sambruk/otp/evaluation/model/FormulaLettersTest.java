package se.sambruk.otp.evaluation.model;

import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.text.LocalizedText;

/** A supplier reads the formula in the requirement annex, and must be told there what each letter in it stands for. */
public class FormulaLettersTest {
    private static final List<EvaluationModel> MODELS = List.of(
            new LowestPrice(), new PriceDeduction(), new AbsolutePoints(), new RelativePoints(), new LifeCycleCost());

    @Test
    public void every_letter_of_a_formula_is_explained_in_both_languages() {
        for (EvaluationModel model : MODELS) {
            for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                String explanation = model.descriptor().explanation().in(locale);
                model.descriptor()
                        .formula()
                        .codePoints()
                        .filter(Character::isLetter)
                        .forEach(c -> {
                            String letter = Character.toString(c);
                            assertTrue(
                                    model.descriptor().id() + " " + letter + ": " + explanation,
                                    Pattern.compile("(?<!\\p{L})" + letter + "(?!\\p{L})")
                                            .matcher(explanation)
                                            .find());
                        });
            }
        }
    }
}
