package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static se.sambruk.otp.award.ReadLetter.has;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.SampleCase;

/** An award that was decided fast although much was left to do: its documents claim nothing that was not done, and say what was left. */
public class UnevaluatedAwardTest extends AwardFixture {
    private static final String OWN =
            "Utvärderingen gjordes på papper av en grupp om tre, och deras protokoll är bilagt detta beslut.";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private List<String> findings = List.of();

    private String said(AwardDocumentKind kind, String tender, String sent) throws Exception {
        WrittenDocuments written = awards.write(ID, request(kind, tender, sent, "2027-02-15"), viewer(ANNA));
        findings = written.findings().stream().map(Problem::code).toList();
        return ReadLetter.text(written.files().get(0).file());
    }

    private DocumentRequest request(AwardDocumentKind kind, String tender, String sent, String asked) {
        return new DocumentRequest(
                List.of(kind),
                tender.isEmpty() ? List.of() : List.of(tender),
                List.of("html"),
                temporary.getRoot().toPath(),
                Optional.of(LocalDate.parse(sent)),
                Optional.of(true),
                Optional.of(LocalDate.parse(asked)));
    }

    /** One of the tenders has answered no to what is mandatory, and nobody has decided what follows. */
    private void undecided(CaseFacts facts) {
        open(facts);
        on("2027-01-18");
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.TENDERS_OPENED, Map.of("on", "2027-01-18", "people", List.of(ANNA, EVA))));
        AnswerProposal no = new AnswerProposal(
                new RequirementId("PRV-SAK-002"),
                RequirementKind.MANDATORY,
                ProposedConsequence.REJECT_TENDER,
                ProposalReason.NO,
                Optional.empty());
        record(
                ANNA,
                "",
                tender("anbud-1", WINNER, "559111-2233", List.of()),
                tender("anbud-2", SECOND, "556222-3344", List.of(no)));
        for (String person : List.of(ANNA, BO, EVA)) {
            cases.declare(
                    ID, new ConflictDeclaration(person, false, "", LocalDate.parse("2027-01-18"), ""), act(person, ""));
        }
    }

    private void awarded(String reasons) {
        on("2027-02-15");
        awards.award(
                ID,
                new AwardDraft(
                        new TreeMap<>(Map.of("", List.of("anbud-1"))),
                        1,
                        List.of(),
                        Optional.of(BO),
                        "",
                        Optional.empty(),
                        reasons,
                        List.of(AwardObstacle.values())),
                act(ANNA, "Bråttom."));
    }

    @Test
    public void the_report_says_that_nothing_was_evaluated_and_what_nobody_has_decided() throws Exception {
        undecided(SampleCase.facts().build());
        awarded("");
        String report = said(AwardDocumentKind.REPORT, "", "2027-02-16");
        has(
                report,
                "Nordsken IT AB (556222-3344) Inte utvärderat i ärendet Påpekanden som inte är prövade: PRV-SAK-002 (Obligatoriskt krav): svaret är Nej.",
                "Björkdala Programvara AB (559111-2233) Inte utvärderat i ärendet",
                "inga skäl är skrivna i beslutet");
        assertFalse(report, report.contains("Skälen står ovan"));
    }

    @Test
    public void reasons_stand_above_only_where_there_are_any() throws Exception {
        undecided(SampleCase.facts().build());
        awarded(OWN);
        for (AwardDocumentKind kind : List.of(AwardDocumentKind.DECISION, AwardDocumentKind.REPORT)) {
            has(said(kind, "", "2027-02-16"), OWN, "Skälen står ovan, i beslutsfattarens egna ord.");
        }
    }

    @Test
    public void the_winner_too_is_told_why_and_the_officer_if_it_is_not() throws Exception {
        undecided(SampleCase.facts().build());
        awarded("");
        said(AwardDocumentKind.NOTICE, "anbud-1", "2027-02-16");
        assertEquals(List.of("OTP-6617"), findings);
        has(said(AwardDocumentKind.NOTICE, "anbud-2", "2027-02-16"), "inga skäl är skrivna i beslutet");
        assertEquals(List.of("OTP-6466"), findings);
    }

    @Test
    public void the_course_names_who_decided_and_not_who_wrote_it_down() throws Exception {
        undecided(SampleCase.facts().build());
        awarded("");
        String report = said(AwardDocumentKind.REPORT, "", "2027-02-16");
        has(report, "Anbud öppnade Anna Andersson och Eva Ek", "Tilldelning beslutad Bo Berg");
    }

    @Test
    public void an_individual_report_has_what_the_directive_asks_for_or_says_that_it_is_missing() throws Exception {
        undecided(SampleCase.facts().build());
        awarded("");
        has(
                said(AwardDocumentKind.REPORT, "", "2027-02-16"),
                "Adress Är inte antecknad i ärendet.",
                "Kontraktets värde Är inte antecknat i ärendet.");
    }

    @Test
    public void the_report_says_that_what_was_awarded_was_cancelled_since() throws Exception {
        undecided(SampleCase.facts().build());
        awarded("");
        on("2027-02-20");
        awards.cancel(
                ID,
                new CancelDraft(Optional.of(BO), "", Optional.empty()),
                act(ANNA, "Behovet har fallit bort sedan verksamheten gick över till regionen."));
        has(
                said(AwardDocumentKind.REPORT, "", "2027-02-16"),
                "Upphandlingen har därefter avbrutits, genom beslut den 20 februari 2027 av Bo Berg. Ingen tilldelas kontraktet.");
        assertFalse(said(AwardDocumentKind.DECISION, "", "2027-02-16").contains("därefter avbrutits"));
    }

    @Test
    public void suppliers_are_not_told_before_it_was_decided_and_another_day_than_in_the_case_is_told_of()
            throws Exception {
        undecided(SampleCase.facts().build());
        awarded(OWN);
        fails("OTP-6618", () -> said(AwardDocumentKind.NOTICE, "anbud-2", "2027-02-14"));
        fails(
                "OTP-6612",
                () -> awards.write(
                        ID,
                        request(AwardDocumentKind.ADVANTAGES, "anbud-2", "2027-02-16", "2027-03-20"),
                        viewer(ANNA)));
        notified("2027-02-16", true);
        said(AwardDocumentKind.NOTICE, "anbud-2", "2027-02-16");
        assertEquals(List.of(), findings);
        said(AwardDocumentKind.NOTICE, "anbud-2", "2027-02-17");
        assertEquals(List.of("OTP-6619"), findings);
    }

    @Test
    public void an_invitation_is_not_called_an_advertisement_and_no_standstill_is_claimed() throws Exception {
        undecided(SampleCase.facts()
                .acquisition(AcquisitionForm.RENEWED_COMPETITION)
                .build());
        record(ANNA, "", NewEntry.of(EntryKinds.NOTICE_PUBLISHED, Map.of("on", "2026-12-07")));
        awarded(OWN);
        String notice = said(AwardDocumentKind.NOTICE, "anbud-2", "2027-02-16");
        has(notice, "Myndigheten avvaktar till och med den 26 februari 2027");
        for (String claimed : List.of("Lagen kräver", "Avtalsspärren", "avtalsspärren", "20 kap. 2 §")) {
            assertFalse(claimed + " in " + notice, notice.contains(claimed));
        }
        on("2027-02-20");
        awards.cancel(
                ID,
                new CancelDraft(Optional.of(BO), "", Optional.empty()),
                act(ANNA, "Behovet har fallit bort sedan verksamheten gick över till regionen."));
        String cancellation = said(AwardDocumentKind.CANCELLATION, "", "2027-02-16");
        has(cancellation, "Inbjudan att lämna anbud skickades den 7 december 2026.");
        assertFalse(cancellation, cancellation.contains("annonserades"));
        has(said(AwardDocumentKind.REPORT, "", "2027-02-16"), "2026-12-07 Inbjudan skickad");
    }
}
