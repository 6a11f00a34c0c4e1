package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.testkit.Samples;

/** What is proposed to be tried though an answer counts, and that each row says itself why its answer does not. */
public class ProposalTest {
    private static final Specification ISSUED = Specs.all();
    private static final String MERGED = "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"K2:K3\"/></mergeCells>";

    private static List<String> proposals(AnswerReport report, int row) {
        return report.proposals().stream()
                .filter(one -> one.requirement().value().equals(Specs.id(row)))
                .map(one -> one.consequence().wire() + " " + one.reason().wire() + " "
                        + one.place().orElseThrow())
                .toList();
    }

    private static JudgedRow row(AnswerReport report, int row) {
        return report.rows().get(row - 2);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    public void aPossibleDeviationIsToBeTriedWhateverKindTheRequirementIs() {
        AnswerReport report = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Ja")
                .comment(Specs.YES_NO, "Förutsatt att kommunen betalar.")
                .answer(Specs.QUALIFICATION, "Ja")
                .comment(Specs.QUALIFICATION, "Vi reserverar oss mot detta.")
                .answer(Specs.CONTRACT, "Ja")
                .comment(Specs.CONTRACT, "Mot tilläggskostnad.")
                .answer(Specs.EVALUATED, "Ja")
                .comment(Specs.EVALUATED, "Gäller dock inte nätter.")
                .handedIn();
        assertEquals(List.of("reject-tender deviation svar.xlsx!Svar!K2"), proposals(report, Specs.YES_NO));
        assertEquals(List.of("not-qualified deviation svar.xlsx!Svar!K9"), proposals(report, Specs.QUALIFICATION));
        assertEquals(List.of("reservation deviation svar.xlsx!Svar!K10"), proposals(report, Specs.CONTRACT));
        assertEquals(List.of("value deviation svar.xlsx!Svar!K11"), proposals(report, Specs.EVALUATED));
        assertEquals(AnswerState.ANSWERED, row(report, Specs.CONTRACT).state());
    }

    @Test
    public void aNoIsToBeTriedForWhatItIsAndEvaluatedOnesAreNotTriedForAnswersThatAreMissing() {
        AnswerReport report = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Nej")
                .comment(Specs.YES_NO, "Förutsatt att kommunen betalar.")
                .handedIn();
        assertEquals(List.of("reject-tender no svar.xlsx!Svar!K2"), proposals(report, Specs.YES_NO));
        assertEquals(List.of(), proposals(report, Specs.EVALUATED));
    }

    @Test
    public void aReservationAgainstWhatIsNotToBeAnsweredIsToBeTriedToo() {
        Specification issued = Specs.of(
                Samples.procurement("prov").build(), Specs.requirement(1, RequirementKind.CONTRACT, Response.NONE));
        AnswerReport report =
                new Bid(issued).comment(2, "Vi reserverar oss mot detta.").handedIn();
        assertEquals(List.of("reservation deviation svar.xlsx!Svar:2"), proposals(report, 2));
        assertEquals(AnswerState.NOT_ASKED, row(report, 2).state());
        assertEquals(List.of(), new Bid(issued).comment(2, "Läst.").handedIn().proposals());
    }

    @Test
    public void anAnswerToATextThatHasBeenChangedIsToBeTriedAndOneWhoseIdHasIsNot() {
        AnswerReport text = AnswerJudgeTest.filled()
                .replace(Bid.ANSWERS, "E2", "Tjänsten bör finnas.")
                .handedIn();
        assertEquals(List.of("reject-tender altered svar.xlsx!Svar!K2"), proposals(text, Specs.YES_NO));
        AnswerReport id = AnswerJudgeTest.filled()
                .replace(Bid.ANSWERS, "B2", "PRV-DRI-999")
                .handedIn();
        assertEquals(List.of("OTP-6211"), codes(id.problems()));
        assertEquals(List.of(), id.proposals());
    }

    @Test
    public void aFormulaIsToldOfInItsRow() {
        AnswerReport report = new Bid(ISSUED)
                .raw(Specs.YES_NO, " t=\"str\"><f>\"J\"&amp;\"a\"</f><v>Ja</v></c>")
                .handedIn();
        assertTrue(codes(row(report, Specs.YES_NO).problems()).contains("OTP-5246"));
        assertEquals(
                1, codes(report.problems()).stream().filter("OTP-5246"::equals).count());
        assertEquals(AnswerState.REFUSED, row(report, Specs.YES_NO).state());
    }

    @Test
    public void whatIsToldOfARowThatIsNotReadIsToldAllTheSame() {
        Bid bid = new Bid(ISSUED).raw(Specs.YES_NO, "><f>1+1</f><v>2</v></c>");
        AnswerReport report = bid.part(
                        Bid.ANSWERS, sheet -> sheet.replaceFirst("(<c r=\"A2\"[^>]*><is><t[^>]*>)[^<]*", "$1okänd")
                                .replaceFirst("(<c r=\"B2\"[^>]*><is><t[^>]*>)[^<]*", "$1XXX-XXX-001"))
                .handedIn();
        assertTrue(codes(report.problems()).containsAll(List.of("OTP-5246", "OTP-6217", "OTP-6218")));
    }

    @Test
    public void answersInMergedCellsCountForNoRowNotEvenThoseOutOfSight() {
        AnswerReport report = AnswerJudgeTest.filled()
                .part(Bid.ANSWERS, sheet -> sheet.replace("</sheetData>", MERGED))
                .handedIn();
        for (int row : List.of(Specs.YES_NO, Specs.VALUE)) {
            assertEquals(AnswerState.REFUSED, row(report, row).state());
            assertTrue(codes(row(report, row).problems()).contains("OTP-5244"));
        }
        assertEquals(AnswerState.ANSWERED, row(report, Specs.PERCENT).state());
    }

    @Test
    public void cellsThatAreMergedWithinARowLeaveItsAnswerAsItIs() {
        AnswerReport report = AnswerJudgeTest.filled()
                .part(Bid.ANSWERS, sheet -> sheet.replace("</sheetData>", MERGED.replace("K2:K3", "K2:L2")))
                .handedIn();
        assertEquals(AnswerState.ANSWERED, row(report, Specs.YES_NO).state());
        assertTrue(codes(row(report, Specs.YES_NO).problems()).contains("OTP-5244"));
    }

    @Test
    public void aDeviationSaysNothingOfWhatWasWrittenEitherAsAProposal() {
        AnswerReport report = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Ja")
                .write(AnswerColumn.COMMENT, Specs.YES_NO, "Förutsatt att Hemliga AB betalar.")
                .handedIn();
        assertFalse(report.proposals().toString(), report.proposals().toString().contains("Hemliga"));
    }
}
