package se.sambruk.otp.content.ingest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.tree.Limits;

/** What packs lack of each other is told of, and no pack is refused for it. */
public class DependenciesTest {
    private static final Act ACT = new Act("prov", Instant.parse("2026-11-23T12:00:00Z"), "prov");
    private static final String AMENDS = "amendments:\n  - {target: GRUND-DRI-001, exclude: true, because: Skäl.}\n";

    private final FakeStore store = new FakeStore();
    private final Contents contents = new Contents(store, Limits.DEFAULT);

    private void ground(String version, String more) {
        contents.ingest(Packs.pack("file:grund", "grund", version, "", more), ACT);
    }

    private void local(String range, String more) {
        contents.ingest(
                new MemorySource("file:lokal")
                        .with(
                                "OTP-INF/pack.yaml",
                                Packs.manifest(
                                        "lokal",
                                        "1.0.0",
                                        "  requires:\n    - {pack: grund, version: \"" + range + "\"}\n"))
                        .with("OTP-INF/a.yaml", more),
                ACT);
    }

    private List<String> told() {
        PackReport report = contents.packs().stream()
                .filter(pack -> pack.source().equals("file:lokal"))
                .findFirst()
                .orElseThrow();
        assertEquals(PackState.ACTIVE, report.state());
        return report.problems().stream()
                .map(problem -> problem.code() + " " + problem.message().in(LocalizedText.SWEDISH))
                .toList();
    }

    @Test
    public void a_required_pack_that_is_missing_is_told_of_until_it_comes() {
        local("[1.0,2)", AMENDS);
        assertEquals(
                List.of(
                        "OTP-1410 lokal 1.0.0 kräver paketet grund, version [1.0.0,2.0.0), som inte finns i biblioteket."),
                told());
        ground("1.0.0", "");
        assertEquals(List.of(), told());
        contents.withdraw("file:grund", ACT);
        assertEquals(1, told().size());
    }

    @Test
    public void a_required_pack_of_another_version_is_told_of_with_both() {
        ground("2.0.0", "");
        local("[1.0,2)", AMENDS);
        assertEquals(
                List.of(
                        "OTP-1411 lokal 1.0.0 kräver grund i en version inom [1.0.0,2.0.0), men i biblioteket finns 2.0.0."),
                told());
    }

    @Test
    public void what_is_said_to_rules_of_a_requirement_that_no_pack_has_is_told_of() {
        ground("1.0.0", "");
        local("1.0", "lint-suppressions:\n  - {rule: R05, requirement: GRUND-DRI-001, because: Skäl.}\n");
        assertEquals(List.of(), told());
        local("1.0", "lint-suppressions:\n  - {rule: R05, requirement: GRUND-DRI-009, because: Skäl.}\n");
        assertEquals(
                List.of("OTP-1374 Undantaget från R05 gäller kravet GRUND-DRI-009, som inte finns i något av paketen."),
                told());
    }

    @Test
    public void an_amendment_of_what_no_pack_has_is_told_of() {
        ground("1.0.0", "");
        local("1.0", AMENDS.replace("001", "009"));
        assertEquals(
                List.of("OTP-1412 Anpassningen gäller GRUND-DRI-009, som inte finns i något installerat paket."),
                told());
    }

    @Test
    public void an_amendment_written_for_another_revision_is_told_of() {
        ground("1.0.0", "revision: 3");
        local("1.0", AMENDS.replace("exclude", "revision: 2, exclude"));
        assertEquals(
                List.of("OTP-1414 Anpassningen är skriven för revision 2 av GRUND-DRI-001, som i biblioteket har"
                        + " revision 3."),
                told());
    }

    @Test
    public void what_a_requirement_points_at_and_no_pack_has_is_told_of() {
        ground("1.0.0", "");
        local(
                "1.0",
                "requirements:\n"
                        + Packs.requirement(
                                "LOKAL-DRI-001",
                                "references: [{ref: LOU}, {ref: LUF}]\ntraces: [{element: P-DRIFT}, {element: P-ANNAN}]\n"
                                        + "benefits: [2c, 9z]\nrelated: [{to: GRUND-DRI-001, as: see}, {to: GRUND-DRI-007, as: see}]"));
        assertEquals(
                List.of(
                        "OTP-1413 LOKAL-DRI-001 hänvisar till källan ”LUF”, som inte finns i något installerat paket.",
                        "OTP-1413 LOKAL-DRI-001 hänvisar till arkitekturelementet ”P-ANNAN”, som inte finns i något"
                                + " installerat paket.",
                        "OTP-1413 LOKAL-DRI-001 hänvisar till nyttopunkten ”9z”, som inte finns i något installerat"
                                + " paket.",
                        "OTP-1413 LOKAL-DRI-001 hänvisar till kravet ”GRUND-DRI-007”, som inte finns i något"
                                + " installerat paket."),
                told());
    }

    @Test
    public void what_a_set_of_levels_sets_and_no_pack_has_is_told_of_once_for_each_requirement() {
        ground("1.0.0", "");
        local(
                "1.0",
                "parameter-sets:\n  - {id: liten, title: Liten, because: Skäl., set: {GRUND-DRI-001: {tid: 5},"
                        + " GRUND-DRI-009: {tid: 5, dagar: 3}}}\n");
        assertEquals(
                List.of(
                        "OTP-1417 Parameteruppsättningen liten sätter tid i GRUND-DRI-001, men kravet har ingen"
                                + " parameter som heter så.",
                        "OTP-1416 Parameteruppsättningen liten sätter värden för GRUND-DRI-009, som inte finns i något"
                                + " installerat paket."),
                told());
        List<Problem> problems = contents.packs().get(1).problems();
        assertTrue(problems.stream()
                .allMatch(problem -> problem.location().orElseThrow().line() > 0));
    }

    @Test
    public void a_store_that_cannot_say_leaves_the_listing_as_it_is() {
        local("1.0", AMENDS);
        store.breakDown(true);
        assertEquals(List.of(), told());
    }

    @Test
    public void very_much_of_the_same_is_counted() {
        ground("1.0.0", "");
        StringBuilder amendments = new StringBuilder("amendments:\n");
        for (int i = 100; i < 130; i++) {
            amendments.append("  - {target: GRUND-DRI-").append(i).append(", exclude: true, because: Skäl.}\n");
        }
        local("1.0", amendments.toString());
        List<Problem> problems = contents.packs().get(1).problems();
        assertEquals(21, problems.size());
        assertEquals("OTP-1099", problems.get(20).code());
    }
}
