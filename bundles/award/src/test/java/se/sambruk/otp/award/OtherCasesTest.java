package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static se.sambruk.otp.award.ReadLetter.has;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.testkit.SampleCase;

/** Procurements in lots, below the thresholds and direct ones: what holds for each is what its documents say. */
public class OtherCasesTest extends AwardFixture {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private void tendered(CaseFacts facts) {
        open(facts);
        on("2027-01-18");
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.TENDERS_OPENED, Map.of("on", "2027-01-18", "people", List.of(ANNA, EVA))));
        record(
                ANNA,
                "",
                tender("anbud-1", WINNER, "559111-2233", List.of()),
                tender("anbud-2", SECOND, "556222-3344", List.of()));
        for (String person : List.of(ANNA, BO, EVA)) {
            cases.declare(
                    ID, new ConflictDeclaration(person, false, "", LocalDate.parse("2027-01-18"), ""), act(person, ""));
        }
    }

    private static AwardDraft draft(Map<String, List<String>> winners, List<String> nobody, String reasons) {
        return new AwardDraft(
                new TreeMap<>(winners), 1, nobody, Optional.empty(), "", Optional.empty(), reasons, List.of());
    }

    private String said(AwardDocumentKind kind, String tender) throws Exception {
        DocumentRequest request = new DocumentRequest(
                List.of(kind),
                tender.isEmpty() ? List.of() : List.of(tender),
                List.of("html"),
                temporary.getRoot().toPath(),
                Optional.of(LocalDate.parse("2027-02-16")),
                Optional.of(true),
                Optional.of(LocalDate.parse("2027-02-20")));
        Path file = awards.write(ID, request, viewer(ANNA)).files().get(0).file();
        return ReadLetter.text(file);
    }

    private static final Map<String, BidStanding> BOTH =
            Map.of("anbud-1", BidStanding.EVALUATED, "anbud-2", BidStanding.EVALUATED);

    @Test
    public void each_lot_is_awarded_by_its_own_evaluation_and_one_that_nobody_gets_needs_reasons() throws Exception {
        tendered(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning")))
                .build());
        evaluated(Optional.of("A"), BOTH, true);
        controlled("anbud-1");
        on("2027-02-15");
        fails("OTP-6461", () -> awards.award(ID, AwardDraft.plain(), act(BO, "")));
        fails("OTP-6499", () -> awards.award(ID, draft(Map.of(), List.of("B"), ""), act(BO, "")));
        fails(
                "OTP-6455",
                () -> awards.award(ID, draft(Map.of(), List.of("B"), "Priset överstiger budgeten."), act(BO, "")));
        evaluated(Optional.of("B"), BOTH, true);
        on("2027-02-15");
        fails("OTP-6494", () -> awards.award(ID, draft(Map.of(), List.of("A", "B"), "Inget."), act(BO, "")));
        awards.award(
                ID, draft(Map.of(), List.of("B"), "Priset i del B överstiger budgeten med en tredjedel."), act(BO, ""));
        List<AwardedLot> lots = AwardRecord.fold(cases.log(ID, viewer(ANNA)).orElseThrow())
                .orElseThrow()
                .lots();
        assertEquals(List.of("anbud-1"), lots.get(0).winners());
        assertEquals(List.of(), lots.get(1).winners());
        String text = said(AwardDocumentKind.NOTICE, "anbud-2");
        has(text, "kontraktet i anbudsområde A – Drift");
        has(text, "tilldelar ingen kontraktet i anbudsområde B – Utbildning");
        has(text, "Priset i del B överstiger budgeten med en tredjedel.");
    }

    @Test
    public void below_the_thresholds_the_documents_cite_chapter_19() throws Exception {
        tendered(SampleCase.facts().regime(Regime.CHAPTER_19).build());
        evaluated(BOTH, true);
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        String notice = said(AwardDocumentKind.NOTICE, "anbud-2");
        has(notice, "19 kap. 9 § LOU");
        has(notice, "19 kap. 20 § LOU");
        assertFalse(notice, notice.contains("12 kap."));
        String report = said(AwardDocumentKind.REPORT, "");
        has(report, "Dokumentation av upphandlingen");
        has(report, "19 kap. 22 § LOU");
        assertFalse(report, report.contains("Individuell rapport"));
    }

    @Test
    public void an_individual_report_has_the_reasons_for_a_negotiated_procedure_or_says_that_they_are_missing()
            throws Exception {
        CaseFacts negotiated =
                SampleCase.facts().acquisition(AcquisitionForm.NEGOTIATED).build();
        tendered(negotiated);
        cases.plan(ID, SampleCase.plan().electronicTenders(false).build(), act(ANNA, "Provexemplar lämnas in."));
        evaluated(BOTH, true);
        controlled("anbud-1");
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        String report = said(AwardDocumentKind.REPORT, "");
        has(report, "Skäl för förfarandet Är inte antecknade i ärendet. De ska framgå av rapporten");
        has(report, "12 kap. 16 § första stycket 5 LOU");
        cases.changeFacts(
                negotiated.toBuilder()
                        .directAwardGround("Lösningen kräver anpassning, se 6 kap. 5 § LOU.")
                        .build(),
                act(ANNA, "Skälen stod i beslutet om förfarandet."));
        has(said(AwardDocumentKind.REPORT, ""), "Skäl för förfarandet Lösningen kräver anpassning");
    }

    @Test
    public void a_direct_award_needs_no_evaluation_and_has_no_standstill() throws Exception {
        tendered(SampleCase.facts()
                .regime(Regime.CHAPTER_19A)
                .acquisition(AcquisitionForm.DIRECT_AWARD)
                .directAwardGround("Värdet ligger under gränsen.")
                .build());
        on("2027-02-15");
        fails("OTP-6601", () -> awards.award(ID, AwardDraft.plain(), act(BO, "")));
        awards.award(
                ID,
                draft(
                        Map.of("", List.of("anbud-2")),
                        List.of(),
                        "Av de två som tillfrågades kan bara denna leverera före årsskiftet."),
                act(BO, ""));
        String notice = said(AwardDocumentKind.NOTICE, "anbud-1");
        has(notice, "Ingen avtalsspärr gäller");
        has(notice, "kan bara denna leverera före årsskiftet");
        has(said(AwardDocumentKind.REPORT, ""), "19 a kap. 11 §");
        assertEquals(
                1,
                contracts
                        .annex(
                                ID,
                                Optional.empty(),
                                Optional.empty(),
                                List.of("html"),
                                temporary.getRoot().toPath(),
                                viewer(ANNA))
                        .files()
                        .size());
    }

    @Test
    public void an_award_that_was_struck_tells_nothing_of_one_that_was_only_ticked() {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        String label = cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.AWARD_DECIDED)
                .orElseThrow()
                .label();
        cases.strike(ID, label, act(ANNA, "Fel dag."));
        cases.tick(ID, StepTick.done("award"), act(BO, ""));
        assertEquals(
                Optional.empty(), AwardRecord.fold(cases.log(ID, viewer(ANNA)).orElseThrow()));
    }
}
