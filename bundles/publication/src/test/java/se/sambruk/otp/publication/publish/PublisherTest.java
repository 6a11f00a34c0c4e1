package se.sambruk.otp.publication.publish;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublishRequest;
import se.sambruk.otp.api.publication.PublishResult;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.PublicationStore;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.publication.Variants;
import se.sambruk.otp.publication.check.Checks;

/** Publishing is one act: all files and a record of them, or nothing. */
public class PublisherTest {
    private static final Publication INTRO =
            Publication.builder("intro", "Introduktion").build();
    private static final PackRef GROUND = new PackRef("grund", PackVersion.of("1.0.0"), ContentHash.ofTree("grund"));
    private static final Act ACT = new Act("anna", Instant.parse("2026-12-01T10:00:00Z"), "Beslut.");
    private static final SourceLocation PLACE = new SourceLocation("grund 1.0.0", "OTP-INF/p.yaml", 7, 5);

    /** What happened, in order. */
    private final List<String> happened = new ArrayList<>();

    private final List<PublishedRecord> records = new ArrayList<>();
    private final List<ContextEntry> packs = new ArrayList<>();
    private List<PublicationFinding> findings = List.of();
    private Optional<ProblemException> unmovable = Optional.empty();
    private Optional<ProblemException> unkept = Optional.empty();

    private static Audience audience(String id) {
        return Audience.builder(id, id).build();
    }

    private static Variant variant(String audience) {
        return Variants.of(INTRO, audience(audience))
                .topic("om", "b", "Till " + audience + ".")
                .approved(
                        audience.equals("politiker")
                                ? PublicationApproval.of(
                                        "intro", audience, "Åsa", LocalDate.of(2026, 11, 30), "3f9a1c0b77de")
                                : null)
                .make();
    }

    private static final PublicationSet SET = PublicationSet.builder()
            .publications(List.of(INTRO))
            .audiences(List.of(audience("politiker"), audience("medborgare")))
            .build();

    private Publisher publisher() {
        return new Publisher(
                proxy(LibraryService.class, (method, arguments) -> resolve((List<?>) arguments[0])),
                proxy(PublicationService.class, this::make),
                proxy(ExportService.class, this::export),
                new Records());
    }

    private PublicationResolution resolve(List<?> context) {
        context.forEach(entry -> packs.add((ContextEntry) entry));
        return PublicationResolution.of(SET, List.of(GROUND), List.of());
    }

    private Object make(String method, Object[] arguments) {
        if (method.equals("exportContext")) {
            return ExportContext.of(Locale.forLanguageTag("sv"), LocalDate.of(2026, 12, 1));
        }
        List<?> asked = (List<?>) arguments[2];
        happened.add("make " + asked);
        if (!List.of("politiker", "medborgare").containsAll(asked)) {
            throw problem("OTP-4651").asException();
        }
        return VariantSet.of(
                SET.contentHash(),
                Stream.of("politiker", "medborgare")
                        .filter(id -> asked.isEmpty() || asked.contains(id))
                        .map(PublisherTest::variant)
                        .toList(),
                PublicationCheckReport.of(findings));
    }

    private Object export(String method, Object[] arguments) {
        if (method.equals("format")) {
            // Two formats whose files end alike.
            return Optional.empty();
        }
        List<ExportReceipt> receipts = ((List<?>) arguments[0])
                .stream().map(request -> receipt((ExportRequest) request)).toList();
        happened.add("prepare");
        return proxy(PreparedExport.class, (call, nothing) -> {
            if (call.equals("commit")) {
                unmovable.ifPresent(fault -> {
                    throw fault;
                });
            }
            if (!call.equals("receipts")) {
                happened.add(call);
            }
            return call.equals("receipts") ? receipts : null;
        });
    }

    private static ExportReceipt receipt(ExportRequest request) {
        return new ExportReceipt(
                request.format(),
                PackVersion.of("2.0.0"),
                request.target(),
                12,
                ContentHash.ofTree(request.target().toString()),
                List.of());
    }

    private final class Records implements PublicationStore {
        @Override
        public void published(PublishedRecord record) {
            unkept.ifPresent(fault -> {
                throw fault;
            });
            happened.add("remember");
            records.add(record);
        }

        @Override
        public Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit) {
            throw new AssertionError();
        }
    }

    private static PublishRequest request(List<String> audiences, String... formats) {
        return new PublishRequest(
                List.of(new ContextEntry("grund", Optional.empty())),
                "intro",
                audiences,
                List.of(formats),
                Path.of("/ut"),
                ACT);
    }

    private static Problem problem(String code) {
        return Problem.of(code, Severity.ERROR, LocalizedText.of("Fel."), LocalizedText.of("Rätta."));
    }

    private List<String> refused(PublishRequest request) {
        ProblemException told =
                assertThrows(ProblemException.class, () -> publisher().publish(request));
        return told.problems().stream().map(Problem::code).toList();
    }

    @Test
    public void files_are_prepared_remembered_and_then_moved() {
        publisher().publish(request(List.of(), "html"));
        assertEquals(List.of("make []", "prepare", "remember", "commit", "close"), happened);
        assertEquals(List.of(new ContextEntry("grund", Optional.empty())), packs);
    }

    @Test
    public void the_record_tells_who_of_which_editions_with_which_words_and_to_which_bytes() {
        PublishResult result = publisher().publish(request(List.of(), "html", "docx", "html"));
        PublishedRecord record = result.record().orElseThrow();
        assertEquals(List.of(record), records);
        assertEquals(ACT, record.act());
        assertEquals(List.of(GROUND), record.editions());
        assertEquals(SET.contentHash(), record.source());
        assertEquals(variant("politiker").hash(), record.variants().get(0).hash());
        assertEquals(Optional.of("Åsa"), record.variants().get(0).approvedBy());
        assertEquals(Optional.empty(), record.variants().get(1).approvedBy());
        assertEquals(
                List.of("intro-medborgare.html", "intro-medborgare.docx"),
                record.variants().get(1).files().stream()
                        .map(file -> file.name())
                        .toList());
        assertEquals(
                result.receipts().get(3).sha256(),
                record.variants().get(1).files().get(1).sha256());
        assertEquals(4, record.files());
        assertEquals(record, PublishedRecord.fromTree(record.tree()));
    }

    @Test
    public void word_html_and_pdf_are_written_without_asking() {
        assertEquals(
                List.of("docx", "html", "pdf"),
                publisher().publish(request(List.of("medborgare"))).receipts().stream()
                        .map(ExportReceipt::format)
                        .toList());
    }

    @Test
    public void the_word_for_all_stands_for_all_and_hides_no_misspelling() {
        publisher().publish(request(List.of("all"), "html"));
        publisher().publish(request(List.of("politiker", "all"), "html"));
        assertEquals(List.of("OTP-4651"), refused(request(List.of("all", "politker"), "html")));
        assertEquals(
                List.of("make []", "make []", "make [politker]"),
                happened.stream().filter(event -> event.startsWith("make")).toList());
    }

    @Test
    public void errors_keep_everything_back_and_all_that_was_found_is_handed_on() {
        findings = List.of(finding("OTP-4652", FindingSeverity.ERROR), finding("OTP-4607", FindingSeverity.WARNING));
        PublishResult result = publisher().publish(request(List.of(), "html"));
        Problem refusal = result.refusal().orElseThrow();
        assertEquals("OTP-4719", refusal.code());
        assertTrue(refusal.toString(), refusal.message().toString().contains("ett fel"));
        assertEquals(findings, result.report().findings());
        assertEquals(Optional.empty(), result.record());
        assertEquals(List.of(), result.receipts());
        assertEquals(List.of("make []"), happened);
    }

    @Test
    public void warnings_are_handed_on() {
        findings = List.of(finding("OTP-4607", FindingSeverity.WARNING));
        assertEquals(
                findings,
                publisher().publish(request(List.of(), "html")).report().findings());
    }

    private static PublicationFinding finding(String code, FindingSeverity severity) {
        return PublicationFinding.builder(code, severity)
                .publication("intro")
                .location(PLACE)
                .message(Messages.of(Checks.class), "intro")
                .build();
    }

    @Test
    public void what_cannot_be_remembered_is_not_moved() {
        unkept = Optional.of(problem("OTP-3001").asException());
        assertEquals(List.of("OTP-3001"), refused(request(List.of(), "html")));
        assertEquals(List.of("make []", "prepare", "close"), happened);
    }

    @Test
    public void files_that_cannot_be_moved_are_told_of_as_remembered() {
        unmovable = Optional.of(problem("OTP-5020").asException());
        assertEquals(List.of("OTP-4720", "OTP-5020"), refused(request(List.of(), "html")));
        assertEquals(1, records.size());
    }

    @Test
    public void whoever_interrupts_in_time_gets_nothing() {
        Thread.currentThread().interrupt();
        try {
            assertEquals(List.of("OTP-4721"), refused(request(List.of(), "html")));
        } finally {
            Thread.interrupted();
        }
        assertEquals(List.of(), records);
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
