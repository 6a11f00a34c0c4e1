package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Uid;

/** What can be seen only of several bids together. */
public class ReportComparisonTest {
    private static AnswerReport report(String file, String name, String number, String answer) {
        RequirementId id = new RequirementId("PRV-DRI-001");
        ContentHash hash = ContentHash.ofBytes(file.replaceAll("[0-9]", "").getBytes(StandardCharsets.UTF_8));
        AnswerSet.Builder answers = AnswerSet.builder("prov", ContentHash.ofBytes(new byte[0]))
                .supplier(SupplierField.NAME, name)
                .supplier(SupplierField.ORGANIZATION_NUMBER, number);
        if (!answer.isEmpty()) {
            answers.answer(SupplierAnswer.builder(Uid.derive("prov", id), id, ResponseType.TEXT)
                    .value(answer)
                    .build());
        }
        return AnswerReport.builder(file, hash).answers(answers.build()).build();
    }

    private static List<String> told(AnswerReport... reports) {
        return ReportComparison.compare(List.of(reports)).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    public void bidsThatHaveNothingInCommonAreLeftAlone() {
        assertEquals(
                List.of(),
                told(
                        report("a.xlsx", "Anbud AB", "556016-0680", "x"),
                        report("b.xlsx", "Bud AB", "556012-5790", "y"),
                        report("c.xlsx", "", "", ""),
                        report("d.xlsx", "", "", "")));
    }

    @Test
    public void oneSupplierInTwoFilesIsSeenHoweverItsNumberIsWritten() {
        assertEquals(
                List.of("OTP-6255"),
                told(report("a.xlsx", "Anbud AB", "556016-0680", "x"), report("b.xlsx", "Anbud", "165560160680", "y")));
    }

    @Test
    public void twoSuppliersWithOneNameAreToldApart() {
        List<Problem> problems = ReportComparison.compare(List.of(
                report("a.xlsx", "Anbud AB", "556016-0680", "x"), report("b.xlsx", " anbud  ab ", "556012-5790", "y")));
        assertEquals("OTP-6256", problems.get(0).code());
        assertTrue(problems.get(0).toString().contains("a.xlsx, b.xlsx"));
        assertFalse(problems.get(0).toString().toLowerCase(Locale.ROOT).contains("anbud  ab"));
    }

    @Test
    public void theSameAnswersAndTheSameFileAreSeen() {
        assertEquals(
                List.of("OTP-6257"), told(report("a.xlsx", "A", "1", "samma"), report("b.xlsx", "B", "2", "samma")));
        assertEquals(
                List.of("OTP-6258"), told(report("a1.xlsx", "A", "1", "samma"), report("a2.xlsx", "A", "1", "samma")));
    }
}
