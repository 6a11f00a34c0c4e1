package se.sambruk.otp.content.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseFileReading;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.facts.StatedThreshold;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.content.tree.Limits;

/** A case file comes out as it was written, and its faults with their places. */
public class CaseFileParserTest {
    private static final String BRIEF = """
            procurement:
              id: arendesystem-2026
              title: Ärendesystem
              buyer: {name: Exempelkommun}
              regime: directive
              acquisition: open
            """;

    private static CaseFileReading read(String text) {
        return new CaseFileParser(Limits.DEFAULT)
                .read("ärende.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CaseDraft draft(String text) {
        CaseFileReading reading = read(text);
        assertEquals(List.of(), reading.problems());
        return reading.draft().orElseThrow();
    }

    /** The code and the line of each fault. */
    private static List<String> faults(String text) {
        CaseFileReading reading = read(text);
        assertTrue(reading.draft().isEmpty());
        return reading.problems().stream()
                .map(problem ->
                        problem.code() + ":" + problem.location().orElseThrow().line())
                .toList();
    }

    @Test
    public void the_least_that_a_case_needs() {
        CaseDraft draft = draft(BRIEF);
        assertEquals("arendesystem-2026", draft.facts().id());
        assertEquals(SubjectKind.GOODS_SERVICES, draft.facts().subject());
        assertEquals(Optional.empty(), draft.plan());
        assertEquals(List.of(), draft.people());
    }

    @Test
    public void everything_is_read() {
        CaseDraft draft = draft("""
                procurement:
                  id: arendesystem-2026
                  case-number: KS 2026/0114
                  title: Ärendesystem
                  buyer: {name: Exempelkommun, organization-number: 212000-0000}
                  regime: 19
                  acquisition: renewed-competition
                  subject: works
                  value: {amount: 4 500 000, on: 2026-11-02, how: fyra år}
                  threshold: {amount: 216000, currency: EUR, source: EU, checked: 2026-12-01}
                  lots:
                    - {id: A, title: System}
                    - {id: B, title: Införande}
                  framework:
                    reference: KS 2024/1
                    call-off: either
                    several-suppliers: true
                    may-be-specified: [leveranstid]
                    may-be-supplemented: [utbildning]
                    award-criteria: [pris, kvalitet]
                    from: 2024-01-01
                    until: 2027-12-31
                    ceiling: {amount: 90000000}
                timetable:
                  publication: 2026-12-07
                  questions-until: 2026-12-30 12:00
                  tender-deadline: 2027-01-15 kl. 23.59
                  opening: 2027-01-18T09:00
                  award: 2027-02-15
                  valid-until: 2027-05-31
                  electronic-notice: true
                  electronic-tenders: false
                  minimum-days: 20
                  minimum-basis: riktlinje
                people:
                  - {person: anna.andersson, name: Anna Andersson, role: responsible, from: 2026-11-02}
                  - {person: bo, name: Bo, role: decision-maker, from: 2026-11-02, until: 2027-12-31, delegation: KS 12 §}
                """);
        CaseFacts facts = CaseFacts.builder("arendesystem-2026")
                .caseNumber("KS 2026/0114")
                .title("Ärendesystem")
                .buyer(new Buyer("Exempelkommun", "212000-0000"))
                .regime(Regime.CHAPTER_19)
                .acquisition(AcquisitionForm.RENEWED_COMPETITION)
                .subject(SubjectKind.WORKS)
                .value(new EstimatedValue(Money.sek(4_500_000), LocalDate.parse("2026-11-02"), "fyra år"))
                .threshold(new StatedThreshold(
                        new Money(new BigDecimal("216000"), "EUR"), "EU", LocalDate.parse("2026-12-01")))
                .lots(List.of(new Lot("A", "System"), new Lot("B", "Införande")))
                .framework(FrameworkTerms.builder("KS 2024/1", CallOffManner.EITHER)
                        .severalSuppliers(true)
                        .mayBeSpecified(List.of("leveranstid"))
                        .mayBeSupplemented(List.of("utbildning"))
                        .awardCriteria(List.of("pris", "kvalitet"))
                        .from(LocalDate.parse("2024-01-01"))
                        .until(LocalDate.parse("2027-12-31"))
                        .ceiling(Money.sek(90_000_000))
                        .build())
                .build();
        assertEquals(facts, draft.facts());
        assertEquals(
                TenderPlan.builder()
                        .publication(LocalDate.parse("2026-12-07"))
                        .questionsUntil(LocalDateTime.parse("2026-12-30T12:00"))
                        .deadline(LocalDateTime.parse("2027-01-15T23:59"))
                        .opening(LocalDateTime.parse("2027-01-18T09:00"))
                        .award(LocalDate.parse("2027-02-15"))
                        .validUntil(LocalDate.parse("2027-05-31"))
                        .electronicNotice(true)
                        .electronicTenders(false)
                        .minimumDays(20, "riktlinje")
                        .build(),
                draft.plan().orElseThrow());
        assertEquals(
                new CasePerson(
                        "bo",
                        "Bo",
                        CaseRole.DECISION_MAKER,
                        LocalDate.parse("2026-11-02"),
                        Optional.of(LocalDate.parse("2027-12-31")),
                        "KS 12 §"),
                draft.people().get(1));
    }

    @Test
    public void every_fault_is_told_with_its_line() {
        assertEquals(
                List.of(
                        "OTP-1330:7",
                        "OTP-1331:8",
                        "OTP-1332:10",
                        "OTP-1332:11",
                        "OTP-1332:12",
                        "OTP-1333:14",
                        "OTP-1334:15"),
                faults(BRIEF + """
                  value: {amount: mycket, on: 2026-11-02}
                  threshold: {amount: 1, currency: kronor, source: x, checked: 2026-11-02}
                timetable:
                  tender-deadline: 2027-01-15
                  opening: 2027-03-28 02:30
                  questions-until: 2027-02-30 12:00
                people:
                  - {person: anna a, name: Anna, role: responsible, from: 2026-11-02}
                  - {person: bo, name: Bo, role: opener, from: 2026-11-02, until: 2026-11-01}
                """));
    }

    @Test
    public void lots_are_stated_or_not_and_each_has_a_name_of_its_own() {
        assertEquals(List.of("OTP-1335:8"), faults(BRIEF + """
                  lots: [{id: A, title: System}]
                  no-lots: hänger ihop
                """));
        assertEquals(List.of("OTP-1336:9"), faults(BRIEF + """
                  lots:
                    - {id: A, title: System}
                    - {id: A, title: Införande}
                """));
    }

    @Test
    public void what_is_missing_or_unknown_is_told() {
        assertEquals(List.of("OTP-1102:1"), faults("timetable: {}\n"));
        assertEquals(List.of("OTP-1101:7"), faults(BRIEF + "  värde: 1\n"));
        assertEquals(List.of("OTP-1337:1"), faults("procurement: {}\ncontext: [kravmaster]\nselect: []\n"));
    }
}
