package se.sambruk.otp.procurement;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.Samples;

public class ProcurementsTest {
    private static final Act ACT = new Act("anna", Instant.parse("2026-11-23T10:00:00Z"), "");
    private static final byte[] PROFILE = "procurement: …".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LETTERHEAD = {'P', 'K'};

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeLibrary library = new FakeLibrary();
    private final FakeExports exports = new FakeExports();
    private final FakeStore store = new FakeStore();
    private final Procurements procurements = new Procurements(library, library, library, exports, store, store);
    private Path folder;
    private String id;

    @Before
    public void start() throws IOException {
        folder = temporary.newFolder("ut").toPath();
        library.specification = Samples.specification();
        id = library.specification.procurement().id();
        store.blobs.put(library.specification.letterhead().orElseThrow(), LETTERHEAD);
    }

    private IssueRequest request(String... formats) {
        return IssueRequest.of("profil.yaml", PROFILE, folder, List.of(formats), ACT);
    }

    private IssueResult issue(String... formats) {
        return procurements.issue(request(formats));
    }

    private List<String> faults(Runnable work) {
        return codes(assertThrows(ProblemException.class, work::run).problems());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Specification withFacts(Specification specification, DocumentFacts document) {
        Specification.Builder other = Specification.builder(specification.procurement(), document);
        specification.requirements().forEach(other::requirement);
        return other.build();
    }

    private static Problem problem(String code) {
        return ProcurementProblems.error(code, "prov", "prov", "prov");
    }

    private static RuntimeException fault() {
        return problem("OTP-6001").asException();
    }

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

    @Test
    public void everyFaultOfAProfileIsToldAndNothingIsDone() throws IOException {
        library.unreadable = true;
        library.readingProblems =
                List.of(ProcurementProblems.warning("OTP-6023", "a", "b"), problem("OTP-6001"), problem("OTP-6002"));

        assertEquals(List.of("OTP-6001", "OTP-6002", "OTP-6023"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void aProfileThatCannotBeResolvedIsNotIssued() throws IOException {
        library.unresolvable = true;
        library.readingProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));
        library.resolvingProblems = List.of(problem("OTP-6001"));

        assertEquals(List.of("OTP-6001", "OTP-6023"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void warningsOnTheWayAreFindings() {
        library.readingProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));
        library.resolvingProblems = List.of(ProcurementProblems.info("OTP-6013", "1", "2"));

        assertEquals(List.of("OTP-6023", "OTP-6013"), codes(issue().findings()));
    }

    @Test
    public void anEmptyChoiceIsNotIssued() throws IOException {
        library.specification = Samples.emptySpecification();

        assertEquals(List.of("OTP-6010"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void aLetterheadThatIsGoneStopsTheIssue() throws IOException {
        store.blobs.clear();

        assertEquals(List.of("OTP-6020"), faults(this::issue));
        assertEquals(Map.of(), store.issues);
        assertEquals(List.of(), names());
    }

    @Test
    public void whereFilesCannotBePreparedTheStoreIsNotTouched() throws IOException {
        exports.prepareFault = fault();

        assertEquals(List.of("OTP-6001"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void whereTheProfileCannotBeKeptNoFileIsLeft() throws IOException {
        store.putFault = fault();

        assertEquals(List.of("OTP-6001"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void whereTheStoreCannotFreezeNoFileIsLeft() throws IOException {
        store.issueFault = new IllegalStateException("databasen");

        assertThrows(IllegalStateException.class, this::issue);

        assertEquals(Map.of(), store.issues);
        assertEquals(List.of(), names());
        assertEquals(0, exports.open);
    }

    private void assertUntouched() throws IOException {
        assertEquals(Map.of(), store.issues);
        assertEquals("the letterhead alone", 1, store.blobs.size());
        assertEquals(List.of(), store.exports);
        assertEquals(List.of(), names());
        assertEquals(0, exports.open);
    }

    @Test
    public void whereFilesCannotBeMovedItIsSaidThatTheIssueStandsAndHowToGoOn() throws IOException {
        exports.commitFault = fault();

        ProblemException e = assertThrows(ProblemException.class, this::issue);

        assertEquals(List.of("OTP-6015", "OTP-6001"), codes(e.problems()));
        assertTrue(e.getMessage(), e.getMessage().contains("export:run " + id + " --issue 1"));
        assertSame(exports.commitFault, e.getCause());
        assertEquals(1, store.issues(id).size());
        assertEquals(List.of(), store.exports);
        assertEquals(List.of(), names());

        exports.commitFault = null;
        IssueResult again = issue();
        assertFalse(again.isNew());
        assertEquals(3, names().size());
    }

    @Test
    public void whereOnlyTheRecordOfTheExportFailsTheFilesStandAndItIsTold() throws IOException {
        store.exportedFault = fault();

        IssueResult result = issue("json");

        assertEquals(List.of("OTP-6023"), codes(result.findings()));
        assertEquals(1, names().size());
    }

    @Test
    public void aCancelledIssueLeavesNothing() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertEquals(List.of("OTP-6011"), faults(this::issue));
        } finally {
            assertTrue("still to be seen by the caller", Thread.interrupted());
        }
        assertUntouched();
    }

    private ExportReceipt export(OptionalInt number, String format, Map<String, String> options) {
        return procurements.export(id, number, format, options, folder.resolve("fil"), ACT);
    }

    @Test
    public void anIssueIsExportedFromTheStoreAlone() throws IOException {
        issue("json");
        Specification issued = library.specification;
        library.specification = null;

        ExportReceipt receipt = export(OptionalInt.empty(), "xlsx", Map.of("size", "A3"));

        assertEquals(issued.published(), exports.given.get("xlsx"));
        assertTrue(Files.exists(receipt.file()));
        assertEquals(Map.of("size", "A3"), exports.requests.get(1).context().options());
        assertEquals("fil", store.exports.get(1).fileName());
    }

    @Test
    public void theLatestIssueIsMeantUnlessAnotherIsStated() {
        Specification first = library.specification;
        issue("json");
        library.specification = first.published();
        issue("json");

        assertEquals(first.published(), procurements.specification(id, OptionalInt.empty()));
        export(OptionalInt.of(1), "json", Map.of("reasons", "true"));
        assertEquals(first, exports.given.get("json"));
    }

    @Test
    public void reasonsAreGivenOnlyWhenAskedForAndNoFormatIsToldOfTheOption() {
        issue("json");

        export(OptionalInt.empty(), "json", Map.of("reasons", "true", "size", "A3"));
        assertEquals(library.specification, exports.given.get("json"));
        assertEquals(Map.of("size", "A3"), exports.requests.get(1).context().options());

        export(OptionalInt.empty(), "json", Map.of("reasons", "false"));
        assertEquals(library.specification.published(), exports.given.get("json"));

        assertEquals(List.of("OTP-6021"), faults(() -> export(OptionalInt.empty(), "json", Map.of("reasons", "ja"))));
        assertEquals(List.of("OTP-6022"), faults(() -> export(OptionalInt.empty(), "docx", Map.of("reasons", "true"))));
    }

    @Test
    public void whatDoesNotExistIsToldWithWhatDoes() {
        assertEquals(List.of("OTP-6001"), faults(() -> export(OptionalInt.empty(), "json", Map.of())));
        assertEquals(Optional.empty(), procurements.find(id));
        issue("json");

        ProblemException e =
                assertThrows(ProblemException.class, () -> procurements.specification(id, OptionalInt.of(7)));
        assertEquals(List.of("OTP-6002"), codes(e.problems()));
        assertTrue(e.getMessage(), e.getMessage().contains("finns: 1."));

        store.specifications.clear();
        assertEquals(List.of("OTP-6003"), faults(() -> procurements.specification(id, OptionalInt.empty())));
    }

    @Test
    public void aProcurementIsShownWithItsIssuesAndTheirExports() {
        issue();

        ProcurementDetail detail = procurements.find(id).orElseThrow();

        assertEquals(1, detail.issues().size());
        assertEquals(3, detail.exports().size());
        assertEquals(id, procurements.list(Optional.empty(), 10).rows().get(0).id());
    }
}
