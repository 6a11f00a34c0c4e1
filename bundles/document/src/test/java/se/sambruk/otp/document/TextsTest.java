package se.sambruk.otp.document;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.testkit.Consequences;
import se.sambruk.otp.testkit.MessagesContract;

public class TextsTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return AnnexComposer.class;
    }

    @Test
    public void everyValueThatCanBeShownHasWords() {
        assertWords("kind.", RequirementKind.values());
        assertWords("acquisition.", AcquisitionForm.values());
        assertWords("regime.", Regime.values());
        assertWords("equivalents.", Regime.values());
        assertWords("delivery.", DeliveryModel.values());
        assertWords("fulfilled.", Fulfilment.values());
        assertWords("phase.", VerificationPhase.values());
        assertWords("answer.", ResponseType.values());
        assertWords("award.", AwardUnit.values());
        assertWords("unit.", AwardUnit.values());
    }

    @Test
    public void whatALackingRequirementLeadsToIsSaidInTheWordsOfAllDocuments() {
        Consequences.sentences()
                .forEach((language, sentences) -> sentences.forEach((kind, sentence) -> {
                    String said = Messages.of(AnnexComposer.class)
                            .text(Locale.forLanguageTag(language), "kind." + kind.wire() + ".meaning");
                    assertTrue(said, said.contains(sentence));
                }));
    }

    private static void assertWords(String prefix, WireValue... values) {
        Messages messages = Messages.of(AnnexComposer.class);
        for (WireValue value : List.of(values)) {
            assertFalse(messages.text(Locale.ENGLISH, prefix + value.wire(), "1", "2")
                    .isBlank());
        }
    }
}
