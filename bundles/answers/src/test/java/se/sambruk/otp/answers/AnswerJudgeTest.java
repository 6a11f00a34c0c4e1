package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.Deviation;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.testkit.FixedSeals;

/** What a report tells of one file that has come back. */
public class AnswerJudgeTest {
    private static final Specification ISSUED = Specs.all();

    static Bid filled() {
        Bid bid = new Bid(ISSUED)
                .field(0, "Anbud AB")
                .field(1, "556016-0680")
                .field(2, "Åsa")
                .field(3, "a@exempel.invalid")
                .answer(Specs.YES_NO, "Ja")
                .write(AnswerColumn.SUPPLEMENT, Specs.YES_NO, "Så här.")
                .answer(Specs.VALUE, "10")
                .answer(Specs.PERCENT, "99,5")
                .answer(Specs.CHOICE, "PDF/A")
                .answer(Specs.TEXT, "Text.")
                .answer(Specs.ATTACHMENT, "a.pdf");
        return bid.answer(Specs.QUALIFICATION, "Ja")
                .answer(Specs.CONTRACT, "Ja")
                .answer(Specs.EVALUATED, "Nej");
    }

    static List<String> codes(AnswerReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    @Test
    public void aBidThatIsInOrderHasNothingToTell() {
        AnswerReport report = filled().handedIn();
        assertEquals(List.of(), report.problems());
        assertTrue(report.isSound());
        assertEquals(AnswerOrigin.THIS_ISSUE, report.origin());
        assertEquals(1, report.issue().orElseThrow());
        assertEquals(SealState.WHOLE, report.seal());
        assertEquals(List.of(), report.proposals());
        assertEquals(List.of(), report.deviations());
        AnswerSet answers = report.answers().orElseThrow();
        assertEquals(ISSUED.published().contentHash(), answers.published());
        assertEquals("Anbud AB", answers.supplier().get(SupplierField.NAME));
        assertEquals(9, answers.answers().size());
        assertEquals(answers, AnswerSet.fromTree(answers.tree()));
    }

    @Test
    public void theSameAnswersReadTwiceAreTheSameAnswers() {
        assertEquals(
                filled().handedIn().answers().orElseThrow().contentHash(),
                filled().handedIn().answers().orElseThrow().contentHash());
    }

    @Test
    public void everyKindOfRequirementHasAProposalOfItsOwnAndEvaluatedOnesHaveNone() {
        AnswerReport report = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Nej")
                .answer(Specs.VALUE, "många")
                .answer(Specs.QUALIFICATION, "Nej")
                .answer(Specs.CONTRACT, "Nej")
                .sorted(rows -> rows.subList(0, rows.size() - 1))
                .sorted(rows -> without(rows, 5))
                .handedIn();
        List<String> told = report.proposals().stream()
                .map(proposal ->
                        proposal.requirement() + " " + proposal.consequence().wire() + " "
                                + proposal.reason().wire())
                .toList();
        assertEquals(
                List.of(
                        "PRV-DRI-001 reject-tender no",
                        "PRV-DRI-002 reject-tender refused",
                        "PRV-DRI-003 reject-tender unanswered",
                        "PRV-DRI-004 reject-tender unanswered",
                        "PRV-DRI-005 reject-tender unanswered",
                        "PRV-DRI-006 reject-tender missing-row",
                        "PRV-DRI-008 not-qualified no",
                        "PRV-DRI-009 reservation no"),
                told);
        assertEquals(
                "svar.xlsx!Svar!K2",
                report.proposals().get(0).place().orElseThrow().toString());
        assertEquals(Optional.empty(), report.proposals().get(5).place());
        assertEquals(AnswerState.MISSING, report.rows().get(9).state());
    }

    private static List<String> without(List<String> rows, int index) {
        List<String> fewer = new ArrayList<>(rows);
        fewer.remove(index);
        return fewer;
    }

    @Test
    public void wordsThatLimitAYesAreAPossibleDeviationAndBesideANoTheyAreNone() {
        AnswerReport report = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Ja")
                .write(AnswerColumn.SUPPLEMENT, Specs.YES_NO, "Ja, med reservation för mobilen.")
                .comment(Specs.YES_NO, "Gäller dock inte arkivet.")
                .answer(Specs.EVALUATED, "Nej")
                .comment(Specs.EVALUATED, "Uppfylls delvis.")
                .answer(Specs.QUALIFICATION, "Ja")
                .comment(Specs.QUALIFICATION, "Certifikatet kommer att finnas i maj.")
                .answer(Specs.CONTRACT, "Ja")
                .comment(Specs.CONTRACT, "Rapporten kommer att lämnas varje månad.")
                .handedIn();
        assertEquals(
                List.of("PRV-DRI-001 true reservation*", "PRV-DRI-001 false dock", "PRV-DRI-008 false kommer att"),
                report.deviations().stream()
                        .map(d -> d.requirement() + " " + d.explicit() + " " + d.phrase())
                        .toList());
        Deviation first = report.deviations().get(0);
        assertEquals("svar.xlsx!Svar!M2", first.place().toString());
        assertTrue(codes(report).containsAll(List.of("OTP-6246", "OTP-6247")));
        assertEquals(AnswerState.ANSWERED, report.rows().get(0).state());
    }

    @Test
    public void aTextThatHasBeenChangedIsNamedWithBothTexts() {
        Bid bid = filled().replace(Bid.ANSWERS, "E4", "Tjänsten bör finnas.");
        AnswerReport report = bid.handedIn();
        assertEquals(List.of("OTP-6210"), codes(report));
        Alteration alteration = report.alterations().get(0);
        assertEquals(Specs.id(4), alteration.requirement().value());
        assertEquals(ShownField.TEXT, alteration.field());
        assertEquals("Tjänsten ska uppfylla provkrav PRV-DRI-003.", alteration.issued());
        assertEquals("Tjänsten bör finnas.", alteration.found());
        assertEquals("svar.xlsx!Svar!E4", alteration.place().toString());
        assertFalse(alteration + codes(report).toString(), alteration.toString().contains("bör"));
        assertEquals(AnswerState.ANSWERED, report.rows().get(2).state());
    }

    @Test
    public void aRowIsKnownByItsUidOrItsIdAndWhereTheyDisagreeByNeither() {
        AnswerReport id = filled().replace(Bid.ANSWERS, "B4", "PRV-DRI-999").handedIn();
        assertEquals(List.of("OTP-6211"), codes(id));
        assertEquals("PRV-DRI-999", id.alterations().get(0).found());

        AnswerReport uid = filled().replace(Bid.ANSWERS, "A4", "_nonsens").handedIn();
        assertEquals(List.of("OTP-6212"), codes(uid));
        assertEquals(AnswerState.ANSWERED, uid.rows().get(2).state());

        AnswerReport both = filled().replace(Bid.ANSWERS, "B4", "PRV-DRI-005").handedIn();
        assertTrue(codes(both).contains("OTP-6213"));
        assertEquals(AnswerState.REFUSED, both.rows().get(2).state());
        assertEquals(ProposalReason.REFUSED, both.proposals().get(0).reason());
    }

    @Test
    public void aRowThatIsAddedIsToldOfAndOneThatIsThereTwiceToo() {
        AnswerReport same = filled().sorted(rows -> plus(rows, rows.get(0))).handedIn();
        assertEquals(List.of("OTP-6215"), codes(same));
        assertEquals(AnswerState.ANSWERED, same.rows().get(0).state());

        String other = new Bid(ISSUED)
                .answer(2, "Nej")
                .part(Bid.ANSWERS, sheet -> sheet)
                .shown(AnswerColumn.ID, 2);
        assertEquals(Specs.id(2), other);
        AnswerReport two = filled().sorted(rows -> plus(
                        rows, rows.get(0).replace("<t xml:space=\"preserve\">Ja<", "<t xml:space=\"preserve\">Nej<")))
                .handedIn();
        assertTrue(codes(two).contains("OTP-6216"));
        assertEquals(AnswerState.REFUSED, two.rows().get(0).state());

        AnswerReport added = filled().sorted(rows -> plus(rows, rows.get(0)))
                .replace(Bid.ANSWERS, "A12", "_nytt")
                .replace(Bid.ANSWERS, "B12", "Vårt eget krav")
                .handedIn();
        assertEquals(List.of("OTP-6217"), codes(added));
        assertEquals(12, added.problems().get(0).location().orElseThrow().line());
    }

    @Test
    public void rowsWithoutEndAreNotToldOfOneByOne() {
        AnswerReport report = filled().sorted(rows -> {
                    List<String> more = new ArrayList<>(rows);
                    for (int i = 0; i < 60; i++) {
                        more.add(rows.get(0).replace("PRV-DRI-001", "EGET-" + i).replaceAll("_[0-9a-f]{8}-", "_x-"));
                    }
                    for (int i = 0; i < 30; i++) {
                        more.add(rows.get(1));
                    }
                    return more;
                })
                .handedIn();
        assertEquals(20, codes(report).stream().filter("OTP-6217"::equals).count());
        assertEquals(1, codes(report).stream().filter("OTP-6219"::equals).count());
        Problem twice = report.problems().stream()
                .filter(problem -> problem.code().equals("OTP-6215"))
                .findFirst()
                .orElseThrow();
        assertTrue(twice.toString(), twice.toString().contains(" …"));
        assertEquals(100, report.reading().orElseThrow().rows().size());
    }

    private static List<String> plus(List<String> rows, String row) {
        List<String> more = new ArrayList<>(rows);
        more.add(row);
        return more;
    }

    /** As when somebody marks some columns and sorts them. */
    @Test
    public void answersThatMayHaveBeenShiftedAreNotReliedOn() {
        Bid bid = filled();
        String first = bid.shown(AnswerColumn.TEXT, 2);
        String second = bid.shown(AnswerColumn.TEXT, 3);
        AnswerReport report = bid.replace(Bid.ANSWERS, "E2", second)
                .replace(Bid.ANSWERS, "E3", first)
                .handedIn();
        assertEquals(2, codes(report).stream().filter("OTP-6214"::equals).count());
        assertEquals(AnswerState.REFUSED, report.rows().get(0).state());
        assertEquals(AnswerState.REFUSED, report.rows().get(1).state());
        assertEquals(
                Optional.of("Ja"),
                report.answers().orElseThrow().answers().get(0).refused());
    }

    @Test
    public void aFileThatCannotBeReadHasAReportToo() {
        Answers answers = new Answers(new FixedSeals(), List.of(new XlsxAnswerReader(XlsxAnswerReader.LIMITS)));
        IssuedAnswers issued = IssuedAnswers.of(ISSUED, 1);
        AnswerReport csv = answers.read("svar.csv", "Ja;Nej".getBytes(StandardCharsets.UTF_8), issued);
        assertEquals(List.of("OTP-5226"), codes(csv));
        assertEquals(ContentHash.ofBytes("Ja;Nej".getBytes(StandardCharsets.UTF_8)), csv.file());
        assertEquals(Optional.empty(), csv.answers());
        assertEquals(List.of("OTP-6200"), codes(answers.read("svar.pdf", new byte[] {1}, issued)));
        assertTrue(answers.maxBytes() > 1_000_000);
    }

    @Test
    public void aReaderThatFailsIsToldOfAndNothingIsThrown() {
        Answers answers = new Answers(new FixedSeals(), List.of(new FailingReader()));
        AnswerReport report = answers.read("svar.xlsx", new byte[] {1}, IssuedAnswers.of(ISSUED, 1));
        assertEquals(List.of("OTP-6204"), codes(report));
    }

    @Test
    public void whatASupplierLeavesOutOrMistypesOfItselfIsTold() {
        assertEquals(
                4,
                codes(new Bid(ISSUED).handedIn()).stream()
                        .filter("OTP-6250"::equals)
                        .count());
        assertTrue(codes(new Bid(ISSUED).field(1, "556016-0681").handedIn()).contains("OTP-6251"));
        for (String sound : List.of("5560160680", "16556016-0680", "DE 123456789", "FI-12345")) {
            List<String> codes = codes(new Bid(ISSUED).field(1, sound).handedIn());
            assertFalse(sound, codes.contains("OTP-6251") || codes.contains("OTP-6272"));
        }
        for (String none : List.of("felnr", "x", "12345", "finns ej")) {
            assertTrue(none, codes(new Bid(ISSUED).field(1, none).handedIn()).contains("OTP-6272"));
        }
    }

    @Test
    public void whatIsAskedForBesideAnAnswerIsMissedAndWhatIsNotIsReadAllTheSame() {
        AnswerReport report = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Ja")
                .answer(Specs.VALUE, "10")
                .write(AnswerColumn.SUPPLEMENT, Specs.VALUE, "Vi mäter varje dag.")
                .answer(Specs.NONE, "Ja")
                .handedIn();
        assertEquals(
                List.of("OTP-6236"),
                report.rows().get(0).problems().stream().map(Problem::code).toList());
        assertEquals(
                List.of("OTP-6235"),
                report.rows().get(1).problems().stream().map(Problem::code).toList());
        assertEquals(
                "Vi mäter varje dag.",
                report.answers().orElseThrow().answers().get(1).supplement());
        assertEquals(
                List.of("OTP-6234"),
                report.rows().get(6).problems().stream().map(Problem::code).toList());
        assertEquals(AnswerState.NOT_ASKED, report.rows().get(6).state());
        assertFalse(
                codes(new Bid(ISSUED).answer(Specs.YES_NO, "Nej").handedIn()).contains("OTP-6236"));
    }

    @Test
    public void nothingThatASupplierHasWrittenIsInAProblemOrInWhatALogWouldShow() {
        Bid bid = new Bid(ISSUED).field(0, "HEMLIGT").field(1, "HEMLIGT");
        for (int row = 2; row < 12; row++) {
            if (row != Specs.NONE) {
                bid.answer(row, "Ja, HEMLIGT").comment(row, "HEMLIGT med reservation");
            }
        }
        AnswerReport report = bid.replace(Bid.ANSWERS, "E2", "HEMLIGT")
                .replace(Bid.ANSWERS, "B3", "HEMLIGT")
                .sorted(rows -> plus(rows, rows.get(0)))
                .replace(Bid.ANSWERS, "A12", "HEMLIGT")
                .replace(Bid.ANSWERS, "B12", "HEMLIGT")
                .handedIn();
        StringBuilder shown = new StringBuilder();
        report.problems().forEach(problem -> shown.append(problem.describe(Locale.ENGLISH))
                .append(problem));
        shown.append(report).append(report.answers()).append(report.rows()).append(report.alterations());
        shown.append(report.deviations()).append(report.proposals());
        shown.append(report.answers().orElseThrow().answers());
        assertFalse(shown.toString(), shown.toString().contains("HEMLIGT"));
        assertTrue(report.answers().orElseThrow().supplier().containsValue("HEMLIGT"));
    }

    @Test
    public void proposalsSayWhatToTryAndNotWhatWasAnswered() {
        AnswerProposal proposal = new Bid(ISSUED)
                .answer(Specs.YES_NO, "Nej")
                .handedIn()
                .proposals()
                .get(0);
        assertEquals(ProposedConsequence.REJECT_TENDER, proposal.consequence());
        assertFalse(proposal.toString().contains("NO"));
    }
}
