package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Test;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.LinesForm;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** Files of other forms than text are read by whoever knows them, under the same rules. */
public class FormsTest {
    private final PackForms forms = new PackForms();

    public FormsTest() {
        LinesForm form = new LinesForm();
        forms.add(form.extension(), "1", () -> Optional.of(form));
    }

    @Test
    public void a_file_of_a_form_is_a_pack() {
        assertEquals(
                "prov 1.0.0",
                read(LinesForm.pack("prov")).catalog().orElseThrow().manifest().label());
    }

    @Test
    public void a_fault_is_told_of_with_file_sheet_and_cell() {
        PackReading reading = read(LinesForm.pack("Prov kommun"));
        assertEquals(List.of("OTP-1121", "OTP-1121"), codes(reading));
        Problem first = reading.problems().get(0);
        assertEquals(
                "p · OTP-INF/krav.xlsx!Blad!B5", first.location().orElseThrow().toString());
        assertTrue(first.describe(LocalizedText.SWEDISH)
                .startsWith("OTP-1121  p · OTP-INF/krav.xlsx, blad Blad, cell B5\n"));
        assertTrue(first.describe(Locale.ENGLISH).startsWith("OTP-1121  p · OTP-INF/krav.xlsx, sheet Blad, cell B5\n"));
    }

    @Test
    public void what_the_form_tells_of_stands_among_the_faults_and_is_not_told_twice() {
        PackReading reading = read(LinesForm.pack("prov").replace("value Prov\n", "error\nunreadable\n"));
        assertEquals(List.of("PROV-0001"), codes(reading));
        assertFalse(reading.catalog().isPresent());
    }

    @Test
    public void the_remedy_for_a_workbook_speaks_of_sheets_and_columns_not_of_keys() {
        PackReading reading = read(LinesForm.pack("prov")
                .replace(
                        "key title",
                        "key requires\n[\n{\nkey pack\n" + "value prov\nkey version\nvalue [1.0,2)\n}\n]\nkey title"));
        assertEquals(List.of("OTP-1203"), codes(reading));
        assertEquals(
                "Ta bort raden ur Kräver på bladet Paket.",
                reading.problems().get(0).remedy().in(LocalizedText.SWEDISH));
    }

    @Test
    public void information_refuses_nothing() {
        PackReading reading = read("info\n" + LinesForm.pack("prov"));
        assertTrue(reading.catalog().isPresent());
        assertEquals(Severity.INFO, reading.problems().get(0).severity());
    }

    @Test
    public void a_form_that_fails_is_told_of() {
        assertEquals(List.of("OTP-1019"), codes(read("{\nnonsense\n}\n")));
        assertEquals(List.of("OTP-1019"), codes(read("{\nvalue no key\n}\n")));
        assertEquals(List.of("OTP-1011"), codes(read("value a text\n")));
    }

    @Test
    public void a_file_whose_form_is_not_there_is_refused_aloud() {
        MemorySource source = new MemorySource("p").with("OTP-INF/krav.xlsx", LinesForm.pack("prov"));
        PackReader reader = new PackReader(Limits.DEFAULT);
        assertEquals(List.of("OTP-1018"), codes(reader.read(source).reading()));
        assertTrue(reader.awaitsForm(source));
        assertFalse(new PackReader(Limits.DEFAULT, forms).awaitsForm(source));
    }

    @Test
    public void the_limits_hold_for_forms_too() {
        Limits few = new Limits(20_000, 20_000, 4, 10, 100, 10, 10, 10, 10, 10);
        assertEquals(
                List.of("OTP-1009"),
                codes(read(
                        few,
                        LinesForm.pack("prov")
                                .replace("key title", "key title\n[\n" + "value x\n".repeat(20) + "]\nkey x"))));
        assertEquals(
                List.of("OTP-1008"), codes(read(few, "{\nkey a\n{\nkey b\n{\nkey c\n{\nkey d\n{\n}\n}\n}\n}\n}\n")));
        assertEquals(List.of("OTP-1001"), codes(read(few, " ".repeat(30_000))));
    }

    @Test
    public void a_workbook_among_templates_is_carried_not_read() {
        MemorySource source = new MemorySource("p")
                .with("OTP-INF/pack.yaml", Packs.manifest("prov", "1.0.0", ""))
                .with("OTP-INF/templates/svar.xlsx", "nonsense");
        PackReading reading = new PackReader(Limits.DEFAULT, forms).read(source).reading();
        assertEquals(List.of(), reading.problems());
        assertTrue(reading.catalog().orElseThrow().resources().containsKey("templates/svar.xlsx"));
        assertFalse(new PackReader(Limits.DEFAULT).awaitsForm(source));
        assertEquals(List.of(), new PackReader(Limits.DEFAULT, forms).readers(source));
    }

    @Test
    public void when_the_form_that_came_last_goes_the_one_before_it_reads_again() {
        Supplier<Optional<PackForm>> second = () -> Optional.empty();
        forms.add("xlsx", "2", second);
        assertEquals(Optional.of("xlsx=2"), forms.reader("xlsx"));
        assertEquals(Optional.empty(), forms.of("krav.xlsx"));
        forms.remove("xlsx", second);
        assertEquals(Optional.of("xlsx=1"), forms.reader("xlsx"));
        assertTrue(forms.of("krav.xlsx").isPresent());
    }

    private PackReading read(String lines) {
        return read(Limits.DEFAULT, lines);
    }

    private PackReading read(Limits limits, String lines) {
        MemorySource source = new MemorySource("p").with("OTP-INF/krav.xlsx", lines);
        return new PackReader(limits, forms).read(source).reading();
    }

    private static List<String> codes(PackReading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }
}
