package se.sambruk.otp.api.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.facts.StatedThreshold;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

public class CaseValuesTest {
    private static final LocalDate DAY = Logs.DAY;

    @Test
    public void a_sum_is_read_as_people_write_it() {
        assertEquals(Optional.of(Money.sek(4_500_000)), Money.parse("4 500 000"));
        assertEquals(Optional.of(Money.sek(4_500_000)), Money.parse("4\u00a0500\u00a0000 kr"));
        assertEquals(Optional.of(Money.sek(4_500_000)), Money.parse("4500000,00 SEK"));
        assertEquals(Optional.of(new Money(new BigDecimal("216000.5"), "EUR")), Money.parse("216000.50EUR"));
        for (String wrong : List.of("", "kr", "-1", "1,234", "1 dollar", "en miljon", "1e9", "12 XX")) {
            assertEquals(wrong, Optional.empty(), Money.parse(wrong));
        }
    }

    @Test
    public void equal_sums_are_equal_however_they_are_written() {
        assertEquals(new Money(new BigDecimal("100.00"), "SEK"), new Money(new BigDecimal("1E2"), "SEK"));
        assertEquals("100 SEK", new Money(new BigDecimal("1E2"), "SEK").toString());
        assertThrows(IllegalArgumentException.class, Money.of(-1, "SEK")::asSum);
        assertThrows(IllegalArgumentException.class, Money.of(new BigDecimal("0.001"), "SEK")::asSum);
        assertThrows(IllegalArgumentException.class, () -> new Money(BigDecimal.ONE, "kr"));
        assertThrows(IllegalArgumentException.class, () -> new EstimatedValue(Money.of(-1, "SEK"), DAY, ""));
        assertThrows(IllegalArgumentException.class, () -> FrameworkTerms.builder("R", CallOffManner.EITHER)
                .ceiling(Money.of(-1, "SEK")));
    }

    @Test
    public void facts_are_read_back_from_their_tree() {
        CaseFacts facts = Logs.facts()
                .caseNumber("KS 2026/0114")
                .subject(SubjectKind.ANNEX_2)
                .value(new EstimatedValue(Money.sek(4_500_000), DAY, "offert och tre optionsår"))
                .threshold(new StatedThreshold(Money.sek(2_300_000), "SFS", DAY))
                .noLots("Systemet hänger ihop.")
                .framework(FrameworkTerms.builder("KS 2024/1", CallOffManner.EITHER)
                        .severalSuppliers(true)
                        .mayBeSpecified(List.of("leveranstid"))
                        .mayBeSupplemented(List.of("utbildning"))
                        .awardCriteria(List.of("pris"))
                        .from(DAY)
                        .until(DAY.plusYears(5))
                        .longerBecause("avskrivning")
                        .ceiling(Money.sek(90_000_000))
                        .build())
                .directAwardGround("")
                .build();
        assertEquals(facts, CaseFacts.fromTree(facts.tree()));
        assertEquals(facts, facts.toBuilder().build());
        assertEquals(
                Logs.facts().build(), CaseFacts.fromTree(Logs.facts().build().tree()));
    }

    @Test
    public void lots_and_why_there_are_none_are_never_both() {
        CaseFacts.Builder facts = Logs.facts().noLots("hänger ihop");
        assertTrue(facts.build().hasLotDecision());
        CaseFacts divided =
                facts.lots(List.of(new Lot("a", "A"), new Lot("b", "B"))).build();
        assertEquals("", divided.noLots());
        assertEquals(List.of(), divided.toBuilder().noLots("ändå inte").build().lots());
        assertFalse(Logs.facts().build().hasLotDecision());
        CaseFacts.Builder twice = Logs.facts().lots(List.of(new Lot("a", "A"), new Lot("a", "B")));
        assertThrows(IllegalArgumentException.class, twice::build);
    }

    @Test
    public void a_plan_is_read_back_from_its_tree() {
        TenderPlan plan = TenderPlan.builder()
                .publication(DAY)
                .questionsUntil(LocalDateTime.parse("2026-12-28T12:00"))
                .deadline(LocalDateTime.parse("2027-01-15T23:59"))
                .opening(LocalDateTime.parse("2027-01-18T09:00"))
                .award(DAY.plusDays(70))
                .validUntil(DAY.plusDays(180))
                .electronicNotice(false)
                .electronicTenders(true)
                .priorNotice(true)
                .urgency("brådska")
                .minimumDays(20, "kommunens riktlinje")
                .build();
        assertEquals(plan, TenderPlan.fromTree(plan.tree()));
        assertEquals(plan, plan.toBuilder().build());
        assertEquals(TenderPlan.empty(), TenderPlan.fromTree(TenderPlan.empty().tree()));
        assertEquals(Optional.of(false), TenderPlan.fromTree(plan.tree()).electronicNotice());
    }

    /** In 2027 summer time begins on 28 March at 02:00 and ends on 31 October at 03:00. */
    @Test
    public void a_time_that_does_not_come_or_comes_twice_is_no_deadline() {
        LocalDateTime never = LocalDateTime.parse("2027-03-28T02:30");
        LocalDateTime twice = LocalDateTime.parse("2027-10-31T02:30");
        for (LocalDateTime time : List.of(never, twice)) {
            assertEquals(Optional.empty(), SwedishTime.instant(time));
            assertThrows(
                    IllegalArgumentException.class, () -> TenderPlan.builder().deadline(time));
        }
        assertEquals(
                Optional.of(Instant.parse("2027-03-28T00:59:00Z")),
                SwedishTime.instant(LocalDateTime.parse("2027-03-28T01:59")));
        assertEquals(
                Optional.of(Instant.parse("2027-03-28T01:00:00Z")),
                SwedishTime.instant(LocalDateTime.parse("2027-03-28T03:00")));
        assertEquals(
                Optional.of(Instant.parse("2027-10-31T02:00:00Z")),
                SwedishTime.instant(LocalDateTime.parse("2027-10-31T03:00")));
    }

    @Test
    public void a_swedish_day_ends_at_swedish_midnight() {
        assertEquals(LocalDate.parse("2027-01-15"), SwedishTime.day(Instant.parse("2027-01-15T22:59:59Z")));
        assertEquals(LocalDate.parse("2027-01-16"), SwedishTime.day(Instant.parse("2027-01-15T23:00:00Z")));
        assertEquals(LocalDate.parse("2027-07-15"), SwedishTime.day(Instant.parse("2027-07-14T22:00:00Z")));
    }

    @Test
    public void people_and_declarations_are_read_back_from_their_trees() {
        CasePerson person = new CasePerson("anna", "Anna", CaseRole.DECISION_MAKER, DAY, Optional.of(DAY), "KS 12 §");
        assertEquals(person, CasePerson.fromTree(person.tree()));
        ConflictDeclaration declaration = new ConflictDeclaration("anna", true, "Alfa AB", DAY, "avstår");
        assertEquals(declaration, ConflictDeclaration.fromTree(declaration.tree()));
        assertThrows(IllegalArgumentException.class, () -> new ConflictDeclaration("anna", false, "Alfa AB", DAY, ""));
        assertThrows(IllegalArgumentException.class, () -> person.endingOn(DAY.minusDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CasePerson("a b", "A", CaseRole.READER, DAY, Optional.empty(), ""));
        assertTrue(CasePerson.isValidId("åsa.öberg@kommun.se"));
    }

    @Test
    public void a_time_is_read_as_people_write_it() {
        Optional<LocalDateTime> evening = Optional.of(LocalDateTime.parse("2027-01-15T23:59"));
        for (String written : List.of(
                "2027-01-15 23:59",
                "2027-01-15T23:59",
                "2027-01-15 kl. 23.59",
                "2027-01-15, kl 23:59",
                " 2027-01-15   23.59 ")) {
            assertEquals(written, evening, SwedishTime.parse(written));
        }
        assertEquals(Optional.of(LocalDateTime.parse("2027-01-15T09:00")), SwedishTime.parse("2027-01-15 9:00"));
        for (String none : List.of("", "2027-01-15", "2027-02-30 12:00", "2027-01-15 24:00", "15/1 2027 12:00")) {
            assertEquals(none, Optional.empty(), SwedishTime.parse(none));
        }
    }
}
