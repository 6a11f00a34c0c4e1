package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.testkit.Samples;

/** What the instructions say depends on what is bought and asked. */
public class InstructionTest {
    private static final Requirement MANDATORY =
            Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY).build();

    @Test
    public void equivalentSolutionsAreAcceptedOnTheGroundThatTheRegimeGives() throws IOException {
        assertTrue(instructions(of(Regime.DIRECTIVE)).contains("(9 kap. 4, 7 och 8 §§ LOU)"));
        assertTrue(instructions(of(Regime.CHAPTER_19)).contains("(19 kap. 2 § LOU)"));
        String direct = instructions(of(Regime.CHAPTER_19A));
        assertTrue(direct.contains("godtas en likvärdig lösning"));
        assertFalse(direct.contains("§"));
    }

    @Test
    public void whatCountsIsToldToWhoeverFillsTheFileIn() throws IOException {
        String text = instructions(of(Regime.DIRECTIVE));
        for (String part :
                new String[] {"lösenord", "makron", "LibreOffice", "filtreras", "Sortera inte", "länkar", "apostrof (')"
                }) {
            assertTrue(part, text.contains(part));
        }
    }

    @Test
    public void aNoIsSaidToBeExaminedAndNotToDecide() throws IOException {
        String text = instructions(of(Regime.DIRECTIVE));
        assertTrue(text.contains("får inte antas. Svaret Nej, eller inget svar alls, gör därför att den upphandlande"
                + " myndigheten prövar om anbudet ska förkastas."));
        assertFalse(text.contains("utesluts"));
    }

    @Test
    public void onlyWhatIsAskedIsExplained() throws IOException {
        String text = instructions(Workbooks.specification(MANDATORY));
        assertTrue(text.contains("Ja eller Nej"));
        assertFalse(text.contains("Tilldelningskriterier"));
        assertFalse(text.contains("Bifogad fil"));
        assertFalse(text.contains("Skriv talet utan enhet"));
        assertFalse(text.contains("Kvalificeringskrav"));
    }

    @Test
    public void aFileIsNamedAfterARequirementThatAsksForOne() throws IOException {
        Requirement attachment = Samples.requirement("PRV-SAK-007", RequirementKind.QUALIFICATION)
                .set(RequirementField.RESPONSE, Response.of(ResponseType.ATTACHMENT))
                .build();
        assertTrue(
                instructions(Workbooks.specification(MANDATORY, attachment)).contains("”PRV-SAK-007 Beskrivning.pdf”"));
    }

    @Test
    public void withoutADeadlineTheProcurementDocumentsAreReferredTo() throws IOException {
        assertTrue(instructions(Workbooks.specification(MANDATORY)).contains("Anges i upphandlingsdokumenten"));
        assertTrue(instructions(Samples.specification()).contains("20 januari 2027"));
    }

    @Test
    public void theFingerprintIsThatOfWhatIsPublished() throws IOException {
        Specification sample = Samples.specification();
        assertTrue(
                instructions(sample).contains(sample.published().contentHash().abbreviated()));
    }

    @Test
    public void nothingThatOnlyTheBuyerMaySeeIsInTheWorkbook() throws IOException {
        String all = GoldenTest.readable(Workbooks.of(Samples.specification()));
        Samples.specification().requirements().forEach(r -> {
            assertFalse(all.contains(r.requirement().guidance()));
            r.provenance().stream()
                    .filter(step -> !step.because().isEmpty())
                    .forEach(step -> assertFalse(all.contains(step.because())));
        });
        Samples.specification().omissions().forEach(o -> assertFalse(all.contains(o.because())));
    }

    private static Specification of(Regime regime) {
        return Workbooks.specification(
                Samples.procurement("prov").regime(regime).build(), MANDATORY);
    }

    private static String instructions(Specification specification) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(specification).open()) {
            return Workbooks.cells(workbook.getSheet("Instruktion")).stream()
                    .map(Workbooks::text)
                    .collect(Collectors.joining("\n"));
        }
    }
}
