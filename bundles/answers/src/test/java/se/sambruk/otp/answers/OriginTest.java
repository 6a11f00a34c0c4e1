package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Samples;

/** Which issue a file was made of, and what its seal says of that. */
public class OriginTest {
    private static final Specification ISSUED = Specs.all();

    @Test
    public void anOlderIssueIsCalledByItsNumberAndWhatHasBeenCorrectedIsNamedWithBothTexts() {
        Specification newer = changed(ISSUED, 0, "Tjänsten ska göra något annat.");
        AnswerReport report = AnswerJudgeTest.filled()
                .handedIn(IssuedAnswers.of(newer, 2).among(List.of(record(1, ISSUED), record(2, newer))));
        assertEquals(AnswerOrigin.OTHER_ISSUE, report.origin());
        assertEquals(1, report.issue().orElseThrow());
        assertEquals(List.of("OTP-6202", "OTP-6275"), AnswerJudgeTest.codes(report));
        String told = report.problems().get(0).message().toString();
        assertTrue(
                told,
                told.contains("fastställelse 1 (version 1.0)")
                        && told.contains("fastställelse 2.")
                        && told.contains("Ett krav skiljer sig"));
        String named = report.rows().get(0).problems().get(0).message().toString();
        assertTrue(
                named,
                named.contains("PRV-DRI-001 har rättats efter fastställelse 1 (version 1.0)")
                        && named.contains("Ändrat: kravtext."));
        Alteration text = report.alterations().get(0);
        assertEquals("Tjänsten ska göra något annat.", text.issued());
        assertEquals("Tjänsten ska uppfylla provkrav PRV-DRI-001.", text.found());
        assertEquals(1, report.alterations().size());
        assertEquals(SealState.WHOLE, report.seal());
        assertEquals(
                ISSUED.published().contentHash(), report.answers().orElseThrow().published());
        assertFalse(report.isSound());
    }

    @Test
    public void aYesToWhatHasBeenCorrectedIsToBeTriedAndTheOthersCount() {
        AnswerReport report = againstNewer(AnswerJudgeTest.filled(), "Tjänsten ska göra något annat.");
        assertEquals(1, report.proposals().size());
        assertEquals("PRV-DRI-001", report.proposals().get(0).requirement().value());
        assertEquals(ProposalReason.ALTERED, report.proposals().get(0).reason());
        assertEquals(
                ProposedConsequence.REJECT_TENDER, report.proposals().get(0).consequence());
        assertEquals(
                AnswerJudgeTest.filled().handedIn().answers().orElseThrow().answers(),
                report.answers().orElseThrow().answers());
    }

    @Test
    public void whatTheSupplierHasChangedInAnOlderWorkbookIsToldOfAsEver() {
        Bid bid = AnswerJudgeTest.filled().replace(Bid.ANSWERS, "E4", "Tjänsten bör finnas.");
        AnswerReport report = againstNewer(bid, "Tjänsten ska göra något annat.");
        assertEquals(List.of("OTP-6202", "OTP-6275", "OTP-6210"), AnswerJudgeTest.codes(report));
    }

    @Test
    public void aCorrectionOfWhatTheRowDoesNotShowIsToldAndTheAnswerCounts() {
        Requirement[] requirements = requirements(ISSUED);
        requirements[0] = requirements[0].toBuilder()
                .set(RequirementField.RATIONALE, "Ett nytt motiv.")
                .build();
        AnswerReport report = against(AnswerJudgeTest.filled(), Specs.of(ISSUED.procurement(), requirements));
        assertEquals(List.of("OTP-6202", "OTP-6276"), AnswerJudgeTest.codes(report));
        assertEquals(List.of(), report.proposals());
    }

    @Test
    public void withoutTheColumnThatShowedItWhatHasBeenCorrectedIsToBeTried() {
        Bid bid = AnswerJudgeTest.filled()
                .replace(Bid.ANSWERS, "E1", "Anteckningar")
                .part("xl/workbook.xml", book -> book.replace("\"otp_text\"", "\"annat\""));
        AnswerReport report = againstNewer(bid, "Tjänsten ska göra något annat.");
        assertTrue(AnswerJudgeTest.codes(report).contains("OTP-6277"));
        assertEquals(ProposalReason.ALTERED, report.proposals().get(0).reason());
        assertEquals(1, report.proposals().size());
    }

    private static AnswerReport againstNewer(Bid bid, String text) {
        return against(bid, changed(ISSUED, 0, text));
    }

    private static AnswerReport against(Bid bid, Specification newer) {
        return bid.handedIn(IssuedAnswers.of(newer, 2).among(List.of(record(1, ISSUED), record(2, newer))));
    }

    @Test
    public void anotherProcurementIsNamedAndItsAnswersAreNotRead() {
        Specification other = Specs.of(Samples.procurement("annan").build(), requirements(ISSUED));
        AnswerReport report = AnswerJudgeTest.filled().handedIn(IssuedAnswers.of(other, 1));
        assertEquals(AnswerOrigin.OTHER_PROCUREMENT, report.origin());
        assertEquals(List.of("OTP-6201"), AnswerJudgeTest.codes(report));
        assertTrue(report.problems().get(0).message().toString().contains("prov, inte annan"));
        assertEquals(Optional.empty(), report.answers());
        assertEquals(List.of(), report.rows());
    }

    @Test
    public void aPreviewIsNothingIssuedAndHasNoSeal() {
        Specification preview = changed(ISSUED, 0, "Tjänsten ska göra något annat.");
        AnswerReport report = Bid.unsealed(preview).handedIn(IssuedAnswers.of(ISSUED, 1));
        assertEquals(AnswerOrigin.NOT_ISSUED, report.origin());
        assertEquals(SealState.NONE, report.seal());
        assertEquals(
                List.of("OTP-6203", "OTP-6208"), AnswerJudgeTest.codes(report).subList(0, 2));
        assertEquals(
                List.of(ShownField.TEXT),
                report.alterations().stream().map(Alteration::field).toList());
    }

    @Test
    public void aSealTellsOfWhatWasChangedAndOfAKeyThatIsNotHere() {
        Bid forged = AnswerJudgeTest.filled().part(Bid.HIDDEN, sheet -> sheet.replaceFirst("mandatory", "evaluated"));
        AnswerReport report = forged.handedIn();
        assertEquals(SealState.BROKEN, report.seal());
        assertEquals(List.of("OTP-5249", "OTP-6209", "OTP-6205"), AnswerJudgeTest.codes(report));
        assertTrue(report.problems().get(1).message().toString().contains("PRV-DRI-001"));
        assertTrue(report.problems().get(1).message().toString().contains("en annan typ"));

        for (Map.Entry<String, SealState> key :
                Map.of("e", SealState.UNKNOWN_KEY, "f", SealState.UNUSABLE_KEY).entrySet()) {
            AnswerReport other = AnswerJudgeTest.filled()
                    .part(
                            Bid.HIDDEN,
                            sheet -> sheet.replace(FixedSeals.KEY, key.getKey() + FixedSeals.KEY.substring(1)))
                    .handedIn();
            assertEquals(key.getValue(), other.seal());
        }
    }

    @Test
    public void withoutTheHiddenSheetTheAnswersAreReadAndComparedAllTheSame() {
        Bid bid = AnswerJudgeTest.filled()
                .part("xl/workbook.xml", book -> book.replaceFirst("<sheet [^>]*name=\"_otp\"[^>]*/>", ""));
        AnswerReport report = bid.handedIn();
        assertEquals(AnswerOrigin.UNKNOWN, report.origin());
        assertEquals(SealState.NONE, report.seal());
        assertEquals(List.of("OTP-5248"), AnswerJudgeTest.codes(report));
        assertEquals(AnswerJudgeTest.filled().handedIn().answers(), report.answers());
    }

    private static Requirement[] requirements(Specification specification) {
        return specification.requirements().stream().map(r -> r.requirement()).toArray(Requirement[]::new);
    }

    private static Specification changed(Specification specification, int index, String text) {
        Requirement[] requirements = requirements(specification);
        requirements[index] =
                requirements[index].toBuilder().set(RequirementField.TEXT, text).build();
        return Specs.of(specification.procurement(), requirements);
    }

    private static IssueRecord record(int number, Specification specification) {
        return new IssueRecord(
                "prov",
                number,
                specification.contentHash(),
                specification.published().contentHash(),
                "1.0",
                specification.contentHash(),
                specification.requirements().size(),
                new Act("anna", Instant.parse("2026-11-23T10:00:00Z"), ""));
    }
}
