package se.sambruk.otp.content.ingest;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.tree.Limits;

/** Of several editions of one pack, how grave it is that one of them does not apply, and what it is told by. */
public class RivalsTest {
    private static final Act ACT = new Act("prov", Instant.parse("2026-11-23T12:00:00Z"), "prov");

    private final FakeStore store = new FakeStore();
    private final Contents contents = new Contents(store, Limits.DEFAULT);

    private PackReport ingest(String source, String version, String manifest, String more) {
        return contents.ingest(Packs.pack(source, "prov", version, manifest, more), ACT);
    }

    private PackReport ingest(String source, String version) {
        return ingest(source, version, "", "");
    }

    private PackReport report(String source) {
        return contents.packs().stream()
                .filter(report -> report.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(PackReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    @Test
    public void a_lower_version_of_the_same_publisher_is_worth_knowing_and_no_fault() {
        ingest("file:old", "1.0.0");
        ingest("file:new", "1.1.0");
        assertEquals(PackState.SUPERSEDED, report("file:old").state());
        assertEquals(Severity.INFO, report("file:old").problems().get(0).severity());
        PackReport older = ingest("file:older", "0.9.0");
        assertEquals(PackState.SUPERSEDED, older.state());
        assertEquals(Severity.INFO, older.problems().get(0).severity());
    }

    @Test
    public void a_dropped_file_is_told_of_by_the_name_that_people_know_it_by() {
        ingest("otp-plugin:home/ok.xlsx", "1.0.0");
        String told = ingest("otp-plugin:distribution/gammal.kar!a.jar", "0.9.0")
                .problems()
                .get(0)
                .message()
                .in(LocalizedText.SWEDISH);
        assertEquals(
                "prov 0.9.0 tas inte in från deploy/gammal.kar!a.jar: deploy/ok.xlsx lägger fram en högre version, 1.0.0.",
                told);
        assertEquals("otp-plugin:home/ok.xlsx", contents.packs().get(1).source());
    }

    @Test
    public void the_same_version_with_other_content_is_a_fault() {
        ingest("file:a", "1.0.0");
        PackReport second = ingest("file:b", "1.0.0", "", "tags: [sla]");
        assertEquals(PackState.REFUSED, second.state());
        assertEquals(Severity.ERROR, second.problems().get(0).severity());
    }

    @Test
    public void a_lower_version_of_another_publisher_is_a_fault_also_where_the_higher_one_is_not_read_yet() {
        ingest("file:new", "1.1.0");
        // Withdrawn from the library past us, so that nothing there tells whose the pack is.
        store.withdraw("prov", ACT);
        MemorySource other = Packs.pack("file:other", "prov", "1.0.0", "", "")
                .with(
                        "OTP-INF/pack.yaml",
                        Packs.manifest("prov", "1.0.0", "").replace("publisher: prov", "publisher: annan"));
        PackReport report = contents.ingest(other, ACT);
        assertEquals(PackState.REFUSED, report.state());
        assertEquals(List.of("OTP-1402"), codes(report));
        assertEquals(Severity.ERROR, report.problems().get(0).severity());
    }
}
