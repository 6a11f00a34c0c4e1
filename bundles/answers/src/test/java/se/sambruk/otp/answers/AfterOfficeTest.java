package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.answers.price.PriceBid;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.LibreOffice;

/** That one thing has been changed in a workbook is found and named also when LibreOffice has saved it since. */
public class AfterOfficeTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Before
    public void lookForOffice() {
        LibreOffice.orSkip();
    }

    private byte[] saved(byte[] workbook) throws IOException, InterruptedException {
        Path folder = temporary.newFolder().toPath();
        Path file = Files.write(folder.resolve("svar.xlsx"), workbook);
        Path out = folder.resolve("ut");
        LibreOffice.save(List.of(file), "xlsx", out);
        return Files.readAllBytes(LibreOffice.saved(file, "xlsx", out));
    }

    private static List<String> told(List<Problem> problems) {
        List<String> told = new ArrayList<>();
        problems.forEach(problem -> told.add(problem.code() + " "
                + problem.location().orElseThrow().cell().orElse("") + " "
                + problem.message().byLanguage().get("sv")));
        return told;
    }

    @Test
    public void anUntouchedBidIsInOrder() throws Exception {
        AnswerReport report = Bid.handedIn(saved(AnswerJudgeTest.filled().bytes()));
        assertEquals(List.of(), told(report.problems()));
        assertEquals(SealState.WHOLE, report.seal());
    }

    @Test
    public void oneHiddenIdThatHasBeenChangedIsNamed() throws Exception {
        AnswerReport report = Bid.handedIn(saved(AnswerJudgeTest.filled()
                .replace(Bid.ANSWERS, "A4", "_00000000-0000-5000-8000-000000000000")
                .bytes()));
        assertEquals(1, report.problems().size());
        String only = told(report.problems()).get(0);
        assertTrue(only, only.startsWith("OTP-6212 A4 ") && only.contains(Specs.id(4)));
    }

    @Test
    public void oneRequirementsTextThatHasBeenChangedIsNamed() throws Exception {
        AnswerReport report = Bid.handedIn(saved(AnswerJudgeTest.filled()
                .replace(Bid.ANSWERS, "E4", "Tjänsten bör finnas.")
                .bytes()));
        assertEquals(1, report.problems().size());
        String only = told(report.problems()).get(0);
        assertTrue(only, only.startsWith("OTP-6210 E4 ") && only.contains(Specs.id(4)));
        Alteration alteration = report.alterations().get(0);
        assertEquals(ShownField.TEXT, alteration.field());
        assertEquals("Tjänsten bör finnas.", alteration.found());
    }

    @Test
    public void onePriceFormulaThatHasBeenChangedIsNamed() throws Exception {
        PriceReport report = PriceBid.handedIn(
                saved(PriceBid.filled().formula("J3", "I3*D3*F3*0.9").bytes()));
        List<String> ofPrices = told(report.problems()).stream()
                .filter(one -> one.startsWith("OTP-63"))
                .toList();
        assertEquals(1, ofPrices.size());
        assertTrue(
                ofPrices.toString(),
                ofPrices.get(0).startsWith("OTP-6316 J3 ") && ofPrices.get(0).contains("P-02"));
    }
}
