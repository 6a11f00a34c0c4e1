package se.sambruk.otp.publication.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Question;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.publication.Variants;
import se.sambruk.otp.publication.matrix.Matrices;

public class ChecksTest {
    private static final SourceLocation PLACE = new SourceLocation("prov 1.0.0", "OTP-INF/p.yaml", 3, 5);
    private static final SourceLocation HEAVIEST = new SourceLocation("prov 1.0.0", "OTP-INF/p.yaml", 30, 5);
    private static final SourceLocation ROW = new SourceLocation("prov 1.0.0", "OTP-INF/rader.yaml", 7, 5);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    /** A sentence of 12 words, of which 3 are long: LIX 37. */
    private static final String EASY = "en två tre fyra fem sex sju åtta nio långaord långaord långaord. ";
    /** A sentence of 4 words, all long: LIX 104. */
    private static final String HEAVY = "långaord långaord långaord långaord. ";

    private static Publication.Builder publication() {
        return Publication.builder("intro", "Introduktion").contents(List.of(TopicPlace.of("t", List.of())));
    }

    private static PublicationSet.Builder set(Publication publication) {
        return PublicationSet.builder()
                .publications(List.of(publication))
                .audiences(List.of(Audience.builder("politiker", "Politiker").build()))
                .topics(List.of(topic(
                        "t",
                        PublicationBlock.of("x", BlockContent.text("Text.")).answering(List.of("fraga")))))
                .defined(PublicationSubject.PUBLICATION, "intro", "prov", PLACE);
    }

    private static Topic topic(String id, PublicationBlock... blocks) {
        return Topic.of(id, id, Map.of(), null, List.of(blocks));
    }

    private static List<String> codes(PublicationSet set, Consumer<Checks> run) {
        return report(set, run).findings().stream()
                .map(PublicationFinding::code)
                .toList();
    }

    private static PublicationCheckReport report(PublicationSet set, Consumer<Checks> run) {
        Checks checks = new Checks(set, Variants.MEASURE);
        run.accept(checks);
        return checks.report(List.of(), true);
    }

    private static List<String> ofPublication(Publication publication) {
        return codes(set(publication).build(), checks -> checks.ofPublication(publication));
    }

    private static PublicationMetadata.Builder metadata() {
        return PublicationMetadata.builder();
    }

    @Test
    public void a_heavy_variant_is_told_of_with_its_worst_sentences() {
        Publication publication = publication().build();
        Audience citizen = Audience.builder("medborgare", "Medborgare").lix(40).build();
        Variant heavy = Variants.of(publication, citizen)
                .topic("t", "x", EASY.repeat(9), "y", HEAVY.repeat(9))
                .make();
        PublicationSet set = set(publication)
                .defined(PublicationSubject.BLOCK, "y", "prov", HEAVIEST)
                .build();
        PublicationFinding finding =
                report(set, checks -> checks.ofVariant(heavy)).findings().get(0);
        assertEquals("OTP-4610", finding.code());
        assertEquals("medborgare", finding.audience().orElseThrow());
        assertEquals("where the heaviest of it stands", Optional.of("y"), finding.subject());
        assertEquals(HEAVIEST, finding.location().orElseThrow());
        String remedy = finding.remedy().in(LocalizedText.SWEDISH);
        assertTrue(remedy, remedy.contains("y: ”långaord långaord långaord långaord.”"));
        Variant easy = Variants.of(publication, citizen)
                .topic("t", "x", EASY.repeat(10))
                .make();
        assertEquals(List.of(), codes(set(publication).build(), checks -> checks.ofVariant(easy)));
        Variant brief = Variants.of(publication, citizen).topic("t", "x", HEAVY).make();
        assertEquals(
                "too little to judge", List.of(), codes(set(publication).build(), checks -> checks.ofVariant(brief)));
    }

    @Test
    public void a_question_without_an_answer_is_told_of() {
        Publication publication = publication()
                .questions(List.of(
                        Question.of("fraga", List.of(), "Vad?"), Question.of("annan", List.of("politiker"), "Varför?")))
                .build();
        PublicationSet set = set(publication).build();
        Variant politician = Variants.of(publication, "politiker")
                .topic("t", List.of(Variants.block("x", "x", "Text.").answering(List.of("fraga"))))
                .make();
        PublicationCheckReport report = report(set, checks -> checks.ofVariant(politician));
        assertEquals(
                List.of("OTP-4611"),
                report.findings().stream().map(PublicationFinding::code).toList());
        assertTrue(report.findings().get(0).message().toString().contains("Varför?"));
        Variant buyer = Variants.of(publication, "inkopare")
                .topic("t", List.of(Variants.block("x", "r", "Text.").answering(List.of("fraga"))))
                .make();
        assertEquals(List.of(), codes(set, checks -> checks.ofVariant(buyer)));
        Variant without =
                Variants.of(publication, "inkopare").topic("t", "z", "Text.").make();
        assertEquals(List.of("OTP-4611"), codes(set, checks -> checks.ofVariant(without)));
    }

    @Test
    public void a_question_whose_answer_a_layer_leaves_out_is_told_of_there_with_what_can_be_done_there() {
        Publication publication = publication()
                .questions(List.of(Question.of("fraga", List.of(), "Vad?")))
                .build();
        Variant politician =
                Variants.of(publication, "politiker").topic("t", "z", "Text.").make();
        PublicationSet own = set(publication).build();
        PublicationSet all = set(publication)
                .defined(PublicationSubject.PUBLICATION, "intro.answers.fraga", "kommun", ROW)
                .build();
        PublicationSet others = set(publication)
                .defined(PublicationSubject.PUBLICATION, "intro.answers.fraga.inkopare", "kommun", ROW)
                .build();
        PublicationSet added = set(publication)
                .defined(PublicationSubject.PUBLICATION, "intro.audience.politiker", "kommun", ROW)
                .build();
        assertEquals(PLACE, unanswered(own, politician).location().orElseThrow());
        assertEquals(ROW, unanswered(all, politician).location().orElseThrow());
        assertTrue(remedy(unanswered(all, politician)).startsWith("Det som svarar lämnas ut här."));
        assertEquals(PLACE, unanswered(others, politician).location().orElseThrow());
        assertEquals(ROW, unanswered(added, politician).location().orElseThrow());
        assertTrue(remedy(unanswered(added, politician)).startsWith("Målgruppen läggs till här."));
        assertTrue(remedy(unanswered(own, politician)).contains("”answers: [fraga]”"));
        assertTrue(remedy(unanswered(own, politician)).contains("publication-suppressions"));
    }

    private static PublicationFinding unanswered(PublicationSet set, Variant variant) {
        PublicationFinding finding =
                report(set, checks -> checks.ofVariant(variant)).findings().get(0);
        assertEquals("OTP-4611", finding.code());
        return finding;
    }

    private static String remedy(PublicationFinding finding) {
        return finding.remedy().in(LocalizedText.SWEDISH);
    }

    @Test
    public void an_answer_to_no_question_is_told_of() {
        assertEquals(List.of("OTP-4632"), codes(set(publication().build()).build(), Checks::ofSet));
    }

    @Test
    public void a_topic_that_nobody_reads_is_told_of() {
        Publication publication = publication()
                .questions(List.of(Question.of("fraga", List.of(), "Vad?")))
                .build();
        PublicationSet.Builder set =
                set(publication).topics(List.of(topic("kvar", PublicationBlock.of("k", BlockContent.text("K.")))));
        assertEquals(List.of("OTP-4607"), codes(set.build(), Checks::ofSet));
        set.topics(List.of(topic(
                "t", PublicationBlock.of("i", BlockContent.include("kvar")).answering(List.of("fraga")))));
        assertEquals(List.of(), codes(set.build(), Checks::ofSet));
    }

    @Test
    public void variants_share_as_much_as_they_should() {
        Publication publication = publication().shares(25, 25).build();
        PublicationSet set = set(publication).build();
        Variant one = Variants.of(publication, "a")
                .topic("t", "x", "ett två tre.", "a", "fyra.")
                .make();
        Variant other =
                Variants.of(publication, "b").topic("t", "x", "ett två tre.").make();
        List<PublicationFinding> found = report(
                        set, checks -> checks.ofMatrix(Matrices.of(List.of(one, other)), audience -> true))
                .findings();
        assertEquals(1, found.size());
        assertEquals("OTP-4612", found.get(0).code());
        assertEquals("b", found.get(0).audience().orElseThrow());
        VariantMatrix matrix = Matrices.of(List.of(one, other));
        assertEquals(
                "only those that are asked for",
                List.of(),
                codes(
                        set,
                        checks -> checks.ofMatrix(
                                matrix, audience -> audience.id().equals("a"))));
        assertEquals(PLACE, found.get(0).location().orElseThrow());
        SourceLocation change = new SourceLocation("kommun 1.0.0", "OTP-INF/k.yaml", 9, 5);
        PublicationSet amended = set(publication)
                .defined(PublicationSubject.PUBLICATION, "intro.shares.own", "kommun", change)
                .build();
        assertEquals(
                "where the layer stands that wants it so",
                change,
                report(amended, checks -> checks.ofMatrix(matrix, audience -> true))
                        .findings()
                        .get(0)
                        .location()
                        .orElseThrow());
        assertEquals(PLACE, found.get(0).location().orElseThrow());
        PublicationSet added = set(publication)
                .defined(
                        PublicationSubject.PUBLICATION,
                        "intro.audience." + found.get(0).audience().orElseThrow(),
                        "kommun",
                        ROW)
                .build();
        PublicationFinding told = report(
                        added, checks -> checks.ofMatrix(Matrices.of(List.of(one, other)), audience -> true))
                .findings()
                .get(0);
        assertEquals("where a layer adds it", ROW, told.location().orElseThrow());
        assertTrue(remedy(told), remedy(told).startsWith("Målgruppen läggs till här."));
    }

    @Test
    public void the_status_is_what_the_last_change_made_it() {
        List<HistoryRow> history =
                List.of(HistoryRow.of(DAY, "Förslag", "Sambruk").becoming(PublicationStatus.PROPOSAL));
        assertEquals(
                List.of("OTP-4625"),
                ofPublication(publication()
                        .metadata(metadata().status(PublicationStatus.DRAFT).build())
                        .history(history)
                        .build()));
        assertEquals(
                List.of(),
                ofPublication(publication()
                        .metadata(metadata().status(PublicationStatus.PROPOSAL).build())
                        .history(history)
                        .build()));
    }

    @Test
    public void an_approver_has_a_day_and_a_day_an_approver() {
        assertEquals(
                List.of("OTP-4626"),
                ofPublication(publication()
                        .metadata(metadata().approvedBy("Anna").build())
                        .build()));
        assertEquals(
                List.of("OTP-4633"),
                ofPublication(
                        publication().metadata(metadata().approved(DAY).build()).build()));
        assertEquals(
                List.of(),
                ofPublication(publication()
                        .metadata(metadata().approvedBy("Anna").approved(DAY).build())
                        .build()));
    }

    @Test
    public void what_a_layer_has_set_is_told_of_where_the_layer_says_it() {
        Publication publication = publication()
                .metadata(metadata().approvedBy("Anna").build())
                .history(List.of(HistoryRow.of(DAY, "b", ""), HistoryRow.of(DAY.minusDays(1), "a", "")))
                .build();
        SourceLocation change = new SourceLocation("kommun 1.0.0", "OTP-INF/k.yaml", 3, 5);
        PublicationSet set = set(publication)
                .defined(PublicationSubject.PUBLICATION, "intro.metadata.approved-by", "kommun", change)
                .build();
        Map<String, SourceLocation> places = new TreeMap<>();
        report(set, checks -> checks.ofPublication(publication))
                .findings()
                .forEach(
                        finding -> places.put(finding.code(), finding.location().orElseThrow()));
        assertEquals(Map.of("OTP-4626", change, "OTP-4629", PLACE), places);
    }

    @Test
    public void dates_come_in_order() {
        assertEquals(
                List.of("OTP-4629"),
                ofPublication(publication()
                        .history(List.of(HistoryRow.of(DAY, "b", ""), HistoryRow.of(DAY.minusDays(1), "a", "")))
                        .build()));
        assertEquals(
                List.of("OTP-4627"),
                ofPublication(publication()
                        .metadata(metadata().versionDate(DAY.minusDays(1)).build())
                        .history(List.of(HistoryRow.of(DAY, "a", "")))
                        .build()));
        assertEquals(
                List.of(),
                ofPublication(publication()
                        .metadata(metadata().versionDate(DAY).build())
                        .history(List.of(HistoryRow.of(DAY, "a", ""), HistoryRow.of(DAY, "b", "")))
                        .build()));
    }

    @Test
    public void an_approval_holds_for_what_was_approved() {
        Publication publication = publication().build();
        PublicationApproval approval = PublicationApproval.of("intro", "politiker", "Anna", DAY, "0123456789ab");
        PublicationSet set = set(publication)
                .approvals(List.of(approval))
                .written(approval, ROW)
                .build();
        Variant changed =
                Variants.of(publication, "politiker").topic("t", "x", "Text.").make();
        PublicationFinding lapsed =
                report(set, checks -> checks.ofVariant(changed)).findings().get(0);
        assertEquals("OTP-4628", lapsed.code());
        assertEquals(Optional.of(ROW), lapsed.location());
        Variant approved = Variants.of(publication, "politiker")
                .topic("t", "x", "Text.")
                .approved(approval)
                .make();
        assertEquals(List.of(), codes(set, checks -> checks.ofVariant(approved)));
    }

    @Test
    public void an_approval_is_of_a_publication_that_there_is() {
        Publication publication = publication()
                .questions(List.of(Question.of("fraga", List.of(), "Vad?")))
                .build();
        PublicationApproval approval = PublicationApproval.of("borta", "politiker", "Anna", DAY, "0123456789ab");
        PublicationSet set = set(publication)
                .approvals(List.of(approval))
                .written(approval, ROW)
                .build();
        PublicationFinding finding = report(set, Checks::ofSet).findings().get(0);
        assertEquals("OTP-4634", finding.code());
        assertEquals(Optional.of(ROW), finding.location());
    }

    @Test
    public void what_is_meant_is_suppressed_and_what_suppresses_nothing_is_told_of() {
        Publication publication =
                publication().metadata(metadata().approvedBy("Anna").build()).build();
        PublicationSet set = set(publication)
                .suppressions(List.of(
                        PublicationSuppression.of("OTP-4626", "intro", "", "", "Dagen är hemlig."),
                        PublicationSuppression.of("OTP-4610", "", "", "", "Behövdes förr.")))
                .build();
        PublicationCheckReport report = report(set, checks -> checks.ofPublication(publication));
        assertEquals("Dagen är hemlig.", report.suppressed().get(0).suppressed().orElseThrow());
        assertEquals(
                List.of("OTP-4635"),
                report.findings().stream().map(PublicationFinding::code).toList());
        Checks partly = new Checks(set, Variants.MEASURE);
        assertEquals(List.of(), partly.report(List.of(), false).findings());
    }

    @Test
    public void a_publication_for_nobody_is_told_of() {
        Publication nobody = publication().audiences(List.of("politker")).build();
        assertEquals(List.of("OTP-4652"), ofPublication(nobody));
    }
}
