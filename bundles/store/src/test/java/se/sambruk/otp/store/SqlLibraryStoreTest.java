package se.sambruk.otp.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.testkit.Samples;

public class SqlLibraryStoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private TestStore store;

    @Before
    public void open() {
        home = folder.getRoot().toPath();
        store = TestStore.open(home);
    }

    @After
    public void close() {
        store.close();
    }

    private void restart() {
        store.close();
        store = TestStore.open(home);
    }

    private EditionRecord put(Catalog catalog) {
        return store.library.put(catalog, Packs.letterhead(catalog), "prov.jar", Packs.ACT);
    }

    @Test
    public void anEmptyStoreHoldsNothing() {
        ContentHash unknown = ContentHash.ofTree(Map.of());
        assertEquals(List.of(), store.library.current());
        assertEquals(Optional.empty(), store.library.current("provpaket"));
        assertEquals(Optional.empty(), store.library.catalog(unknown));
        assertEquals(Map.of(), store.library.publishedRevisions("provpaket"));
        assertEquals(0, store.library.countRequirements());
        assertEquals(
                List.of(), store.library.requirements(RequirementQuery.all()).rows());
        assertEquals(List.of(), store.log.after(0, 10));
        store.assertSound();
    }

    @Test
    public void whatIsPutInIsReadBackAfterARestartWithEveryPlace() {
        for (Catalog catalog : List.of(Samples.catalog(), Samples.municipalCatalog())) {
            EditionRecord put = put(catalog);
            restart();
            Catalog read = store.library.catalog(catalog.ref().hash()).orElseThrow();
            assertEquals(catalog, read);
            assertEquals(catalog.requirements(), read.requirements());
            assertEquals(catalog.amendments(), read.amendments());
            assertEquals(catalog.manifest(), read.manifest());
            assertEquals(catalog.references(), read.references());
            assertEquals(catalog.terms(), read.terms());
            assertEquals(catalog.categories(), read.categories());
            assertEquals(catalog.benefits(), read.benefits());
            assertEquals(catalog.elements(), read.elements());
            assertEquals(catalog.relations(), read.relations());
            assertEquals(catalog.views(), read.views());
            assertEquals(catalog.folders(), read.folders());
            assertEquals(catalog.propertyDefinitions(), read.propertyDefinitions());
            assertEquals(catalog.architectureAmendments(), read.architectureAmendments());
            assertEquals(catalog.findingSuppressions(), read.findingSuppressions());
            assertEquals(catalog.resources(), read.resources());
            assertEquals(
                    Optional.of(put), store.library.current(catalog.manifest().id()));
        }
        store.assertSound();
    }

    @Test
    public void whereAnArchitectureIsAmendedDoesNotCountButIsKept() {
        Catalog there = amending(7);
        Catalog elsewhere = amending(70);
        assertEquals(there.ref(), elsewhere.ref());
        put(there);
        restart();
        assertEquals(
                there.architectureAmendments(),
                store.library.catalog(there.ref().hash()).orElseThrow().architectureAmendments());
        store.assertSound();
    }

    @Test
    public void publicationsAreReadBackWithEveryPlace() {
        Catalog there = publishing(7);
        assertEquals(there.ref(), publishing(70).ref());
        put(there);
        restart();
        Catalog read = store.library.catalog(there.ref().hash()).orElseThrow();
        assertEquals(there, read);
        assertEquals(there.audiences(), read.audiences());
        assertEquals(there.variables(), read.variables());
        assertEquals(there.publications(), read.publications());
        assertEquals(there.topics(), read.topics());
        assertEquals(there.publicationAmendments(), read.publicationAmendments());
        assertEquals(there.publicationApprovals(), read.publicationApprovals());
        assertEquals(there.publicationSuppressions(), read.publicationSuppressions());
        PublicationBlock block = there.topics().get(0).value().blocks().get(0);
        assertEquals(there.place(block), read.place(block));
        assertEquals(9, read.place(block).orElseThrow().line());
        assertEquals(Optional.of(row(8)), read.place(read.audiences().get(0)));
        assertEquals(Optional.of(row(9)), read.place(read.variables().get(0)));
        assertEquals(
                Optional.of(row(10)), read.place(read.publicationApprovals().get(0)));
        assertEquals(
                Optional.of(row(11)), read.place(read.publicationSuppressions().get(0)));
        PublicationAmendment amendment = there.publicationAmendments().get(0).value();
        assertTrue(there.base(amendment).isPresent());
        assertEquals(there.base(amendment), read.base(amendment));
        store.assertSound();
    }

    private static SourceLocation row(int line) {
        return new SourceLocation("kommun 1.0.0", "OTP-INF/rader.yaml", line, 5);
    }

    private static Catalog publishing(int line) {
        SourceLocation place = new SourceLocation("kommun 1.0.0", "OTP-INF/publikation.yaml", line, 5);
        PublicationBlock block =
                PublicationBlock.of("b", BlockContent.text("Text.")).readBy(List.of("politiker"));
        Audience audience = Audience.builder("politiker", "Politiker").lix(45).build();
        Variable variable = Variable.of("v", "x", Map.of("politiker", "y"));
        PublicationApproval approval =
                PublicationApproval.of("p", "politiker", "Anna", LocalDate.of(2026, 12, 1), "3f9a1c0b77de");
        PublicationSuppression suppression = PublicationSuppression.of("OTP-4610", "p", "", "", "Menat.");
        PublicationAmendment amendment =
                PublicationAmendment.of(PublicationSubject.BLOCK, "x", Map.of("leave-out", true), "Skäl.");
        return Catalog.builder(
                        Samples.manifest("kommun", "1.0.0", Layer.MUNICIPAL).build())
                .audience(audience)
                .rowPlace(audience.contentHash(), row(line + 1))
                .variable(variable)
                .rowPlace(variable.contentHash(), row(line + 2))
                .publication(new Located<>(
                        Publication.builder("p", "P")
                                .contents(List.of(TopicPlace.of("t", List.of())))
                                .build(),
                        place))
                .topic(new Located<>(Topic.of("t", "T", Map.of(), null, List.of(block)), place))
                .publicationAmendment(new Located<>(amendment, place))
                .publicationBase(AmendmentBase.of(
                                amendment,
                                Catalog.builder(Samples.manifest("nationellt", "1.0.0", Layer.NATIONAL)
                                                .build())
                                        .topic(new Located<>(
                                                Topic.of(
                                                        "n",
                                                        "N",
                                                        Map.of(),
                                                        null,
                                                        List.of(PublicationBlock.of(
                                                                "x", BlockContent.text("Så löd det.")))),
                                                place))
                                        .build())
                        .orElseThrow())
                .publicationApproval(approval)
                .rowPlace(approval.contentHash(), row(line + 3))
                .publicationSuppression(suppression)
                .rowPlace(suppression.contentHash(), row(line + 4))
                .blockPlace("b", new SourceLocation("kommun 1.0.0", "OTP-INF/publikation.yaml", line + 2, 9))
                .build();
    }

    private static Catalog amending(int line) {
        return Catalog.builder(
                        Samples.manifest("kommun", "1.0.0", Layer.MUNICIPAL).build())
                .architectureAmendment(new Located<>(
                        ArchitectureAmendment.change(
                                "K-A", Map.of("name", Map.of("sv", "Nytt")), List.of("properties.avoid"), "Skäl."),
                        new SourceLocation("kommun 1.0.0", "OTP-INF/arkitektur.yaml", line, 5)))
                .build();
    }

    @Test
    public void whatAPackSaysToRulesIsReadBackAloneToo() {
        Catalog pack = Catalog.builder(
                        Samples.manifest("kommun", "1.0.0", Layer.MUNICIPAL).build())
                .wordList(
                        WordList.of("vague", List.of(WordList.Entry.of("smidig").instead("hur"))))
                .lintSuppression(
                        new Located<>(LintSuppression.of("R05", "PRV-DRI-001", "vid behov", "Menat."), row(12)))
                .build();
        put(pack);
        restart();
        Catalog read = store.library.catalog(pack.ref().hash()).orElseThrow();
        assertEquals(pack, read);
        assertEquals(pack.lintSuppressions(), read.lintSuppressions());
        LintAids aids = store.library.lintAids(pack.ref());
        assertEquals(pack.wordLists(), aids.words());
        assertEquals(row(12).toString(), aids.suppressions().get(0).by());
        assertTrue(aids.hasPrefix(pack.manifest().prefix()));
        store.assertSound();
    }

    @Test
    public void anArchitectureOfAnySizeIsReadBack() {
        Catalog large = Packs.architecture("stort", 4_000, 8_000);
        put(large);
        restart();
        assertEquals(large, store.library.catalog(large.ref().hash()).orElseThrow());
        store.assertSound();
    }

    private static final SourceLocation PLACE = new SourceLocation("nivaer 1.0.0", "OTP-INF/nivaer.yaml", 7, 9);

    @Test
    public void setsOfLevelsAreReadBackWithTheirEditionAndByThemselves() {
        ParameterSet set = ParameterSet.builder("liten", "Liten kommun", "Få användare.")
                .setting(Setting.of(new RequirementId("PRV-DRI-001"), "tillganglighet", "99", ""))
                .build();
        Catalog catalog = Catalog.builder(
                        Samples.manifest("nivaer", "1.0.0", Layer.NATIONAL).build())
                .parameterSet(set)
                .parameterSetPlace("liten", new RequirementId("PRV-DRI-001"), "tillganglighet", PLACE)
                .build();
        Catalog unplaced = Catalog.builder(catalog.manifest()).parameterSet(set).build();
        assertEquals("where it is written does not count", unplaced.ref(), catalog.ref());
        put(catalog);
        restart();
        assertEquals(
                Optional.of(PLACE),
                store.library
                        .catalog(catalog.ref().hash())
                        .orElseThrow()
                        .place(set, set.settings().get(0)));
        assertEquals(
                List.of(set),
                store.library.catalog(catalog.ref().hash()).orElseThrow().parameterSets());
        assertEquals(List.of(set), store.library.parameterSets(catalog.ref()));
        assertEquals(List.of(), store.library.parameterSets(Samples.catalog().ref()));
    }

    @Test
    public void anEditionWithUnusualTextsIsReadBackAsItWas() {
        Catalog.Builder builder = Catalog.builder(
                Samples.manifest("ovanligt", "1.0.0", Layer.NATIONAL).build());
        int number = 1;
        for (String text : Samples.unusualTexts()) {
            builder.requirement(new Located<>(
                    Samples.requirement("PRV-DRI-" + (100 + number++), RequirementKind.CONTRACT)
                            .set(RequirementField.TITLE, text)
                            .set(RequirementField.TEXT, text)
                            .set(RequirementField.TAGS, List.of(text.substring(0, Math.min(60, text.length()))))
                            .build(),
                    new SourceLocation(text, text, 0, 0)));
        }
        Catalog catalog = builder.build();
        put(catalog);
        restart();
        assertEquals(
                catalog.requirements(),
                store.library.catalog(catalog.ref().hash()).orElseThrow().requirements());
        assertEquals(
                Samples.unusualTexts(),
                store.library.requirements(RequirementQuery.all()).rows().stream()
                        .map(row -> row.title())
                        .toList());
        store.assertSound();
    }

    @Test
    public void theRecordTellsWhatWasPutInWhenAndFromWhere() {
        Catalog catalog = Samples.municipalCatalog();
        EditionRecord record = put(catalog);
        assertEquals(catalog.ref(), record.ref());
        assertEquals(catalog.manifest(), record.manifest());
        assertEquals("prov.jar", record.source());
        assertEquals(Packs.ACT.at(), record.since());
        assertEquals(catalog.requirements().size(), record.requirements());
        assertEquals(catalog.amendments().size(), record.amendments());
        assertTrue(record.current());
        assertEquals(List.of(record), store.library.current());
    }

    @Test
    public void puttingInWhatIsCurrentChangesNothingAndIsNotLogged() {
        EditionRecord first = put(Packs.pack("a", 3, 0));
        Map<String, Long> counts = store.health.counts();
        assertEquals(first, store.library.put(Packs.pack("a", 3, 0), Map.of(), "annan.jar", Packs.act("igen")));
        assertEquals(counts, store.health.counts());
        assertEquals(1, store.log.after(0, 10).size());
    }

    @Test
    public void anEarlierEditionBecomesCurrentAgainAndIsThenTheNewest() {
        Catalog one = Packs.pack("a", 3, 1);
        Catalog two = Packs.pack("a", 4, 2);
        put(one);
        put(two);
        assertEquals(4, store.library.countRequirements());
        store.library.put(one, Map.of(), "tillbaka.jar", Packs.ACT);
        List<EditionRecord> editions =
                store.library.editions("a", one.manifest().version());
        assertEquals(
                List.of(one.ref(), two.ref()),
                editions.stream().map(EditionRecord::ref).toList());
        assertEquals(
                List.of(true, false),
                editions.stream().map(EditionRecord::current).toList());
        assertEquals("tillbaka.jar", editions.get(0).source());
        assertEquals(3, store.library.countRequirements());
        store.assertSound();
    }

    @Test
    public void aWithdrawnPackIsNotListedButItsEditionStays() {
        Catalog catalog = Packs.pack("a", 3, 1);
        put(catalog);
        store.library.withdraw("a", Packs.act("ska inte gälla"));
        assertEquals(Optional.empty(), store.library.current("a"));
        assertEquals(0, store.library.countRequirements());
        assertEquals(
                List.of(), store.library.requirements(RequirementQuery.all()).rows());
        assertEquals(
                List.of(),
                store.library.requirements(RequirementQuery.all().tagged("sla")).rows());
        assertEquals(Optional.of(catalog), store.library.catalog(catalog.ref().hash()));
        assertFalse(
                store.library.editions("a", catalog.manifest().version()).get(0).current());
        store.assertSound();
    }

    @Test
    public void withdrawingWhatIsNotThereChangesNothingAndIsNotLogged() {
        store.library.withdraw("finns-inte", Packs.ACT);
        put(Packs.pack("a", 1, 1));
        store.library.withdraw("a", Packs.ACT);
        store.library.withdraw("a", Packs.ACT);
        assertEquals(2, store.log.after(0, 10).size());
        store.assertSound();
    }

    @Test
    public void everyWriteIsLoggedWithWhoWhenAndWhy() {
        Catalog catalog = Packs.pack("a", 1, 1);
        put(catalog);
        store.library.withdraw("a", Packs.act("fel fil"));
        List<Change> changes = store.log.after(0, 10);
        String hash = catalog.ref().hash().hex();
        assertEquals(
                List.of(
                        new Change(1, Packs.ACT, Change.EDITION_PUT, "a", hash),
                        new Change(2, Packs.act("fel fil"), Change.EDITION_WITHDRAWN, "a", hash)),
                changes);
        assertEquals(changes.subList(1, 2), store.log.after(1, 10));
        assertEquals(changes.subList(0, 1), store.log.about("a", 1));
        assertEquals(List.of(), store.log.about("b", 10));
    }

    @Test
    public void aRequirementIsFoundInAnEditionThatIsNoLongerCurrent() {
        Catalog one = Packs.pack("a", 20, 1);
        put(one);
        put(Packs.pack("a", 10, 2));
        Located<Requirement> wanted = one.requirements().get(15);
        assertEquals(
                Optional.of(wanted),
                store.library.requirement(one.ref(), wanted.value().id()));
        assertEquals(Optional.empty(), store.library.requirement(one.ref(), new RequirementId("PRV-XXX-001")));
        PackRef unknown = new PackRef("a", one.manifest().version(), ContentHash.ofTree(Map.of()));
        assertEquals(
                Optional.empty(),
                store.library.requirement(unknown, wanted.value().id()));
    }

    @Test
    public void publishedRevisionsAreThoseOfPublishedEditionsAndTheFirstCounts() {
        Catalog draft = Packs.pack("a", 3, 1);
        put(draft);
        assertEquals(Map.of(), store.library.publishedRevisions("a"));
        Catalog first = Packs.published("a", "1.0.0", 3, 2);
        put(first);
        Requirement changed = first.requirements().get(0).value();
        Requirement raised = Requirement.builder(changed.id(), changed.uid(), 2)
                .set(RequirementField.TITLE, "Ändrad")
                .set(RequirementField.KIND, changed.kind())
                .set(RequirementField.FULFILLED, changed.fulfilled())
                .set(RequirementField.CATEGORY, changed.category())
                .set(RequirementField.TEXT, "Ny text")
                .build();
        put(Packs.with(Packs.published("a", "1.1.0", 3, 3), raised));
        Map<RequirementId, Map<Integer, ContentHash>> revisions = store.library.publishedRevisions("a");
        assertEquals(3, revisions.size());
        assertEquals(Map.of(1, changed.contentHash(), 2, raised.contentHash()), revisions.get(changed.id()));
        assertEquals(Map.of(), store.library.publishedRevisions("b"));
    }

    @Test
    public void aRequirementThatSeveralEditionsHaveIsKeptOnce() {
        Catalog catalog = Packs.pack("a", 50, 1);
        put(catalog);
        long before = store.health.counts().get("contents");
        put(Packs.with(catalog, Packs.requirement(50, "ny")));
        assertEquals(before + 1, (long) store.health.counts().get("contents"));
    }

    @Test
    public void resourcesAreKeptAsBlobs() {
        Catalog catalog = Samples.municipalCatalog();
        ContentHash letterhead = catalog.resources().values().iterator().next();
        put(catalog);
        assertArrayEquals(
                Packs.letterhead(catalog).get(letterhead),
                store.blobs.get(letterhead).orElseThrow());
        assertEquals(1, store.log.after(0, 10).size());
    }

    @Test
    public void aResourceWithoutItsBytesIsRefusedAndNothingIsPutIn() {
        Catalog catalog = Samples.municipalCatalog();
        ContentHash letterhead = catalog.resources().values().iterator().next();
        assertThrows(IllegalArgumentException.class, () -> store.library.put(catalog, Map.of(), "prov.jar", Packs.ACT));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.library.put(catalog, Map.of(letterhead, new byte[1]), "prov.jar", Packs.ACT));
        assertEquals(0, (long) store.health.counts().get("contents"));
        assertEquals(List.of(), store.log.after(0, 10));
    }

    @Test
    public void twoRequirementsWithOneIdAreRefused() {
        Catalog catalog = Packs.pack("a", 3, 1);
        Catalog.Builder twice = Catalog.builder(catalog.manifest());
        catalog.requirements().forEach(twice::requirement);
        catalog.requirements().forEach(twice::requirement);
        assertThrows(IllegalArgumentException.class, () -> put(twice.build()));
    }

    @Test
    public void aChangedContentIsNeverServed() {
        Catalog catalog = Packs.pack("a", 3, 1);
        put(catalog);
        Requirement requirement = catalog.requirements().get(1).value();
        Requirement forged = requirement.toBuilder()
                .set(RequirementField.TEXT, "Kravet gäller inte.")
                .build();
        store.tamper(
                "UPDATE content SET body = ? WHERE hash = ?",
                CanonicalJson.bytes(forged.tree()),
                requirement.contentHash().hex());
        assertProblem("OTP-3022", () -> store.library.catalog(catalog.ref().hash()));
        assertProblem("OTP-3020", () -> store.library.requirement(catalog.ref(), requirement.id()));
        assertEquals(
                List.of("OTP-3020", "OTP-3022"),
                store.health.check().stream().map(p -> p.code()).toList());
    }

    @Test
    public void bytesThatAreNoLongerJsonAreToldOfAsDamaged() {
        Catalog catalog = Packs.pack("a", 3, 1);
        put(catalog);
        store.tamper(
                "UPDATE content SET body = ? WHERE hash = ?",
                new byte[] {'{', '"'},
                catalog.requirements().get(1).value().contentHash().hex());
        assertProblem("OTP-3020", () -> store.library.catalog(catalog.ref().hash()));
    }

    @Test
    public void anEditionThatHasLostARowIsNeverServed() {
        Catalog catalog = Packs.pack("a", 3, 1);
        put(catalog);
        store.tamper("DELETE FROM edition_requirement WHERE ordinal = 1");
        assertProblem("OTP-3022", () -> store.library.catalog(catalog.ref().hash()));
    }

    @Test
    public void aContentThatHasGoneIsToldOf() {
        Catalog catalog = Packs.pack("a", 3, 1);
        put(catalog);
        Requirement requirement = catalog.requirements().get(1).value();
        store.tamper(
                "DELETE FROM content WHERE hash = ?", requirement.contentHash().hex());
        assertProblem("OTP-3021", () -> store.library.catalog(catalog.ref().hash()));
        assertProblem("OTP-3021", () -> store.library.requirement(catalog.ref(), requirement.id()));
    }

    @Test
    public void aKeyThatNoPageEndedWithIsToldOf() {
        assertProblem(
                "OTP-3030",
                () -> store.library.requirements(RequirementQuery.all().after("PRV-DRI-001")));
        assertProblem(
                "OTP-3030",
                () -> store.library.requirements(RequirementQuery.all().after("x/y")));
    }

    static void assertProblem(String code, ThrowingRunnable act) {
        ProblemException e = assertThrows(ProblemException.class, act);
        assertEquals(code, e.problems().get(0).code());
    }
}
