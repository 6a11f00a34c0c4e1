package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.testkit.Samples;

/** What is written where an answer should be, and what it is taken for. */
public class AnswerValuesTest {
    private static final Specification ISSUED = Specs.all();

    private static void taken(int row, String written, String value, String... notes) {
        check(new Bid(ISSUED).answer(row, written), row, written, Optional.of(value), List.of(notes));
    }

    private static void refused(int row, String written, String code) {
        check(new Bid(ISSUED).answer(row, written), row, written, Optional.empty(), List.of(code));
    }

    private static void check(Bid bid, int row, String written, Optional<String> value, List<String> codes) {
        check(bid, row, written, value, codes, List.of());
    }

    private static void check(
            Bid bid, int row, String written, Optional<String> value, List<String> codes, List<String> later) {
        AnswerReport report = bid.handedIn();
        JudgedRow judged = report.rows().get(row - 2);
        assertEquals(written, value.isPresent() ? AnswerState.ANSWERED : AnswerState.REFUSED, judged.state());
        SupplierAnswer answer = report.answers().orElseThrow().answers().get(0);
        assertEquals(written, value, answer.value());
        assertEquals(value.isEmpty(), answer.refused().isPresent());
        assertEquals(
                written,
                codes,
                judged.problems().stream()
                        .map(Problem::code)
                        .filter(code -> code.compareTo("OTP-6220") >= 0 && code.compareTo("OTP-6234") < 0)
                        .toList());
        assertEquals(
                written,
                later,
                judged.problems().stream()
                        .map(Problem::code)
                        .filter(code -> code.startsWith("OTP-627"))
                        .toList());
    }

    @Test
    public void yesAndNoAreWordsWhateverTheirCaseAndLanguage() {
        for (String yes : List.of("Ja", "JA", "ja.", " Ja \n", "yes", "Yes!")) {
            taken(Specs.YES_NO, yes, "yes");
        }
        for (String no : List.of("Nej", "nej", "NO")) {
            taken(Specs.YES_NO, no, "no");
        }
    }

    @Test
    public void marksAreNoAnswersAndSomethingMoreThanYesIsNone() {
        for (String mark : List.of("x", "X", "✓", "ok", "J", "1")) {
            refused(Specs.YES_NO, mark, "OTP-6221");
        }
        refused(Specs.YES_NO, "Ja, men inte i mobilen", "OTP-6222");
        refused(Specs.YES_NO, "Nej (kommer 2028)", "OTP-6222");
        refused(Specs.YES_NO, "Jajamän", "OTP-6220");
        refused(Specs.YES_NO, "Delvis", "OTP-6220");
        check(
                new Bid(ISSUED).raw(Specs.YES_NO, " t=\"b\"><v>1</v></c>"),
                Specs.YES_NO,
                "SANT",
                Optional.empty(),
                List.of("OTP-6221"));
    }

    @Test
    public void numbersAreReadAsTheyAreWritten() {
        taken(Specs.VALUE, "1 200,50", "1200.5");
        taken(Specs.VALUE, "99.5", "99.5");
        taken(Specs.VALUE, "-3", "-3");
        taken(Specs.VALUE, "10 timmar", "10", "OTP-6233");
        taken(Specs.PERCENT, "99,95 %", "99.95", "OTP-6233");
        check(
                new Bid(ISSUED).raw(Specs.VALUE, "><v>99.5</v></c>"),
                Specs.VALUE,
                "99.5",
                Optional.of("99.5"),
                List.of());
        check(
                new Bid(ISSUED).raw(Specs.VALUE, "><v>1200</v></c>"),
                Specs.VALUE,
                "1200",
                Optional.of("1200"),
                List.of());
    }

    @Test
    public void whatIsNoNumberOrNotCertainlyOneIsRefusedWithItsOwnReason() {
        refused(Specs.VALUE, "ca 10", "OTP-6224");
        refused(Specs.VALUE, "10–20", "OTP-6224");
        refused(Specs.VALUE, "> 5", "OTP-6224");
        refused(Specs.VALUE, "1.234", "OTP-6226");
        refused(Specs.VALUE, "10 dagar", "OTP-6227");
        refused(Specs.VALUE, "10 %", "OTP-6227");
        refused(Specs.VALUE, "1 000 000 000 000 000", "OTP-6228");
    }

    private static void counted(String label, String written, Optional<String> value, String... codes) {
        Specification issued = Specs.of(
                Samples.procurement("prov").build(),
                Specs.requirement(
                        1,
                        RequirementKind.EVALUATED,
                        Response.of(ResponseType.VALUE).labelled(label)));
        check(new Bid(issued).answer(2, written), 2, written, value, List.of(), List.of(codes));
    }

    @Test
    public void aNumberIsOneOfThoseThatAreAskedFor() {
        String some = "Antal nyckeltal, heltal från 0 till 6; namnge dem";
        counted(some, "6", Optional.of("6"));
        counted(some, "5,0", Optional.of("5"));
        counted(some, "10,5", Optional.empty(), "OTP-6273");
        counted(some, "7", Optional.empty(), "OTP-6274");
        counted(some, "-1", Optional.empty(), "OTP-6274");
        counted("Antal flöden av tolv, heltal; bifoga inspelning", "13", Optional.empty(), "OTP-6274");
        counted("Hela procent, avrundat nedåt", "99,5", Optional.empty(), "OTP-6273");
        counted("Hela procent, avrundat nedåt", "101", Optional.of("101"));
        counted("Svarstid i sekunder med en decimal", "1,5", Optional.of("1.5"));
    }

    /** Styles 14 and 10 of a workbook are a date and a percentage once they are put among its cell formats. */
    @Test
    public void aNumberThatAProgramHasMadeSomethingElseOfIsTold() {
        for (String[] written : new String[][] {
            {"14", "46349", "OTP-6225", ""}, {"10", "0.995", "OTP-6227", ""}, {"22", "0.5", "OTP-6225", ""}
        }) {
            check(
                    styled(Specs.VALUE, written[0], written[1]),
                    Specs.VALUE,
                    written[1],
                    Optional.empty(),
                    List.of(written[2]));
        }
        check(styled(Specs.PERCENT, "10", "0.995"), Specs.PERCENT, "99,5 %", Optional.of("99.5"), List.of("OTP-6232"));
    }

    private static Bid styled(int row, String format, String value) {
        Bid bid = new Bid(ISSUED);
        int[] count = new int[1];
        bid.part("xl/styles.xml", styles -> {
            int from = styles.indexOf("<cellXfs");
            int to = styles.indexOf("</cellXfs>");
            count[0] = styles.substring(from, to).split("<xf ").length - 1;
            return styles.substring(0, to) + "<xf numFmtId=\"" + format + "\"/>" + styles.substring(to);
        });
        return bid.raw(row, "><v>0</v></c>")
                .part(
                        Bid.ANSWERS,
                        sheet -> sheet.replaceFirst(
                                "<c r=\"K" + row + "\" s=\"\\d+\"><v>0</v>",
                                "<c r=\"K" + row + "\" s=\"" + count[0] + "\"><v>" + value + "</v>"));
    }

    @Test
    public void aChoiceIsTheOneOfferedWhateverItsCase() {
        taken(Specs.CHOICE, "PDF/A", "PDF/A");
        taken(Specs.CHOICE, "pdf/a", "PDF/A");
        taken(Specs.CHOICE, "Annat  öppet\nformat.", "annat öppet format");
        check(new Bid(ISSUED).raw(Specs.CHOICE, "><v>5</v></c>"), Specs.CHOICE, "5", Optional.of("5"), List.of());
        refused(Specs.CHOICE, "ODF", "OTP-6223");
        refused(Specs.CHOICE, "PDF/A, annat öppet format", "OTP-6223");
    }

    @Test
    public void wordsAreTakenAsTheyAreUpToTheLimit() {
        taken(Specs.TEXT, " Två rader\nmed =formel ", "Två rader\nmed =formel");
        taken(Specs.TEXT, "x".repeat(8_000), "x".repeat(8_000));
        refused(Specs.TEXT, "x".repeat(8_001), "OTP-6229");
        taken(Specs.ATTACHMENT, "a.pdf; b.pdf", "a.pdf; b.pdf");
        refused(Specs.ATTACHMENT, "a".repeat(1_001), "OTP-6229");
    }

    @Test
    public void errorsAndFormulasAreNoAnswers() {
        check(
                new Bid(ISSUED).raw(Specs.TEXT, " t=\"e\"><v>#REF!</v></c>"),
                Specs.TEXT,
                "#REF!",
                Optional.empty(),
                List.of("OTP-6230"));
        AnswerReport report = new Bid(ISSUED)
                .raw(Specs.YES_NO, " t=\"str\"><f>\"J\"&amp;\"a\"</f><v>Ja</v></c>")
                .handedIn();
        assertEquals(AnswerState.REFUSED, report.rows().get(0).state());
        assertEquals(
                Optional.of("Ja"),
                report.answers().orElseThrow().answers().get(0).refused());
        assertTrue(report.problems().stream().anyMatch(problem -> problem.code().equals("OTP-5246")));
    }

    @Test
    public void inEnglishAPointBeginsDecimals() {
        Specification english = Specs.of(
                Samples.procurement("prov").language("en").build(),
                ISSUED.requirements().stream().map(r -> r.requirement()).toArray(Requirement[]::new));
        assertEquals(
                Optional.of("1.234"),
                new Bid(english)
                        .answer(Specs.VALUE, "1.234")
                        .handedIn()
                        .answers()
                        .orElseThrow()
                        .answers()
                        .get(0)
                        .value());
        assertEquals(
                AnswerState.REFUSED,
                new Bid(english)
                        .answer(Specs.VALUE, "1,234")
                        .handedIn()
                        .rows()
                        .get(1)
                        .state());
    }
}
