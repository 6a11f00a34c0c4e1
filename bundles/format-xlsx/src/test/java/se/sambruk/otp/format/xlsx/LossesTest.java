package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.testkit.Samples;

/** Whatever does not reach the supplier is told of. */
public class LossesTest {
    @Test
    public void aRemovedControlCharacterIsToldOfWithItsPlace() throws IOException {
        Problem problem = loss("OTP-5201", "a\u0001b\u0002c");
        assertEquals(
                "PRV-DRI-001, Krav: 2 tecken som inte får finnas i text har tagits bort.",
                problem.message().in(LocalizedText.SWEDISH));
    }

    @Test
    public void aTextLongerThanACellIsShortenedAndToldOf() throws IOException {
        Requirement requirement = requirement("ord ".repeat(10_000));
        Workbooks.Made made = Workbooks.of(Workbooks.specification(requirement));
        assertTrue(made.report().losses().stream().anyMatch(p -> p.code().equals("OTP-5202")));
        try (XSSFWorkbook workbook = made.open()) {
            String text = Workbooks.text(workbook.getSheet("Svar"), AnswerColumn.TEXT, 2);
            assertTrue(text.length() <= 32_767);
            assertTrue(text.startsWith("ord ord "));
            assertTrue(text.endsWith("… [avkortat: hela texten finns i kravbilagan]"));
        }
    }

    @Test
    public void aRowThatCannotShowItsWholeTextIsToldOf() throws IOException {
        loss("OTP-5203", "En ganska lång mening i ett krav. ".repeat(120));
    }

    @Test
    public void whatAnAnswerWorkbookHasNoRoomForIsToldOfOnce() throws IOException {
        List<Problem> losses = Workbooks.of(Samples.specification()).report().losses();
        assertEquals(List.of("OTP-5204"), losses.stream().map(Problem::code).toList());
        assertEquals(
                List.of(), Workbooks.of(Samples.emptySpecification()).report().losses());
    }

    private static Problem loss(String code, String text) throws IOException {
        return Workbooks.of(Workbooks.specification(requirement(text))).report().losses().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Requirement requirement(String text) {
        return Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY)
                .set(RequirementField.TEXT, text)
                .build();
    }
}
