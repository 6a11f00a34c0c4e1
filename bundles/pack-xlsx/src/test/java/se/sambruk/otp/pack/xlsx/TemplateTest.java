package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackTemplate;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;
import se.sambruk.otp.workbook.BookLimits;

/** The empty workbook can be filled in by anyone, and is itself a pack as soon as the pack's entries are there. */
public class TemplateTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void what_is_written_is_read_without_a_remark() throws IOException {
        for (Locale language : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
            Catalog catalog = Reads.catalog(full(language));
            assertEquals(List.of(), Reads.told(Reads.read(full(language))));
            assertEquals("min-kommun 1.0.0", catalog.manifest().label());
            assertEquals(
                    "[4.0.0,5.0.0)",
                    catalog.manifest().requires().get(0).versions().toString());
            assertEquals(List.of(), catalog.requirements());
        }
    }

    @Test
    public void what_was_not_known_is_asked_for_in_its_cell() throws IOException {
        assertEquals(
                List.of("OTP-7840 Paket!B3", "OTP-7840 Paket!B5"),
                Reads.told(Reads.read(write(PackTemplate.builder("min-kommun", "min-kommun", LocalDate.of(2026, 11, 23))
                        .build()))));
    }

    @Test
    public void a_requirement_written_over_the_example_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(full(LocalizedText.SWEDISH)))) {
            book.getSheet("Krav").getRow(1).getCell(0).setCellValue("MIN-DRI-001");
            book.getSheet("Parametrar").getRow(1).getCell(0).setCellValue("MIN-DRI-001");
            book.getSheet("Anpassningar").getRow(1).getCell(0).setCellValue("OTP-DRI-003");
            book.write(bytes);
        }
        Catalog catalog = Reads.catalog(bytes.toByteArray());
        assertEquals(List.of(), Reads.told(Reads.read(bytes.toByteArray())));
        assertEquals(
                "30",
                catalog.requirements()
                        .get(0)
                        .value()
                        .parameters()
                        .get("minuter")
                        .defaultValue()
                        .orElseThrow());
        assertEquals("OTP-DRI-003", catalog.amendments().get(0).value().target().value());
    }

    @Test
    public void every_column_has_its_heading_hint_and_list() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(full(LocalizedText.SWEDISH)))) {
            for (SheetForm form : PackSheets.ALL) {
                XSSFSheet sheet = book.getSheet(form.name().in(LocalizedText.SWEDISH));
                assertTrue(form.id(), sheet.getPaneInformation().isFreezePane());
                assertEquals(
                        form.id(),
                        form.columns().size(),
                        sheet.getDataValidations().size());
                for (DataValidation hint : sheet.getDataValidations()) {
                    assertFalse(hint.getPromptBoxText().isEmpty());
                }
                if (form != PackSheets.PACK) {
                    XSSFRow head = sheet.getRow(0);
                    for (Column column : form.columns()) {
                        String heading =
                                head.getCell(form.columns().indexOf(column)).getStringCellValue();
                        assertEquals(column, form.heading(heading).orElseThrow());
                        assertEquals(heading, column.required(), heading.endsWith(" *"));
                    }
                }
            }
            assertTrue(book.getSheet("Läs mig").getLastRowNum() > 10);
            assertTrue(book.getSheet("Listor").getLastRowNum() > 10);
        }
    }

    @Test
    public void the_same_gives_the_same_bytes() throws IOException {
        assertArrayEquals(full(LocalizedText.SWEDISH), full(LocalizedText.SWEDISH));
    }

    @Test
    public void the_open_xml_sdk_finds_no_fault() throws IOException, InterruptedException {
        String program = System.getenv("OTP_OOXML_VALIDATOR");
        Assume.assumeTrue("OTP_OOXML_VALIDATOR names no validator", program != null && Files.exists(Path.of(program)));
        for (Locale language : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
            Path file = folder.getRoot().toPath().resolve("mall-" + language.getLanguage() + ".xlsx");
            Files.write(file, full(language));
            Process process = new ProcessBuilder(program, file.toString())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            assertTrue(answer, answer.replace(" ", "").contains("\"ok\":true"));
        }
    }

    private static byte[] full(Locale language) throws IOException {
        return write(PackTemplate.builder("min-kommun", "min-kommun", LocalDate.of(2026, 11, 23))
                .prefix("MIN")
                .title("Min kommuns krav")
                .requires(new PackRequirement(
                        "kravmaster", PackVersionRange.parse("[4.0,5)").orElseThrow()))
                .language(language)
                .build());
    }

    private static byte[] write(PackTemplate template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PackXlsx(BookLimits.DEFAULT).writeTemplate(template, out);
        return out.toByteArray();
    }
}
