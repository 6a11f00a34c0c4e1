package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

public class AnnexComposerTest {
    private final AnnexComposer composer = new AnnexComposer();

    @Test
    public void theSampleBecomesTheAnnexThatWasReadAndApproved() throws IOException {
        Golden.assertMatches("kravbilaga.txt", DocumentDump.of(compose(Samples.specification())));
    }

    @Test
    public void theSameInEnglish() throws IOException {
        Specification english = in("en", Regime.CHAPTER_19);
        Golden.assertMatches("annex-en.txt", DocumentDump.of(compose(english)));
    }

    @Test
    public void theSameThingGivesTheSameDocument() {
        assertEquals(
                DocumentDump.of(compose(Samples.specification())),
                DocumentDump.of(new AnnexComposer().compose(Samples.specification(), ComposeOptions.issued())));
    }

    @Test
    public void whatIsPublishedAlreadyGivesTheSameDocument() {
        assertEquals(
                DocumentDump.of(compose(Samples.specification())),
                DocumentDump.of(compose(Samples.specification().published())));
    }

    @Test
    public void theFingerprintIsThatOfThePublishedView() {
        Specification specification = Samples.specification();
        assertEquals(
                specification.published().contentHash().abbreviated(), value(compose(specification), "fingerprint"));
    }

    @Test
    public void nobodyIsMadeAnApprover() {
        assertEquals("", value(compose(Samples.specification()), "approved-by"));
    }

    @Test
    public void onlyAPreviewSaysThatItIsNotIssued() {
        assertEquals("", compose(Samples.specification()).notice());
        assertEquals(
                "Förhandsvisning – inte fastställd",
                composer.compose(Samples.specification(), ComposeOptions.preview())
                        .notice());
    }

    @Test
    public void onlyKindsThatOccurAreExplained() {
        Section kinds = section(compose(plain(RequirementKind.MANDATORY)), "slag");
        String text = text(kinds);
        assertTrue(text.contains("Obligatoriskt krav"));
        assertFalse(text.contains("Utvärderas"));
    }

    @Test
    public void awardCriteriaAreSummedUpOnlyWhereSomethingIsEvaluated() {
        assertTrue(ids(compose(plain(RequirementKind.EVALUATED))).contains("tilldelningskriterier"));
        assertFalse(ids(compose(plain(RequirementKind.MANDATORY))).contains("tilldelningskriterier"));
    }

    @Test
    public void pricesAreListedOnlyWhereTheyAreAskedFor() {
        assertFalse(ids(compose(Samples.specification())).contains("priser"));
        Document document = compose(Samples.withPrices(Samples.specification(), Samples.prices()));
        String text = DocumentDump.of(document);
        for (String said :
                List.of("P-02", "250 användare", "Per månad, 48 perioder", "Jämförs, option", "Jämförs inte", "SEK")) {
            assertTrue(said + " in " + text, text.contains(said));
        }
        String lots = DocumentDump.of(compose(Samples.withPrices(Samples.specification(), Samples.pricesInLots())));
        assertTrue(lots, lots.contains("A: Norra området"));
    }

    @Test
    public void howBidsAreEvaluatedIsToldWhereItIsSaidAndWithoutWhatSuppliersMayNotKnow() {
        assertFalse(ids(compose(Samples.specification())).contains("utvardering"));
        Specification planned = Samples.withEvaluation(Samples.specification());
        String text = DocumentDump.of(compose(planned));
        for (String said : List.of(
                "Så utvärderas anbuden",
                "p − Σ(a) + Σ(t)",
                "Värde per poäng",
                "12\u00a0500\u00a0kr",
                "Av lika anbud går det före som har lägst pris.",
                "Två personer drar",
                planned.evaluation().orElseThrow().published().contentHash().abbreviated())) {
            assertTrue(said + " in " + text, text.contains(said));
        }
        assertFalse(text, text.contains("4712000") || text.contains("4\u00a0712\u00a0000") || text.contains("31"));
    }

    @Test
    public void theRegimeDecidesWhichRulesOnEquivalenceAreCited() {
        String directive = text(section(compose(in("sv", Regime.DIRECTIVE)), "likvardigt"));
        assertTrue(directive, directive.contains("9 kap. 4 § LOU") && directive.contains("9 kap. 9–11 §§ LOU"));
        String below = text(section(compose(in("sv", Regime.CHAPTER_19)), "likvardigt"));
        assertTrue(below, below.contains("19 kap. 2 § LOU") && !below.contains("9 kap. 4 §"));
        String direct = text(section(compose(in("sv", Regime.CHAPTER_19A)), "likvardigt"));
        assertTrue(direct, direct.contains("19 a kap. LOU") && !direct.contains("9 kap. 4 §"));
    }

    @Test
    public void aSpecificationWithoutRequirementsSaysSo() {
        Document document = compose(Samples.emptySpecification());
        assertTrue(text(section(document, "lasanvisning")).contains("Bilagan innehåller inga krav."));
    }

    @Test
    public void historyAndAttachmentsHaveADashWhereThereIsNothing() {
        Specification bare = Specification.builder(
                        Samples.procurement("prov").build(),
                        DocumentFacts.builder("Kravbilaga").build())
                .build();
        for (String id : List.of("historik", "bilagor")) {
            Table table = (Table) section(compose(bare), id).blocks().get(0);
            assertEquals("-\t-\t-", table.plainText().lines().reduce("", (all, line) -> line));
        }
    }

    @Test
    public void anchorsAreUniqueAndEveryCrossReferenceLeadsSomewhere() {
        for (Specification specification :
                List.of(Samples.specification(), Samples.unusualSpecification(), Samples.specification(300))) {
            List<String> anchors = new ArrayList<>();
            Set<String> wanted = new HashSet<>();
            compose(specification).sections().forEach(section -> collect(section, anchors, wanted));
            assertEquals(anchors.size(), new HashSet<>(anchors).size());
            wanted.removeAll(anchors);
            assertEquals(Set.of(), wanted);
        }
    }

    @Test
    public void aRequirementNamedInAnotherIsACrossReference() {
        Specification.Builder two = plainBuilder();
        two.requirement(SampleTexts.specified(
                Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY), "Gäller tillsammans med PRV-DRI-002."));
        two.requirement(SampleTexts.specified(
                Samples.requirement("PRV-DRI-002", RequirementKind.MANDATORY), "Se PRV-DRI-999 och PRV-DRI-002."));
        String dump = DocumentDump.of(compose(two.build()));
        assertTrue(dump, dump.contains("Gäller tillsammans med PRV-DRI-002→PRV-DRI-002."));
        assertTrue(dump, dump.contains("Se PRV-DRI-999 och PRV-DRI-002."));
    }

    private Document compose(Specification specification) {
        return composer.compose(specification, ComposeOptions.issued());
    }

    private static Specification plain(RequirementKind kind) {
        return plainBuilder()
                .requirement(SampleTexts.specified(Samples.requirement("PRV-DRI-001", kind), "Provtext."))
                .build();
    }

    private static Specification.Builder plainBuilder() {
        return Specification.builder(Samples.procurement("prov").build(), Samples.documentFacts());
    }

    private static Specification in(String language, Regime regime) {
        Specification sample = Samples.specification();
        Specification.Builder changed = Specification.builder(
                Samples.procurement("prov").language(language).regime(regime).build(), sample.document());
        sample.categories().forEach(changed::category);
        sample.requirements().forEach(changed::requirement);
        sample.references().forEach(changed::reference);
        sample.terms().forEach(changed::term);
        return changed.build();
    }

    private static String value(Document document, String key) {
        return document.metadata().stream()
                .filter(entry -> entry.key().equals(key))
                .map(MetadataEntry::value)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(Document document) {
        List<String> anchors = new ArrayList<>();
        document.sections().forEach(section -> collect(section, anchors, new HashSet<>()));
        return new HashSet<>(anchors);
    }

    private static Section section(Document document, String id) {
        return document.sections().stream()
                .flatMap(s -> java.util.stream.Stream.concat(java.util.stream.Stream.of(s), s.sections().stream()))
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Section section) {
        StringBuilder text = new StringBuilder(section.title());
        section.blocks().forEach(block -> text.append('\n').append(block.plainText()));
        return text.toString().replace('\u00a0', ' ');
    }

    private static void collect(Section section, List<String> anchors, Set<String> wanted) {
        anchors.add(section.id());
        section.blocks().forEach(block -> collect(block, anchors, wanted));
        section.sections().forEach(below -> collect(below, anchors, wanted));
    }

    private static void collect(Block block, List<String> anchors, Set<String> wanted) {
        block.id().ifPresent(anchors::add);
        if (block instanceof Paragraph paragraph) {
            paragraph.spans().forEach(span -> span.anchor().ifPresent(wanted::add));
        } else if (block instanceof ItemList list) {
            list.items().forEach(item -> collect(item, anchors, wanted));
        } else if (block instanceof Table table) {
            List.of(table.header(), table.rows())
                    .forEach(rows -> rows.forEach(row ->
                            row.forEach(cell -> cell.blocks().forEach(inner -> collect(inner, anchors, wanted)))));
        }
    }
}
