package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Consequences;
import se.sambruk.otp.testkit.MessagesContract;

public class XlsxMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return XlsxFormat.class;
    }

    /** Excel refuses a workbook whose prompt or message is longer. */
    @Test
    public void everyPromptAndMessageIsShortEnoughForExcel() {
        for (String language : List.of("sv", "en")) {
            for (String key : Texts.MESSAGES.keys(language)) {
                LocalizedText text = Texts.MESSAGES.text(key, AnswerLimits.TEXT, 1, "");
                int limit = key.equals("error.title") || key.startsWith("column.") || key.startsWith("field.")
                        ? 32
                        : key.startsWith("prompt.") ? 255 : key.startsWith("error.") ? 225 : Integer.MAX_VALUE;
                text.byLanguage().values().forEach(t -> assertTrue(key + " is too long: " + t, t.length() <= limit));
            }
        }
    }

    @Test
    public void everyValueThatARequirementCanHaveHasAText() {
        Texts texts = Texts.in(LocalizedText.SWEDISH);
        for (Enum<?> value : values()) {
            String prefix = prefix(value);
            String wire = ((WireValue) value).wire();
            assertTrue(prefix + wire, Texts.MESSAGES.keys("sv").contains(prefix + wire));
            assertTrue(!texts.get(prefix + wire, "x").isBlank());
        }
    }

    @Test
    public void whatALackingRequirementLeadsToIsSaidInTheWordsOfAllDocuments() {
        Consequences.sentences()
                .forEach((language, sentences) -> sentences.forEach((kind, sentence) -> {
                    String said = Texts.MESSAGES.text(
                            Locale.forLanguageTag(language), "instruction." + kind.wire() + ".text");
                    assertTrue(said, said.contains(sentence));
                }));
    }

    private static List<Enum<?>> values() {
        List<Enum<?>> values = new ArrayList<>();
        values.addAll(List.of(RequirementKind.values()));
        values.addAll(List.of(Fulfilment.values()));
        values.addAll(List.of(ResponseType.values()));
        values.addAll(List.of(VerificationPhase.values()));
        values.addAll(List.of(AwardUnit.values()));
        values.addAll(List.of(Regime.values()));
        return values;
    }

    private static String prefix(Enum<?> value) {
        return switch (value.getDeclaringClass().getSimpleName()) {
            case "RequirementKind" -> "kind.";
            case "Fulfilment" -> "fulfilled.";
            case "ResponseType" -> "response.";
            case "VerificationPhase" -> "verification.";
            case "AwardUnit" -> "award.";
            case "Regime" -> "instruction.equivalents.";
            default -> throw new AssertionError(value);
        };
    }
}
