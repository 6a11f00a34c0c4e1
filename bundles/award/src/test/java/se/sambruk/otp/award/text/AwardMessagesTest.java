package se.sambruk.otp.award.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.FollowUpResult;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.ControlSubject;
import se.sambruk.otp.api.tender.TenderVerdict;

/** Every word that a document may need is there. */
public class AwardMessagesTest {
    private static void all(String prefix, WireValue... values) {
        for (WireValue value : values) {
            assertTrue(prefix + value.wire(), Swedish.has(prefix + value.wire()));
        }
    }

    @Test
    public void everything_that_has_a_wire_name_has_a_word() {
        all(
                "doc.",
                Stream.of(AwardDocumentKind.values())
                        .filter(kind -> kind != AwardDocumentKind.REPORT)
                        .toArray(WireValue[]::new));
        all("kind-name.", AwardDocumentKind.values());
        all("file.", AwardDocumentKind.values());
        all("despite.", AwardObstacle.values());
        all("result.", FollowUpResult.values());
        all("regime.", Regime.values());
        all("basis.", Regime.values());
        all("form.", AcquisitionForm.values());
        all("role.", CaseRole.values());
        all("standing.", BidStanding.values());
        all("verdict.", TenderVerdict.values());
        all("manner.", ClarificationManner.values());
        all("subject.", ControlSubject.values());
        all("untried.", ProposalReason.values());
        all("kind-of.", RequirementKind.values());
        all("fulfilled.", Fulfilment.values());
        all("phase.", VerificationPhase.values());
        EntryKinds.known().keySet().forEach(kind -> assertTrue(kind, Swedish.has("kind." + kind)));
    }

    @Test
    public void no_text_has_a_place_that_its_pattern_cannot_read() {
        Swedish.keys().forEach(key -> Swedish.text(key, 1, 2, 3, 4, 5, 6));
    }

    @Test
    public void codes_have_a_sentence_and_a_remedy() {
        List<String> keys = List.copyOf(
                se.sambruk.otp.api.text.Messages.of(AwardTexts.class).keys("sv"));
        TreeSet<String> codes = new TreeSet<>();
        keys.forEach(key -> codes.add(key.replace(".remedy", "")));
        assertEquals(2 * codes.size(), keys.size());
    }
}
