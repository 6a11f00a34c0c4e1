package se.sambruk.otp.content.ingest;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.LetterheadTrial;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.tree.Limits;

/** Packs come into the library and leave it by rules that do not depend on who comes first. */
public class ContentsTest {
    private static final Act ACT = new Act("prov", Instant.parse("2026-11-23T12:00:00Z"), "prov");
    private static final String PUBLISHED = "  status: published\n";

    private final FakeStore store = new FakeStore();
    private final Contents contents = new Contents(store, Limits.DEFAULT);

    private PackReport ingest(String source, String version, String manifest, String more) {
        return contents.ingest(Packs.pack(source, "prov", version, manifest, more), ACT);
    }

    private PackReport ingest(String source, String version) {
        return ingest(source, version, "", "");
    }

    @Test
    public void a_pack_is_taken_in_and_out() {
        PackReport report = ingest("file:a", "1.0.0");
        assertEquals(PackState.ACTIVE, report.state());
        assertEquals(1, report.requirements());
        assertEquals(List.of(report), contents.packs());
        contents.withdraw("file:a", ACT);
        assertEquals(List.of(), contents.packs());
        assertEquals(List.of("put prov 1.0.0 from file:a", "withdraw prov: prov"), store.log());
    }

    @Test
    public void a_faulty_pack_changes_nothing_and_says_what_still_applies() {
        ingest("file:a", "1.0.0");
        PackReport report = ingest("file:a", "1.1.0", "", "kinds: x");
        assertEquals(PackState.REFUSED, report.state());
        assertEquals(List.of("OTP-1101", "OTP-1405"), codes(report));
        assertEquals("1.0.0 from file:a", store.now("prov"));
        contents.withdraw("file:a", ACT);
        assertEquals("nothing", store.now("prov"));
    }

    @Test
    public void a_letterhead_is_tried_before_its_pack_is_put_into_use() {
        Problem fault =
                Problem.of("PRV-0001", Severity.ERROR, LocalizedText.of("Makro."), LocalizedText.of("Ta bort."));
        List<byte[]> tried = new ArrayList<>();
        Contents trying = new Contents(store, Limits.DEFAULT) {
            @Override
            protected List<LetterheadTrial> trials() {
                return List.of(letterhead -> {
                    tried.add(letterhead);
                    return tried.size() == 1 ? List.of() : List.of(fault);
                });
            }
        };
        byte[] word = Packs.word("[Content_Types].xml", "word/document.xml");
        MemorySource pack = Packs.pack("file:a", "prov", "1.0.0", "  letterhead: templates/brev.docx\n", "")
                .with("OTP-INF/templates/brev.docx", word);
        assertTrue(trying.check(pack).catalog().isPresent());
        assertArrayEquals(word, tried.get(0));
        PackReading refused = trying.check(pack);
        assertTrue(refused.catalog().isEmpty());
        assertEquals(
                "file:a · templates/brev.docx",
                refused.problems()
                        .get(refused.problems().size() - 1)
                        .location()
                        .orElseThrow()
                        .toString());
        trying.check(Packs.pack("file:a", "prov", "1.0.0", "", ""));
        assertEquals("a pack without one is not asked about", 2, tried.size());
    }

    @Test
    public void what_was_taken_in_before_a_restart_stays_when_the_pack_has_become_faulty() {
        ingest("file:a", "1.0.0");
        Contents restarted = new Contents(store, Limits.DEFAULT);
        PackReport report = restarted.ingest(Packs.pack("file:a", "prov", "1.0.0", "", "kinds: x"), ACT);
        assertEquals(List.of("OTP-1101", "OTP-1405"), codes(report));
        assertEquals(0, restarted.withdrawMissing(source -> false, ACT));
        assertEquals("1.0.0 from file:a", store.now("prov"));
    }

    @Test
    public void one_bad_pack_does_not_stop_another() {
        contents.ingest(new MemorySource("file:bad").with("OTP-INF/a.yaml", "a: ["), ACT);
        contents.ingest(new Failing("file:worse"), ACT);
        assertEquals(PackState.ACTIVE, ingest("file:a", "1.0.0").state());
        assertEquals(
                List.of("file:a", "file:bad", "file:worse"),
                contents.packs().stream().map(PackReport::source).toList());
        assertEquals(List.of("OTP-1407"), codes(contents.packs().get(2)));
    }

    /** Fails in a way that nobody thought of. */
    private record Failing(String name) implements PackSource {
        @Override
        public SortedSet<String> paths() {
            return Collections.unmodifiableSortedSet(new TreeSet<>(List.of("OTP-INF/a.yaml")));
        }

        @Override
        public InputStream open(String path) {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    public void a_published_edition_never_changes() {
        ingest("file:a", "1.0.0", PUBLISHED, "");
        assertEquals(PackState.ACTIVE, ingest("file:a", "1.0.0", PUBLISHED, "").state());
        PackReport changed = ingest("file:a", "1.0.0", PUBLISHED, "revision: 2\ntags: [sla]");
        assertEquals(List.of("OTP-1400", "OTP-1405"), codes(changed));
        assertEquals(
                PackState.ACTIVE,
                ingest("file:a", "1.0.1", PUBLISHED, "revision: 2\ntags: [sla]").state());
    }

    @Test
    public void a_draft_may_change_and_then_be_published() {
        ingest("file:a", "1.0.0");
        assertEquals(
                PackState.ACTIVE, ingest("file:a", "1.0.0", "", "tags: [sla]").state());
        assertEquals(
                PackState.ACTIVE,
                ingest("file:a", "1.0.0", PUBLISHED, "tags: [sla]").state());
    }

    @Test
    public void a_published_edition_can_be_withdrawn_but_not_changed_by_the_way() {
        ingest("file:a", "1.0.0", PUBLISHED, "");
        assertEquals(
                List.of("OTP-1400", "OTP-1405"),
                codes(ingest("file:a", "1.0.0", "  status: withdrawn\n", "revision: 2\ntags: [sla]")));
        assertEquals(
                PackState.ACTIVE,
                ingest("file:a", "1.0.0", "  status: withdrawn\n", "").state());
    }

    @Test
    public void a_published_edition_can_be_withdrawn_whatever_it_holds() {
        String everything = """
                relations: [{source: E-1, type: serving, target: E-2}]
                elements: [{id: E-1, type: application-component, name: A}, {id: E-2, type: application-component, name: B}]
                views: [{id: V-1, name: V, show: [E-1]}]
                folders: [{name: F, items: [E-1]}]
                property-definitions: [{key: nyckel}]
                architecture-suppressions: [{finding: OTP-4203, because: Menat.}]
                audiences: [{id: politiker, name: Politiker}]
                variables: [{name: v, value: x}]
                publications: [{id: p, title: P, contents: [t]}]
                topics: [{id: t, title: T, blocks: [{id: b, text: x}]}]
                publication-approvals: [{publication: p, audience: politiker, by: A, date: 2026-12-01, hash: 3f9a1c0b77de}]
                publication-suppressions: [{finding: OTP-4610, because: Menat.}]
                lint-suppressions: [{rule: R05, requirement: PROV-DRI-001, because: Menat.}]
                word-lists: {vague: [smidig]}
                """;
        assertEquals(
                PackState.ACTIVE,
                contents.ingest(
                                Packs.pack("file:a", "prov", "1.0.0", PUBLISHED, "")
                                        .with("OTP-INF/allt.yaml", everything),
                                ACT)
                        .state());
        assertEquals(
                PackState.ACTIVE,
                contents.ingest(
                                Packs.pack("file:a", "prov", "1.0.0", "  status: withdrawn\n", "")
                                        .with("OTP-INF/allt.yaml", everything),
                                ACT)
                        .state());
    }

    @Test
    public void changed_content_needs_a_new_revision() {
        ingest("file:a", "1.0.0", PUBLISHED, "");
        PackReport published = ingest("file:a", "1.1.0", PUBLISHED, "tags: [sla]");
        assertEquals(List.of("OTP-1401", "OTP-1405"), codes(published));
        assertTrue(published.problems().get(0).remedy().toString().contains("revision: 2"));
        assertEquals(2, published.problems().get(0).location().orElseThrow().line());

        PackReport draft = ingest("file:a", "1.1.0", "", "tags: [sla]");
        assertEquals(PackState.ACTIVE, draft.state());
        assertEquals(Severity.WARNING, draft.problems().get(0).severity());
        assertEquals(
                PackState.ACTIVE,
                ingest("file:a", "1.1.0", PUBLISHED, "revision: 2\ntags: [sla]").state());
    }

    @Test
    public void of_two_sources_the_higher_version_applies_in_whatever_order_they_come() {
        ingest("file:old", "1.0.0");
        ingest("file:new", "1.1.0");
        assertEquals("1.1.0 from file:new", store.now("prov"));
        assertEquals(List.of("OTP-1402"), codes(report("file:old")));
        assertTrue(report("file:old").problems().get(0).message().toString().contains("file:new"));

        PackReport older = ingest("file:older", "0.9.0");
        assertEquals(List.of("OTP-1402"), codes(older));
        assertEquals("1.1.0 from file:new", store.now("prov"));
    }

    @Test
    public void when_the_higher_version_leaves_the_next_takes_its_place() {
        ingest("file:a", "1.0.0");
        ingest("file:b", "1.1.0");
        ingest("file:c", "1.2.0");
        contents.withdraw("file:c", ACT);
        assertEquals("1.1.0 from file:b", store.now("prov"));
        assertEquals(PackState.ACTIVE, report("file:b").state());
        assertEquals(PackState.SUPERSEDED, report("file:a").state());
        contents.withdraw("file:a", ACT);
        assertEquals("1.1.0 from file:b", store.now("prov"));
    }

    @Test
    public void when_a_source_lowers_its_version_another_may_take_its_place() {
        ingest("file:a", "1.0.0");
        ingest("file:b", "1.1.0");
        ingest("file:b", "0.9.0");
        assertEquals("1.0.0 from file:a", store.now("prov"));
        assertEquals(PackState.ACTIVE, report("file:a").state());
        assertEquals(PackState.SUPERSEDED, report("file:b").state());
    }

    @Test
    public void a_source_alone_may_lower_its_version() {
        ingest("file:a", "1.1.0");
        assertEquals(PackState.ACTIVE, ingest("file:a", "1.0.0").state());
    }

    @Test
    public void of_two_sources_with_one_version_the_one_that_is_in_stays_and_both_are_told_of() {
        ingest("file:a", "1.0.0");
        PackReport second = ingest("file:b", "1.0.0", "", "tags: [sla]");
        assertEquals(List.of("OTP-1403"), codes(second));
        String told = second.problems().get(0).message().toString();
        assertTrue(told, told.contains("file:a") && told.contains("file:b"));
        assertEquals("1.0.0 from file:a", store.now("prov"));
        // The one that is in may go on being written.
        assertEquals(
                PackState.ACTIVE, ingest("file:a", "1.0.0", "", "tags: [drift]").state());
        contents.withdraw("file:a", ACT);
        assertEquals("1.0.0 from file:b", store.now("prov"));
    }

    @Test
    public void the_same_edition_from_two_sources_is_no_conflict() {
        ingest("file:a", "1.0.0");
        PackReport twin = ingest("file:b", "1.0.0");
        assertEquals(PackState.ACTIVE, twin.state());
        assertEquals(List.of("OTP-1406"), codes(twin));
        contents.withdraw("file:a", ACT);
        assertEquals(List.of("put prov 1.0.0 from file:a"), store.log());
        contents.withdraw("file:b", ACT);
        assertEquals("nothing", store.now("prov"));
    }

    @Test
    public void a_source_that_turns_to_another_pack_leaves_the_first() {
        ingest("file:a", "1.0.0");
        contents.ingest(Packs.pack("file:a", "annat", "1.0.0", "", ""), ACT);
        assertEquals("nothing", store.now("prov"));
        assertEquals("1.0.0 from file:a", store.now("annat"));
    }

    @Test
    public void nobody_takes_another_publishers_prefix_or_pack() {
        ingest("file:a", "1.0.0");
        MemorySource prefix = Packs.pack("file:b", "prov", "1.0.0", "", "")
                .with(
                        "OTP-INF/pack.yaml",
                        Packs.manifest("prov", "1.0.0", "")
                                .replace("id: prov\n", "id: annat\n")
                                .replace("publisher: prov", "publisher: annan"));
        assertEquals(List.of("OTP-1404"), codes(contents.ingest(prefix, ACT)));
        MemorySource pack = Packs.pack("file:b", "prov", "2.0.0", "", "")
                .with(
                        "OTP-INF/pack.yaml",
                        Packs.manifest("prov", "2.0.0", "").replace("publisher: prov", "publisher: annan"));
        assertEquals(List.of("OTP-1408"), codes(contents.ingest(pack, ACT)));
    }

    @Test
    public void what_the_store_cannot_do_is_told_and_has_not_happened() {
        ingest("file:a", "1.0.0");
        store.breakDown(true);
        PackReport report = ingest("file:a", "1.1.0");
        assertEquals(List.of("OTP-3001", "OTP-1415", "OTP-1405"), codes(report));
        assertThrows(ProblemException.class, () -> contents.withdraw("file:a", ACT));
        store.breakDown(false);
        contents.withdraw("file:a", ACT);
        assertEquals("nothing", store.now("prov"));
    }

    @Test
    public void at_start_a_lower_version_waits_for_the_source_that_the_library_knows() {
        ingest("file:known", "1.1.0");
        Contents restarted = new Contents(store, Limits.DEFAULT);
        MemorySource lower = Packs.pack("file:lower", "prov", "1.0.0", "", "");
        assertTrue(restarted.ingestEarly(lower, ACT).isEmpty());
        assertTrue(restarted
                .ingestEarly(Packs.pack("file:known", "prov", "1.1.0", "", ""), ACT)
                .isPresent());
        assertEquals(PackState.SUPERSEDED, restarted.ingest(lower, ACT).state());
        assertEquals(1, store.log().size());
    }

    @Test
    public void at_start_a_pack_that_nobody_puts_forward_any_more_leaves_the_library() {
        ingest("file:gone", "1.0.0");
        contents.ingest(Packs.pack("file:stays", "annat", "1.0.0", "", ""), ACT);
        contents.ingest(Packs.pack("/home/x/paket", "fil", "1.0.0", "", ""), ACT);
        contents.ingest(Packs.pack("file:slow", "sen", "1.0.0", "", ""), ACT);
        Contents restarted = new Contents(store, Limits.DEFAULT);
        restarted.ingest(Packs.pack("file:moved", "annat", "1.0.0", "", ""), ACT);
        assertEquals(1, restarted.withdrawMissing("file:slow"::equals, ACT));
        assertEquals("nothing", store.now("prov"));
        assertEquals("1.0.0 from file:stays", store.now("annat"));
        assertEquals("1.0.0 from /home/x/paket", store.now("fil"));
        assertEquals("1.0.0 from file:slow", store.now("sen"));
    }

    @Test
    public void a_file_taken_in_before_a_restart_can_be_withdrawn_and_outranks_as_before() {
        ingest("/home/x/paket", "2.0.0");
        Contents restarted = new Contents(store, Limits.DEFAULT);
        assertEquals(List.of("OTP-1402"), codes(restarted.ingest(Packs.pack("file:a", "prov", "1.0.0", "", ""), ACT)));
        restarted.withdraw("/home/x/paket", ACT);
        assertEquals("nothing", store.now("prov"));
    }

    @Test
    public void the_outcome_does_not_depend_on_the_order() {
        List<MemorySource> sources = List.of(
                Packs.pack("file:a", "prov", "1.0.0", "", ""),
                Packs.pack("file:b", "prov", "1.2.0", "", ""),
                Packs.pack("file:c", "prov", "1.1.0", "", "tags: [sla]"),
                Packs.pack("file:d", "prov", "1.2.0", "", "kinds: x"));
        for (int seed = 0; seed < 50; seed++) {
            List<MemorySource> shuffled = new ArrayList<>(sources);
            Collections.shuffle(shuffled, new Random(seed));
            FakeStore fresh = new FakeStore();
            Contents some = new Contents(fresh, Limits.DEFAULT);
            shuffled.forEach(source -> some.ingest(source, ACT));
            assertEquals("1.2.0 from file:b", fresh.now("prov"));
            assertEquals(
                    "[file:a SUPERSEDED, file:b ACTIVE, file:c SUPERSEDED, file:d REFUSED]",
                    some.packs().stream()
                            .map(report -> report.source() + " " + report.state())
                            .toList()
                            .toString());
        }
    }

    @Test(timeout = 60_000)
    public void many_threads_may_put_forward_and_take_back_at_once() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            String source = "file:" + i;
            String version = "1." + i + ".0";
            Thread thread = new Thread(() -> {
                try {
                    go.await();
                    for (int round = 0; round < 20; round++) {
                        ingest(source, version);
                        contents.packs();
                        contents.withdraw(source, ACT);
                    }
                    ingest(source, version);
                } catch (InterruptedException | RuntimeException e) {
                    failures.add(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), failures);
        assertEquals("1.7.0 from file:7", store.now("prov"));
    }

    private PackReport report(String source) {
        return contents.packs().stream()
                .filter(report -> report.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(PackReport report) {
        return report.problems().stream().map(Problem::code).collect(Collectors.toList());
    }
}
