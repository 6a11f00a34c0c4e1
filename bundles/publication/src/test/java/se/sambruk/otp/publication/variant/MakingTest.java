package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.publication.PublicationComponent;

/** Variants and what is found in them come together, once. */
public class MakingTest {
    private static final PublicationComponent SERVICE =
            new PublicationComponent(new Fakes.Sentences(), new Fakes.Drawer(), new Fakes.Teller(), new Fakes.Blobs());

    private static VariantSet made(Trial trial, String... audiences) {
        return SERVICE.make(trial.set(), List.of("P"), List.of(audiences));
    }

    private static List<String> found(VariantSet made) {
        return made.report().findings().stream()
                .map(finding -> finding.code().substring(4) + " "
                        + finding.audience().orElse("-") + " "
                        + finding.subject().orElse("-"))
                .toList();
    }

    private static List<String> readers(VariantSet made) {
        return made.variants("P").stream()
                .map(Variant::audience)
                .map(audience -> audience.id())
                .toList();
    }

    private static Problem refused(Trial trial, String publication, String audience) {
        return assertThrows(
                        ProblemException.class,
                        () -> SERVICE.make(trial.set(), List.of(publication), List.of(audience)))
                .problems()
                .get(0);
    }

    @Test
    public void variants_come_with_what_is_found_in_them() {
        VariantSet made = made(Trial.of("Se [](topic:borta)."));
        assertEquals(List.of(POL, ARK), readers(made));
        assertEquals(List.of("4601 - b"), found(made));
        assertEquals(
                "Se borta.",
                made.variant("P", POL)
                        .orElseThrow()
                        .topics()
                        .get(0)
                        .blocks()
                        .get(0)
                        .text());
        assertEquals(Optional.empty(), made.variant("P", "poll"));
        assertEquals(List.of(), made.variants("Q"));
    }

    @Test
    public void only_those_that_are_asked_for_are_given_and_told_of() {
        Trial trial = trial().topic(
                        "t",
                        text("a", "A."),
                        text("p", "{{borta}}").readBy(List.of(POL)),
                        text("k", "{{förlorad}}").readBy(List.of(ARK)));
        VariantSet made = made(trial, ARK);
        assertEquals(List.of(ARK), readers(made));
        assertEquals(List.of("4614 ark k"), found(made));
    }

    @Test
    public void how_much_is_shared_is_looked_at_for_those_that_are_asked_for() {
        Trial trial = trial().publication(made -> made.shares(0, 50))
                .topic("t", text("a", "Ett två."), text("p", "Tre fyra fem.").readBy(List.of(POL)));
        assertEquals(List.of(), found(made(trial, POL)));
        assertEquals(List.of("4612 ark -"), found(made(trial, ARK)));
        assertEquals(List.of("4612 ark -"), found(made(trial)));
    }

    @Test
    public void what_one_reader_alone_meets_names_that_reader() {
        Trial trial = trial().topic(
                        "t",
                        text("b", "Till alla, [](block:borta)."),
                        text("p", "Till några, [](block:borta).").readBy(List.of(POL)));
        assertEquals(List.of("4601 - b", "4601 pol p"), found(made(trial)));
        trial.publication(made -> made.audiences(List.of(POL)));
        assertEquals("there is nobody else", List.of("4601 - b", "4601 - p"), found(made(trial)));
    }

    @Test
    public void a_suppression_for_one_reader_covers_what_that_reader_alone_meets() {
        Trial trial = trial().topic(
                        "t", text("b", "B."), text("p", "[Filer](ftp://x)").readBy(List.of(POL)))
                .with(set -> set.suppressions(List.of(PublicationSuppression.of("OTP-4624", "P", POL, "", "Kommer."))));
        VariantSet made = made(trial);
        assertEquals(List.of(), found(made));
        assertEquals(1, made.report().suppressed().size());
    }

    @Test
    public void an_error_is_not_suppressed_and_whoever_tries_is_told_so() {
        PublicationSuppression suppression = PublicationSuppression.of("OTP-4601", "P", "", "b", "Kommer.");
        Trial trial =
                trial().topic("t", text("b", "[](block:borta)")).with(set -> set.suppressions(List.of(suppression)));
        VariantSet made = made(trial);
        assertEquals(List.of(), made.report().suppressed());
        assertEquals(List.of("4601 - b", "4689 - b"), found(made));
        assertEquals(
                "which is no suppression of nothing",
                List.of("4601 - b", "4689 - b"),
                found(SERVICE.make(trial.set(), List.of(), List.of())));
    }

    @Test
    public void pictures_that_the_store_does_not_have_yet_are_brought_by_who_asks() {
        byte[] bytes = "<svg/>".getBytes(StandardCharsets.UTF_8);
        ContentHash hash = ContentHash.ofBytes(bytes);
        Trial trial = trial().topic(
                        "t", PublicationBlock.of("b", BlockContent.image("images/karta.svg", "Karta", "Två hus.")))
                .with(set -> set.resource("paket", "images/karta.svg", hash));
        assertEquals(
                List.of("OTP-4620"),
                SERVICE.check(trial.set(), Map.of()).findings().stream()
                        .map(PublicationFinding::code)
                        .toList());
        assertEquals(List.of(), SERVICE.check(trial.set(), Map.of(hash, bytes)).findings());
    }

    @Test
    public void whoever_cancels_is_not_kept_waiting() {
        Trial trial = Trial.of("a");
        Thread.currentThread().interrupt();
        Throwable cancelled = assertThrows(IllegalStateException.class, () -> made(trial));
        assertTrue(cancelled.getCause() instanceof InterruptedException);
        assertFalse("as it has been heard", Thread.currentThread().isInterrupted());
    }

    @Test
    public void a_matrix_has_its_rows_in_the_order_of_the_publication_whoever_reads_them() {
        Trial trial = trial().topic(
                        "t",
                        text("forst", "Ett.").readBy(List.of(POL)),
                        text("sedan", "Två.").readBy(List.of(ARK)),
                        text("sist", "Tre."))
                .topic("u", text("politiker", "Fyra.").readBy(List.of(POL)))
                .topic("v", text("arkitekt", "Fem.").readBy(List.of(ARK)));
        assertEquals(
                List.of("forst", "sedan", "sist", "politiker", "arkitekt"),
                SERVICE.matrix(trial.set(), made(trial), "P").rows().stream()
                        .map(row -> row.block())
                        .toList());
    }

    @Test
    public void what_is_the_same_for_all_is_found_where_everything_is_asked_for() {
        Trial trial = Trial.of("a")
                .with(set -> set.approvals(List.of(
                        PublicationApproval.of("borta", POL, "Bo", LocalDate.of(2026, 12, 1), "0123456789ab"))));
        assertEquals(List.of(), found(made(trial)));
        assertEquals(List.of("4634 - borta"), found(SERVICE.make(trial.set(), List.of(), List.of())));
        assertEquals(List.of(), found(SERVICE.make(trial.set(), List.of(), List.of(POL))));
    }

    @Test
    public void variables_are_told_of_where_they_are_written() {
        SourceLocation place = new SourceLocation("paket 1.0.0", "OTP-INF/v.yaml", 3, 5);
        Trial trial = Trial.of("{{v}}")
                .variable(Variable.of("v", "{{v}}", Map.of("poll", "x")))
                .with(set -> set.defined(PublicationSubject.VARIABLE, "v", "paket", place));
        List<PublicationFinding> findings = made(trial).report().findings();
        assertEquals(2, findings.size());
        findings.forEach(finding -> assertEquals(finding.code(), Optional.of(place), finding.location()));
    }

    @Test
    public void a_publication_that_nobody_reads_is_told_of_and_has_no_matrix() {
        VariantSet made = made(Trial.of("a").publication(publication -> publication.audiences(List.of("poll"))));
        assertEquals(List.of("4652 - -"), found(made));
        assertEquals(
                "OTP-4652",
                assertThrows(ProblemException.class, () -> SERVICE.matrix(made, "P"))
                        .problems()
                        .get(0)
                        .code());
    }

    private static Trial explained(String meaning) {
        return Trial.of("Se [](term:drift).")
                .publication(made -> made.glossary(true))
                .with(set -> set.terms(List.of(Term.of("drift", meaning))));
    }

    private static List<String> altered(Trial before, Trial after) {
        PublicationImpact impact =
                SERVICE.impact("P", made(before).variants("P"), made(after).variants("P"));
        return impact.audiences().stream()
                .flatMap(audience -> audience.diff().differences().stream()
                        .map(difference -> audience.audience().id() + " "
                                + difference.kind().wire() + " "
                                + difference.passage().wire() + ": " + difference.after()))
                .toList();
    }

    @Test
    public void an_edition_that_changes_what_anybody_reads_is_told_of_for_whom() {
        assertEquals(
                List.of("pol changed term: drift\n\nTvå.", "ark changed term: drift\n\nTvå."),
                altered(explained("Ett."), explained("Två.")));
        assertEquals(
                List.of("ark changed heading: Värde"),
                altered(
                        Trial.of("a"),
                        trial().topic(Topic.of("t", "Om t", Map.of(ARK, "Värde"), null, List.of(text("b", "a"))))));
        assertEquals(
                List.of("pol added subtitle: För politiker", "ark added subtitle: För arkitekter"),
                altered(Trial.of("a"), Trial.of("a").publication(made -> made.subtitle("För {{malgrupp}}"))));
        assertEquals(
                List.of(),
                altered(
                        Trial.of("a"),
                        Trial.of("a")
                                .publication(made -> made.metadata(PublicationMetadata.builder()
                                        .version("2")
                                        .build()))));
    }

    @Test
    public void what_there_is_not_is_refused() {
        assertEquals("OTP-4650", refused(Trial.of("a"), "Q", POL).code());
        assertEquals("OTP-4651", refused(Trial.of("a"), "P", "pool").code());
        Problem other = refused(Trial.of("a").publication(made -> made.audiences(List.of(ARK))), "P", POL);
        assertEquals("OTP-4642", other.code());
        String remedy = other.remedy().in(LocalizedText.SWEDISH);
        assertTrue(remedy, remedy.startsWith("Välj någon av målgrupperna ark, eller lägg till"));
    }

    @Test
    public void what_variants_are_made_of_is_known_by_its_hash() {
        VariantSet made = made(Trial.of("a"));
        assertEquals(Trial.of("a").set().contentHash(), made.source());
        assertNotEquals(made.source(), made(Trial.of("b")).source());
        assertNotEquals(
                "where it is written is told too",
                made.source(),
                made(Trial.of("a")
                                .with(set -> set.defined(
                                        PublicationSubject.BLOCK,
                                        "b",
                                        "paket",
                                        new SourceLocation("p", "q.yaml", 9, 9))))
                        .source());
        assertNotEquals(
                made.source(),
                made(Trial.of("a")
                                .with(set -> set.suppressions(
                                        List.of(PublicationSuppression.of("OTP-4601", "", "", "", "Menat.")))))
                        .source());
    }

    @Test
    public void the_heaviest_sentences_are_sentences_and_no_headings_or_single_words() {
        String common = "Det här är en mening med många korta ord i som är lätt att läsa om den ej är för lång. ";
        String heavy = "Informationssäkerhetsklassningen dokumenteras fortlöpande av förvaltningsorganisationens "
                + "driftleverantör tillsammans med kommunstyrelsens beslutsfattare.";
        Trial trial = trial().audience(Audience.builder("latt", "Lätt").lix(1).build())
                .topic(
                        "t",
                        text("b", "**Upphandlingsförutsättningar**\n\n" + common.repeat(8) + "\n\n- Driftleverantör\n"),
                        text("c", heavy + "\n\n| Kravspecifikation. |\n|---|\n| Systemförvaltning. |\n"));
        String remedy = SERVICE.make(trial.set(), List.of(), List.of("latt")).report().findings("OTP-4610").stream()
                .map(finding -> finding.remedy().in(LocalizedText.SWEDISH))
                .findFirst()
                .orElseThrow();
        assertTrue(remedy, remedy.contains(": c: ”Informationssäkerhetsklassningen dokumenteras"));
        for (String other :
                List.of("Upphandlingsförutsättningar", "Driftleverantör", "Kravspecifikation", "förvaltning.")) {
            assertFalse(remedy, remedy.contains(other));
        }
    }

    @Test
    public void running_text_is_what_lix_is_counted_on() {
        VariantBlock block = Trial.of("**Rubrik**\n\nEtt.\n\n- Två\n- Tre\n\n| A |\n|---|\n| b |\n")
                .block("b");
        assertEquals("Ett.\n\nTvå\n\nTre", block.running());
        assertEquals(3, block.measure().words());
    }
}
