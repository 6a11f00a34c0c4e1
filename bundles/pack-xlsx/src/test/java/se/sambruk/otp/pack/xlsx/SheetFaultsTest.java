package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.workbook.BookLimits;

/** Sheets may lie in any order and have what they like around the data; what is hidden or unclear is told of. */
public class SheetFaultsTest {
    @Test
    public void the_order_of_columns_is_free_and_empty_rows_and_columns_do_not_count() {
        Xlsx book = new Xlsx();
        book.sheet("krav")
                .skip()
                .skip()
                .row(
                        "",
                        " kravtext *",
                        "",
                        "Kravtyp",
                        "UPPFYLLS:",
                        "område",
                        "Titel",
                        "Vägledning",
                        "Motiv",
                        "id",
                        "Verifiering",
                        "Anteckningar till oss")
                .skip()
                .row(
                        "",
                        "Sidan ska visas.",
                        "",
                        "ska-krav",
                        "vid anbud",
                        "DRI",
                        "Svarstid",
                        "Gäller.",
                        "Tid.",
                        "PRV-DRI-001",
                        "drift | mätning",
                        "=kom ihåg")
                .row("", " ", "", "");
        Sample.pack(book);
        Catalog catalog = Reads.catalog(book.bytes());
        assertEquals("Svarstid", catalog.requirements().get(0).value().title());
        assertEquals(5, catalog.requirements().get(0).location().line());
    }

    @Test
    public void a_wrong_heading_is_told_of_with_the_one_that_was_meant() {
        PackReading reading = Reads.read(heading(6, "Motivv").bytes());
        assertEquals(List.of("OTP-7820 Krav!1", "OTP-7821 Krav!G1"), Reads.told(reading));
        String text = reading.problems().get(1).toString();
        assertTrue(text, text.contains("Menade du ”Motiv”?"));
    }

    @Test
    public void a_heading_twice_is_told_of() {
        told("OTP-7822 Krav!J1", heading(9, "Titel"));
    }

    @Test
    public void content_without_a_heading_is_told_of_once() {
        Xlsx book = heading(9, "");
        book.sheetNamed("Krav").row(Sample.requirement("PRV-DRI-002"));
        told("OTP-7823 Krav!J2", book);
    }

    @Test
    public void merged_cells_among_the_data_are_told_of() {
        Xlsx book = Sample.book();
        book.sheetNamed("Krav").end("<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"A90:B91\"/></mergeCells>");
        told("OTP-7816 Krav!B2", book);
    }

    @Test
    public void a_hidden_sheet_with_content_is_told_of_and_an_empty_one_is_not() {
        Xlsx book = Sample.book();
        book.sheet("Gömt").row("något").hidden();
        book.sheet("Tomt").hidden();
        book.sheet("Ordlista")
                .row("Term", "Definition")
                .row("ord", "Betydelse.")
                .hidden();
        assertEquals(List.of("OTP-7813 Gömt", "OTP-7813 Ordlista"), Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void hidden_rows_and_columns_with_content_are_told_of() {
        Xlsx book = Sample.book();
        book.sheetNamed("Krav")
                .columns("<col min=\"2\" max=\"2\" hidden=\"1\" width=\"9\"/><col min=\"20\" max=\"30\" hidden=\"1\"/>")
                .row("hidden=\"1\"", Sample.requirement("PRV-DRI-003"));
        assertEquals(List.of("OTP-7815 Krav!B2", "OTP-7814 Krav!4"), Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void an_unknown_sheet_with_content_is_told_of_and_notes_are_not() {
        Xlsx book = Sample.book();
        book.sheet("Kraven").row("Krav-id");
        book.sheet("Anteckningar 2026").row("något");
        book.sheet("Läs mig").row("Så gör du");
        book.sheet("Blad1");
        String text = told("OTP-7811 Kraven", book);
        assertTrue(text, text.contains("Menade du ”Krav”?"));
    }

    @Test
    public void one_sheet_in_two_languages_is_told_of() {
        Xlsx book = Sample.book();
        book.sheet("Requirements").row(Sample.HEADINGS);
        told("OTP-7812 Requirements", book);
    }

    @Test
    public void a_workbook_without_any_known_sheet_is_told_of() {
        Xlsx book = new Xlsx();
        book.sheet("Anteckningar").row("hej");
        told("OTP-7810", book);
    }

    @Test
    public void a_workbook_may_leave_the_pack_to_a_file_beside_it() {
        Xlsx book = new Xlsx();
        Sample.requirements(book).row(Sample.requirement("PRV-DRI-001"));
        told("OTP-1200", book);
        String pack = "pack: {id: prov, title: Prov, publisher: prov, prefix: PRV, version: 1.0.0, date: 2026-11-23, "
                + "layer: municipal, requires: [{pack: kravmaster, version: \"4.0\"}]}";
        Reads.MemoryFiles files = new Reads.MemoryFiles(Reads.FILE, book.bytes())
                .with("OTP-INF/pack.yaml", pack.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                1,
                Reads.catalog(Reads.read(files, BookLimits.DEFAULT))
                        .requirements()
                        .size());
    }

    @Test
    public void entries_on_the_pack_are_told_of_where_they_are_wrong_doubled_or_missing() {
        Xlsx book = new Xlsx();
        Sample.pack(book, "Prefix", "-", "Titl", "x", "title", "Två")
                .row("Utgåva", "")
                .row("Id", "prov");
        assertEquals(
                List.of("OTP-7852 Paket", "OTP-7850 Paket!A9", "OTP-7851 Paket!A10", "OTP-7851 Paket!A12"),
                Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void example_rows_are_passed_over_and_told_of_only_if_somebody_has_written_in_them() {
        Xlsx book = Sample.book();
        book.sheet("Ordlista")
                .row("Term", "Definition")
                .row("Exempel: servicedesk", "Den funktion i kommunen som tar emot felanmälningar.")
                .row("exempel: min egen", "Betydelse.");
        told("OTP-7861 Ordlista!A3", book);
        assertEquals(List.of(), Reads.catalog(book.bytes()).terms());
    }

    @Test
    public void a_parameter_of_no_requirement_is_told_of_and_so_is_one_twice() {
        Xlsx book = Sample.book();
        book.sheet("Parametrar")
                .row("Krav-id", "Namn", "Typ")
                .row("PRV-DRI-003", "tid", "heltal")
                .row("PRV-DRI-001", "tid", "heltal")
                .row("PRV-DRI-001", "tid", "heltal")
                .row("", "tid", "heltal");
        assertEquals(
                List.of(
                        "OTP-7844 Parametrar!A2",
                        "OTP-7845 Parametrar!B4",
                        "OTP-7840 Parametrar!A5",
                        "OTP-1215 Parametrar!B3"),
                Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void amendments_are_put_together_from_rows() {
        List<Amendment> amendments = Reads.catalog(amendments(
                                "OTP-DRI-003/1/Parameter: minst/tillganglighet/99,5/KS 1",
                                "OTP-DRI-003//Parameter: förval/tillganglighet/99,8/",
                                "OTP-DRI-003//Slag//kontraktsvillkor/KS 2",
                                "OTP-PLT-002//Uteslut kravet///KS 3",
                                "OTP-PLT-003//Svar//Svarstyp | val\nSvarsval | ja\nSvarsval | kanske/KS 4",
                                "OTP-PLT-003//Sökord//(tomt)/KS 5")
                        .bytes())
                .amendments()
                .stream()
                .map(located -> located.value())
                .toList();
        assertEquals(5, amendments.size());
        assertEquals(
                "{parameters.tillganglighet.default=99,8, parameters.tillganglighet.min=99,5}",
                amendments.get(0).changes().toString());
        assertEquals(1, amendments.get(0).revision().getAsInt());
        assertTrue(amendments.get(2).isExclusion());
        assertEquals(
                "{response={choices=[ja, kanske], type=choice}}",
                amendments.get(3).changes().toString());
        assertEquals("{tags=[]}", amendments.get(4).changes().toString());
    }

    @Test
    public void what_is_wrong_with_an_amendment_is_told_of() {
        assertEquals(
                List.of(
                        "OTP-7841 Anpassningar!C2",
                        "OTP-7847 Anpassningar!D3",
                        "OTP-7848 Anpassningar!D4",
                        "OTP-7840 Anpassningar!E5",
                        "OTP-7840 Anpassningar!F6",
                        "OTP-7846 Anpassningar!C8",
                        "OTP-7849 Anpassningar!E9",
                        "OTP-1244 Anpassningar!C10",
                        "OTP-1245 Anpassningar!A11"),
                Reads.told(Reads.read(amendments(
                                "OTP-DRI-001//Slagg//x/KS 1",
                                "OTP-DRI-002//Parameter: minst//1/KS 1",
                                "OTP-DRI-003//Rubrik/tid/Ny/KS 1",
                                "OTP-DRI-004//Rubrik///KS 1",
                                "OTP-DRI-005//Rubrik//Ny/",
                                "OTP-DRI-006//Rubrik//Ny/KS 1",
                                "OTP-DRI-006//Titel//Nyare/",
                                "OTP-DRI-007//Svar//Svarstipp | val/KS 1",
                                "OTP-DRI-008//Krav-id//OTP-DRI-009/KS 1",
                                "OTP-DRI-006//Rubrik//Igen/KS 1")
                        .bytes())));
    }

    private static Xlsx amendments(String... rows) {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        Xlsx.Sheet sheet =
                book.sheet("Anpassningar").row("Krav-id", "Revision", "Fält", "Parameter", "Nytt värde", "Skäl");
        for (String row : rows) {
            sheet.row(row.split("/", -1));
        }
        return book;
    }

    private static Xlsx heading(int index, String text) {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        String[] headings = Sample.HEADINGS.clone();
        headings[index] = text;
        book.sheet("Krav").row(headings).row(Sample.requirement("PRV-DRI-001"));
        return book;
    }

    private static String told(String expected, Xlsx book) {
        PackReading reading = Reads.read(book.bytes());
        assertEquals(List.of(expected), Reads.told(reading));
        return reading.problems().get(0).toString();
    }
}
