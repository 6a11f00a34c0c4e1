package se.sambruk.otp.procurement;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.testkit.Samples;

public class IssuingTest extends ProcurementFixture {
    @Test
    public void anIssueIsFrozenWithItsProfileAndItsFilesAreWritten() throws IOException {
        IssueResult result = issue();

        assertTrue(result.isNew());
        assertEquals(1, result.issue().orElseThrow().number());
        assertEquals(library.specification, result.specification());
        assertEquals(library.specification, procurements.specification(id, OptionalInt.empty()));
        assertArrayEquals(
                PROFILE, store.get(result.issue().orElseThrow().profile()).orElseThrow());
        assertEquals(
                List.of(id + "-kravbilaga.docx", id + "-kravspecifikation.json", id + "-svarsbilaga.xlsx"), names());
        assertEquals(
                List.of("docx", "xlsx", "json"),
                result.receipts().stream().map(ExportReceipt::format).toList());
        assertEquals(List.of(), result.findings());
        assertEquals(3, store.exports.size());
        assertEquals("1.2.3", store.exports.get(0).formatVersion());
        assertEquals(id + "-kravbilaga.docx", store.exports.get(0).fileName());
        assertEquals(result.receipts().get(0).sha256(), store.exports.get(0).sha256());
        assertEquals(0, exports.open);
    }

    @Test
    public void onlyThePublishedViewReachesAFormat() {
        issue();

        Specification published = library.specification.published();
        assertNotEquals(published, library.specification);
        assertEquals(published, exports.given.get("xlsx"));
        assertEquals(published, exports.given.get("json"));
        assertEquals(published.contentHash() + " Utkast", ((Document) exports.given.get("docx")).title());
    }

    @Test
    public void formatsAreToldDateLanguageAndLetterheadFromTheProcurementAndNoneFromTheClock() {
        issue("docx");

        ExportContext context = exports.requests.get(0).context();
        assertEquals(library.specification.procurement().date(), context.date());
        assertEquals("sv-SE", context.locale().toLanguageTag());
        assertArrayEquals(LETTERHEAD, context.resource(ExportContext.LETTERHEAD).orElseThrow());
        assertEquals(Map.of(), context.options());
    }

    @Test
    public void theDocumentIsComposedOnceAndOnlyIfAFormatTakesIt() {
        issue("json");
        assertEquals(0, library.composed);

        issue("docx", "pdf");
        assertEquals(1, library.composed);
    }

    @Test
    public void filesOfOneNameAreToldApartByFormat() throws IOException {
        issue("docx", "pdf", "fgs", "docx");

        assertEquals(List.of(id + "-kravbilaga.docx", id + "-kravbilaga.pdf", id + ".xml"), names());
        assertEquals(
                List.of(folder.resolve("a.xml"), folder.resolve("a-other.xml")),
                FileNames.targets(folder, "a", List.of("fgs", "other"), format -> Optional.of("xml")));
    }

    @Test
    public void theSameContentAgainGivesTheSameIssueAndTheSameBytes() throws IOException {
        IssueResult first = issue("json");
        byte[] before = Files.readAllBytes(first.receipts().get(0).file());

        IssueResult second = issue("json");

        assertFalse(second.isNew());
        assertEquals(first.issue(), second.issue());
        assertEquals(List.of(), second.findings());
        assertArrayEquals(before, Files.readAllBytes(first.receipts().get(0).file()));
        assertEquals(1, store.issues(id).size());
    }

    @Test
    public void otherContentUnderTheSameVersionIsASecondIssueAndSaysSo() {
        issue("json");
        Specification first = library.specification;
        library.specification = first.published();

        IssueResult second = issue("json");

        assertEquals(2, second.issue().orElseThrow().number());
        assertEquals(List.of("OTP-6012"), codes(second.findings()));
        assertTrue(second.findings().get(0).toString().contains("fastställelse 1 finns kvar"));
        assertEquals(first, procurements.specification(id, OptionalInt.of(1)));
    }

    @Test
    public void otherContentUnderAnotherVersionNeedsNoComment() {
        issue("json");
        DocumentFacts next = DocumentFacts.builder("Kravbilaga").version("2.0").build();
        library.specification = withFacts(library.specification, next);

        assertEquals(List.of(), issue("json").findings());
    }

    @Test
    public void versionsThatAreNotStatedCannotBeToldApart() {
        DocumentFacts bare = DocumentFacts.builder("Kravbilaga").build();
        library.specification = withFacts(Samples.specification(), bare);
        issue("json");
        library.specification = withFacts(
                Samples.specification(),
                DocumentFacts.builder("Kravbilaga").status("Utkast").build());

        assertEquals(List.of("OTP-6014"), codes(issue("json").findings()));
    }

    @Test
    public void goingBackToOlderContentIsTold() {
        Specification older = library.specification;
        issue("json");
        library.specification = older.published();
        issue("json");
        library.specification = older;

        IssueResult again = issue("json");

        assertFalse(again.isNew());
        assertEquals(1, again.issue().orElseThrow().number());
        assertEquals(List.of("OTP-6013"), codes(again.findings()));
    }

    @Test
    public void aPreviewIsMarkedInEveryFileAndNothingIsRemembered() {
        IssueResult result = procurements.issue(request().asPreview());

        assertEquals(Optional.empty(), result.issue());
        assertEquals(3, result.receipts().size());
        assertEquals(Map.of(), store.issues);
        assertEquals(List.of(), store.exports);
        assertEquals("the letterhead alone", 1, store.blobs.size());
        Specification shown = (Specification) exports.given.get("xlsx");
        assertEquals("Förhandsvisning, inte fastställd", shown.document().status());
        assertEquals(library.specification.published().requirements(), shown.requirements());
        Document document = (Document) exports.given.get("docx");
        assertEquals(" preview", document.notice());
        assertTrue(
                document.title(),
                document.title().startsWith(shown.contentHash().hex()));
        assertNotEquals(library.specification.published().contentHash(), shown.contentHash());
    }
}
