package se.sambruk.otp.api.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.EntrySecrecy;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.TenderPlan;

@RunWith(JUnitQuickcheck.class)
public class CaseFoldLawsTest {
    @Property(trials = 60)
    public void the_same_entries_always_tell_of_the_same_case(long seed, @InRange(minInt = 1, maxInt = 25) int size) {
        assertEquals(
                ProcurementCase.fold(Logs.any(seed, size).entries()),
                ProcurementCase.fold(Logs.any(seed, size).entries()));
    }

    /** What an entry that was not a strike once added to is not forgotten by what comes after. */
    @Property(trials = 60)
    public void a_longer_log_tells_of_a_case_that_began_as_the_shorter_tells(
            long seed, @InRange(minInt = 2, maxInt = 25) int size, @InRange(minInt = 1, maxInt = 1000) int cut) {
        List<CaseEntry> entries = Logs.any(seed, size).entries();
        int length = 1 + cut % (size - 1);
        ProcurementCase early = ProcurementCase.fold(entries.subList(0, length)).orElseThrow();
        ProcurementCase late = ProcurementCase.fold(entries).orElseThrow();
        assertEquals(labels(early.log()), labels(late.log()).subList(0, length));
        assertTrue(
                "time goes back only when an entry is struck",
                late.now(Instant.MIN).compareTo(early.now(Instant.MIN)) >= 0
                        || late.log().lines().stream().anyMatch(LogLine::isStruck));
        for (int i = length; i < size; i++) {
            early = ProcurementCase.fold(entries.subList(0, i + 1)).orElseThrow();
        }
        assertEquals(late, early);
    }

    /** Whoever sees only what is open sees open entries numbered one by one, as everybody calls them. */
    @Property(trials = 60)
    public void labels_of_open_entries_have_no_gaps_and_are_the_same_for_all(
            long seed, @InRange(minInt = 1, maxInt = 25) int size) {
        CaseLog whole = CaseLog.of(Logs.any(seed, size).entries());
        CaseLog open = whole.seenAs(line -> line.entry().isSecret() ? Optional.empty() : Optional.of(line));
        List<LogLine> lines = open.lines();
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(Integer.toString(i + 1), lines.get(i).label());
            assertEquals(
                    lines.get(i).entry(),
                    whole.find(lines.get(i).label()).orElseThrow().entry());
        }
    }

    private static List<String> labels(CaseLog log) {
        return log.lines().stream().map(LogLine::label).toList();
    }

    private static ProcurementCase fold(Logs logs) {
        return ProcurementCase.fold(logs.entries()).orElseThrow();
    }

    private static Logs begun() {
        return new Logs().add(Logs.created());
    }

    @Test
    public void a_log_that_does_not_begin_with_the_opening_of_a_case_tells_of_none() {
        assertEquals(Optional.empty(), ProcurementCase.fold(List.<CaseEntry>of()));
        assertEquals(
                Optional.empty(),
                ProcurementCase.fold(new Logs().add(Logs.note("a")).entries()));
    }

    @Test
    public void what_is_not_understood_is_kept_and_changes_nothing_else() {
        NewEntry later = NewEntry.of("senare.slag", java.util.Map.of("a", 1)).as(EntrySecrecy.OPEN);
        NewEntry otherForm = NewEntry.of(EntryKinds.PLAN_SET, java.util.Map.of("plan", "annan form"));
        ProcurementCase plain = fold(begun());
        ProcurementCase more = fold(begun().add(later).add(otherForm));
        assertEquals(plain.facts(), more.facts());
        assertEquals(plain.plan(), more.plan());
        assertEquals(3, more.log().lines().size());
        assertEquals("senare.slag", more.log().find("2").orElseThrow().entry().kind());
    }

    @Test
    public void a_kind_that_is_not_known_is_secret_unless_it_says_otherwise() {
        assertTrue(NewEntry.of("senare.slag", java.util.Map.of()).secrecy() == EntrySecrecy.TENDER_SECRET);
        assertEquals(
                EntrySecrecy.OPEN,
                NewEntry.of("senare.slag", java.util.Map.of())
                        .as(EntrySecrecy.OPEN)
                        .secrecy());
        assertEquals(
                "never less than its kind",
                EntrySecrecy.TENDER_SECRET,
                NewEntry.of(EntryKinds.TENDERS_OPENED, java.util.Map.of())
                        .as(EntrySecrecy.OPEN)
                        .secrecy());
    }

    @Test
    public void a_role_holds_from_its_first_day_to_its_last() {
        ProcurementCase now = fold(begun().add(Logs.assigned("anna", CaseRole.RESPONSIBLE))
                .add(NewEntry.of(
                        EntryKinds.PERSON_ENDED,
                        java.util.Map.of("person", "anna", "role", "responsible", "until", "2026-12-10"))));
        assertEquals(List.of(), now.roles("anna", Logs.DAY.minusDays(1)));
        assertEquals(List.of(CaseRole.RESPONSIBLE), now.roles("anna", Logs.DAY));
        assertEquals(List.of(CaseRole.RESPONSIBLE), now.roles("anna", Logs.DAY.plusDays(9)));
        assertEquals(List.of(), now.roles("anna", Logs.DAY.plusDays(10)));
        assertEquals(List.of(), now.roles("bo", Logs.DAY));
    }

    @Test
    public void a_declared_conflict_bars_until_somebody_finds_that_it_does_not_or_another_declares_it_away() {
        Logs logs = begun().add(Logs.declared("anna", true));
        assertTrue(fold(logs).isBarred("anna"));
        assertFalse(fold(logs).isBarred("bo"));
        logs.add(NewEntry.of(EntryKinds.CONFLICT_ASSESSED, java.util.Map.of("person", "anna", "takes-part", true)));
        assertFalse(fold(logs).isBarred("anna"));
        logs.add(NewEntry.of(EntryKinds.CONFLICT_ASSESSED, java.util.Map.of("person", "anna", "takes-part", false)));
        assertTrue(fold(logs).isBarred("anna"));
        logs.add(Logs.declared("anna", false));
        assertTrue("nobody ends their own conflict", fold(logs).isBarred("anna"));
        assertEquals(1, fold(logs).declarations().size());
        logs.add(Logs.declared("bo", true));
        assertTrue(fold(logs).isBarred("bo"));
        logs.add(Logs.declared("bo", false));
        assertFalse("handed in to the officer, who is another", fold(logs).isBarred("bo"));
    }

    @Test
    public void an_entry_that_was_struck_stays_and_does_not_count() {
        Logs logs = begun().add(NewEntry.of(
                        EntryKinds.PLAN_SET,
                        java.util.Map.of(
                                "plan",
                                TenderPlan.builder().publication(Logs.DAY).build())))
                .add(NewEntry.of(EntryKinds.AWARD_DECIDED, java.util.Map.of()));
        assertTrue(fold(logs).secrecyEnd().isPresent());
        ProcurementCase after = fold(logs.add(Logs.struck("2")).add(Logs.struck("3")));
        assertEquals(TenderPlan.empty(), after.plan());
        assertTrue("absolute secrecy is back", after.secrecyEnd().isEmpty());
        assertEquals(Optional.of("4"), after.log().find("2").orElseThrow().struckBy());
    }

    @Test
    public void a_strike_that_was_a_mistake_strikes_nothing_and_the_opening_stands() {
        Logs logs = begun().add(Logs.note("a"))
                .add(Logs.struck("2"))
                .add(Logs.struck("3"))
                .add(Logs.struck("1"));
        CaseLog log = fold(logs).log();
        assertEquals(
                List.of(false, false, true, false, false),
                log.lines().stream().map(LogLine::isStruck).toList());
    }

    @Test
    public void a_clock_that_was_set_back_is_told_and_opens_nothing() {
        Logs logs = begun().add(Logs.note("a"), Logs.START.plusSeconds(7200))
                .add(Logs.note("b"), Logs.START.plusSeconds(60))
                .add(Logs.note("c"), Logs.START.plusSeconds(7200));
        ProcurementCase now = fold(logs);
        assertEquals(
                List.of(false, false, true, false),
                now.log().lines().stream().map(LogLine::isLate).toList());
        assertEquals(Logs.START.plusSeconds(7200), now.now(Logs.START));
        assertEquals(Logs.START.plusSeconds(9000), now.now(Logs.START.plusSeconds(9000)));
    }

    /** Else the mark would tell that something secret was written at a certain time. */
    @Test
    public void whether_the_clock_was_set_back_is_told_of_what_is_seen_alone() {
        Logs logs = begun().add(
                        NewEntry.of(EntryKinds.TENDERS_OPENED, java.util.Map.of()), Logs.START.plusSeconds(7200))
                .add(Logs.note("b"), Logs.START.plusSeconds(60));
        CaseLog whole = CaseLog.of(logs.entries());
        assertTrue(whole.find("2").orElseThrow().isLate());
        CaseLog open = whole.seenAs(line -> line.entry().isSecret() ? Optional.empty() : Optional.of(line));
        assertFalse(open.find("2").orElseThrow().isLate());
    }

    @Test
    public void texts_of_values_tell_nothing_that_is_secret() {
        Logs logs = begun().add(Logs.declared("anna", true))
                .add(NewEntry.of(EntryKinds.TENDERS_OPENED, java.util.Map.of("supplier", "Alfa AB")));
        ProcurementCase now = fold(logs);
        for (Object value : List.of(
                now,
                now.log(),
                now.log().lines(),
                now.declarations(),
                logs.entries(),
                logs.kept(),
                Logs.declared("anna", true))) {
            assertFalse(value.toString(), value.toString().contains("Alfa"));
            assertFalse(value.toString(), value.toString().contains("anna"));
            assertFalse(value.toString(), value.toString().contains("opened"));
        }
    }
}
