package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.store.sql.TestDatabases;
import se.sambruk.otp.testkit.Samples;

public class RequirementListingTest {
    private static final int SIZE = 300;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static TestStore store;

    @BeforeClass
    public static void fill() {
        store = TestStore.open(FOLDER.getRoot().toPath());
        for (String pack : List.of("alfa", "beta", "gamma")) {
            store.library.put(Packs.pack(pack, SIZE, 1), Map.of(), pack + ".jar", Packs.ACT);
        }
        Catalog.Builder words =
                Catalog.builder(Samples.manifest("ord", "1.0.0", Layer.NATIONAL).build());
        for (Requirement requirement : List.of(
                worded("PRV-ORD-001", "Överföring av ÄRENDEN", "Åtkomst ges på begäran.", List.of("Återställning")),
                worded("PRV-ORD-002", "Sammansatt a\u030Ateranvändning", "100 % av a_b!", List.of()),
                worded("PRV-ORD-003", "Slut", "pre", List.of("fix")))) {
            words.requirement(new Located<>(requirement, SourceLocation.file("", "ord.yaml")));
        }
        store.library.put(words.build(), Map.of(), "ord.jar", Packs.ACT);
    }

    @AfterClass
    public static void close() {
        store.close();
    }

    private static Requirement worded(String id, String title, String text, List<String> tags) {
        return Samples.requirement(id, RequirementKind.CONTRACT)
                .set(RequirementField.TITLE, title)
                .set(RequirementField.TEXT, text)
                .set(RequirementField.RATIONALE, "Motivet är ord")
                .set(RequirementField.TAGS, tags)
                .build();
    }

    private static List<String> found(String words) {
        return store.library.requirements(RequirementQuery.all().inPack("ord").containing(words)).rows().stream()
                .map(row -> row.id().value())
                .toList();
    }

    private static List<RequirementEntry> rows(RequirementQuery query) {
        return store.library.requirements(query.limit(1000)).rows();
    }

    @Test
    public void rowsComeByIdAndThenByPack() {
        List<RequirementEntry> rows = rows(RequirementQuery.all());
        assertEquals(3 * SIZE + 3, rows.size());
        for (int i = 1; i < rows.size(); i++) {
            RequirementEntry before = rows.get(i - 1);
            RequirementEntry row = rows.get(i);
            int byId = before.id().compareTo(row.id());
            assertTrue(byId < 0
                    || byId == 0 && before.pack().id().compareTo(row.pack().id()) < 0);
        }
    }

    @Test
    public void aRowTellsWhatTheRequirementIs() {
        Catalog beta = Packs.pack("beta", SIZE, 1);
        Requirement first = beta.requirements().get(3).value();
        RequirementEntry row = rows(RequirementQuery.all().inPack("beta").inCategory(first.category()))
                .get(0);
        assertEquals(
                new RequirementEntry(
                        first.id(), 1, first.title(), first.kind(), first.category(), beta.ref(), first.contentHash()),
                row);
    }

    @Test
    public void eachConditionAndAllTogetherLeaveTheRightRows() {
        List<RequirementEntry> all = rows(RequirementQuery.all());
        for (String pack : new String[] {null, "beta"}) {
            for (String category : new String[] {null, "SAK"}) {
                for (RequirementKind kind : new RequirementKind[] {null, RequirementKind.CONTRACT}) {
                    for (String tag : new String[] {null, "nummer-2"}) {
                        for (String words : new String[] {null, "  NUMMER\t2 "}) {
                            RequirementQuery query = RequirementQuery.all()
                                    .inPack(pack)
                                    .inCategory(category)
                                    .ofKind(kind)
                                    .tagged(tag)
                                    .containing(words);
                            List<RequirementEntry> expected = all.stream()
                                    .filter(r -> pack == null || r.pack().id().equals(pack))
                                    .filter(r ->
                                            category == null || r.category().equals(category))
                                    .filter(r -> kind == null || r.kind() == kind)
                                    .filter(r -> tag == null || number(r) >= 0 && number(r) % 7 == 2)
                                    .filter(r -> words == null || number(r) >= 0 && mentionsTwo(r))
                                    .toList();
                            assertEquals(expected, rows(query));
                        }
                    }
                }
            }
        }
    }

    /** The number that {@link Packs} gave it; -1 for the others. */
    private static int number(RequirementEntry row) {
        String[] words = row.title().split(" ");
        return words[0].equals("Krav") ? Integer.parseInt(words[2]) : -1;
    }

    private static boolean mentionsTwo(RequirementEntry row) {
        return (row.id().value() + number(row) + " nummer-" + number(row) % 7).contains("2");
    }

    @Test
    public void wordsAreFoundWhateverTheirCaseAlsoWithAWithRing() {
        assertEquals(List.of("PRV-ORD-001"), found("överföring"));
        assertEquals(List.of("PRV-ORD-001"), found("ÖVERFÖRING ärenden"));
        assertEquals(List.of("PRV-ORD-001"), found("åtkomst"));
        assertEquals(List.of("PRV-ORD-001"), found("ÅTERSTÄLLNING"));
        assertEquals(List.of("PRV-ORD-002"), found("ÅTERANVÄNDNING"));
        assertEquals(List.of("PRV-ORD-002"), found("a\u030Ateranvändning"));
        assertEquals(List.of("PRV-ORD-002"), found("ord-002"));
        assertEquals(3, found("motivet").size());
        assertEquals(3, found("   ").size());
    }

    @Test
    public void aWordIsNotFoundAcrossTwoFields() {
        assertEquals(List.of(), found("prefix"));
        assertEquals(List.of("PRV-ORD-003"), found("fix pre"));
    }

    @Test
    public void signsThatMeanSomethingInSqlAreSearchedAsTheyAre() {
        assertEquals(List.of("PRV-ORD-002"), found("100 %"));
        assertEquals(List.of("PRV-ORD-002"), found("a_b!"));
        assertEquals(List.of(), found("a_k"));
        assertEquals(List.of(), found("%av%"));
        assertEquals(List.of(), found("' OR 1=1"));
    }

    @Test
    public void everyLeadingConditionIsReadOffAnIndexInOrder() {
        assumeTrue("the plans are H2's", TestDatabases.isH2());
        RequirementQuery all = RequirementQuery.all();
        for (RequirementQuery from : List.of(all, all.after("PRV-DRI-0005/beta"))) {
            assertLed("PRIMARY_KEY", from);
            assertLed("LIBRARY_ENTRY_BY_KIND", from.ofKind(RequirementKind.CONTRACT));
            assertLed("LIBRARY_ENTRY_BY_PACK", from.inPack("beta"));
            assertLed("LIBRARY_ENTRY_BY_PACK", from.inPack("beta").tagged("sla"));
            assertLed("LIBRARY_ENTRY_BY_CATEGORY", from.inCategory("DRI").ofKind(RequirementKind.CONTRACT));
            assertLed("PRIMARY_KEY", from.tagged("sla").inCategory("DRI"));
        }
    }

    private static void assertLed(String index, RequirementQuery query) {
        String plan = store.database.read(sql -> RequirementListing.plan(sql, query));
        assertTrue(plan, plan.substring(0, plan.indexOf("LEFT OUTER JOIN")).contains(index));
        assertTrue(plan, plan.contains("index sorted"));
        assertFalse(plan, plan.contains("tableScan"));
    }
}
