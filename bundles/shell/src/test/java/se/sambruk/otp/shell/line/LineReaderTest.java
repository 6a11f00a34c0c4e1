package se.sambruk.otp.shell.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class LineReaderTest {
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "issue",
            List.of(Argument.required("profile", Suggester.NOTHING)),
            List.of(
                    Flag.value("--out", "out-folder", Suggester.NOTHING),
                    Flag.values("--format", "formats", Suggester.NOTHING),
                    Flag.alone("--preview", "preview")));

    @Test
    public void aCommandDoesNothingWithoutTheFlagItRequires() {
        Syntax exacting = new Syntax(
                "export",
                "run",
                List.of(),
                List.of(Flag.value("--out", "out-file", Suggester.NOTHING).asRequired()));
        UsageException e = assertThrows(UsageException.class, () -> LineReader.read(exacting, List.of()));
        assertEquals("OTP-8022", e.problem().code());
        assertEquals(
                "export:run --out <fil eller mapp>",
                Help.of(exacting, Locale.forLanguageTag("sv")).usage());
    }

    @Test
    public void flagsMayStandAfterArguments() throws UsageException {
        Line line = read("profil.yaml", "--out", "ut", "--preview");
        assertEquals(List.of("profil.yaml"), line.words());
        assertEquals(Optional.of("ut"), line.value("--out"));
        assertTrue(line.has("--preview"));
    }

    @Test
    public void flagsMayStandBeforeArguments() throws UsageException {
        Line line = read("--out", "ut", "profil.yaml");
        assertEquals(List.of("profil.yaml"), line.words());
        assertFalse(line.has("--preview"));
    }

    @Test
    public void aValueMayFollowAnEqualsSign() throws UsageException {
        assertEquals(Optional.of("a=b"), read("--out=a=b", "p").value("--out"));
    }

    @Test
    public void aValueMayLookLikeAFlag() throws UsageException {
        assertEquals(Optional.of("--preview"), read("--out", "--preview", "p").value("--out"));
    }

    @Test
    public void afterTwoHyphensEverythingIsWords() throws UsageException {
        assertEquals(List.of("--out"), read("--", "--out").words());
        assertFalse(LineReader.asksForHelp(List.of("--", "--help")));
    }

    @Test
    public void aFlagForSeveralValuesKeepsThemInOrder() throws UsageException {
        assertEquals(
                List.of("docx", "xlsx"),
                read("p", "--format", "docx", "--format=xlsx").values("--format"));
    }

    @Test
    public void anUnknownFlagIsToldOfWithTheNearest() {
        assertEquals("OTP-8010", fault("p", "--preveiw"));
        assertTrue(message("p", "--preveiw").contains("Menade du --preview?"));
    }

    @Test
    public void aFlagWithoutItsValueIsToldOf() {
        assertEquals("OTP-8011", fault("p", "--out"));
        assertEquals("OTP-8011", fault("p", "--out="));
    }

    @Test
    public void aFlagGivenTwiceIsToldOf() {
        assertEquals("OTP-8012", fault("p", "--out", "a", "--out", "b"));
    }

    @Test
    public void aValueForAFlagThatTakesNoneIsToldOf() {
        assertEquals("OTP-8013", fault("p", "--preview=ja"));
    }

    @Test
    public void aMissingArgumentIsToldOfByItsName() {
        assertEquals("OTP-8014", fault("--preview"));
        assertTrue(message().contains("profil"));
    }

    @Test
    public void aWordTooManyIsToldOf() {
        assertEquals("OTP-8015", fault("p", "q"));
        assertTrue(message("p", "q").contains("\"q\""));
    }

    @Test
    public void valuesWithASpaceBetweenAreToldHowTheyAreWritten() {
        assertEquals("OTP-8015", fault("p", "--format", "pdf", "docx"));
        assertTrue(remedy("p", "--format", "pdf", "docx").contains("--format pdf,docx."));
        assertTrue(remedy("--format", "pdf", "docx", "p").contains("--format pdf,docx."));
        assertTrue(remedy("p", "--out", "mapp", "q", "--format", "pdf").contains("citattecken"));
    }

    private static String remedy(String... words) {
        return assertThrows(UsageException.class, () -> read(words))
                .problem()
                .remedy()
                .in(LocalizedText.SWEDISH);
    }

    private static Line read(String... words) throws UsageException {
        return LineReader.read(SYNTAX, List.of(words));
    }

    private static String fault(String... words) {
        return exception(words).problem().code();
    }

    private static String message(String... words) {
        return exception(words).problem().toString();
    }

    private static UsageException exception(String... words) {
        return assertThrows(UsageException.class, () -> read(words));
    }
}
