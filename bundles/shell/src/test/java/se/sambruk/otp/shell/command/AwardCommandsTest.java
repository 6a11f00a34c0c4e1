package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.award.ArchiveReceipt;
import se.sambruk.otp.api.award.ArchiveService;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.ContractService;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.award.FollowUpResult;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingReader;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.content.masking.MaskingParser;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Installations;

/** What officers write about how a procurement ends, as the services are told of it, and what they are shown. */
public class AwardCommandsTest extends CaseTrials {
    private final List<Object> told = new ArrayList<>();
    private final Service service = new Service();

    /** Keeps what it is told, and writes to the case. */
    private final class Service implements AwardService, ContractService, ArchiveService {
        private List<Problem> missing = List.of();
        private List<String> documents = List.of();

        @Override
        public List<Problem> obstacles(String procurement, AwardDraft draft, Viewer viewer) {
            return missing;
        }

        private CaseChange write(String procurement, NewEntry entry, Act act) {
            return new CaseFiles(store, Installations.REAL).record(procurement, List.of(entry), act);
        }

        @Override
        public CaseChange award(String procurement, AwardDraft draft, Act act) {
            told.add(draft);
            return write(procurement, NewEntry.of(EntryKinds.AWARD_REASONED, Map.of("by", act.actor())), act);
        }

        @Override
        public CaseChange cancel(String procurement, CancelDraft draft, Act act) {
            told.add(draft);
            return write(procurement, NewEntry.of(EntryKinds.CANCELLED, Map.of("by", act.actor())), act);
        }

        @Override
        public WrittenDocuments write(String procurement, DocumentRequest request, Viewer viewer) {
            told.add(request);
            return new WrittenDocuments(
                    documents.stream()
                            .map(name -> written(request.folder().resolve(name)))
                            .toList(),
                    missing);
        }

        private ExportReceipt written(Path file) {
            try {
                Files.writeString(file, "ny");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ExportReceipt(
                    "docx", PackVersion.of("1.0.0"), file, 2, ContentHash.ofBytes(new byte[0]), List.of());
        }

        @Override
        public WrittenDocuments annex(
                String procurement,
                Optional<String> lot,
                Optional<String> tender,
                List<String> formats,
                Path folder,
                Viewer viewer) {
            told.add(List.of(lot, tender, formats));
            return new WrittenDocuments(List.of(), List.of());
        }

        @Override
        public List<FollowUpItem> followUp(String procurement, Viewer viewer) {
            return List.of(new FollowUpItem(
                    "PRV-DRI-001:operation",
                    new RequirementId("PRV-DRI-001"),
                    RequirementKind.CONTRACT,
                    Optional.of(VerificationPhase.OPERATION),
                    "Tillgänglighet per kalendermånad",
                    "månadsrapport",
                    Optional.of(LocalDate.parse("2026-11-24")),
                    List.of()));
        }

        @Override
        public CaseChange plan(String procurement, String item, LocalDate due, Act act) {
            told.add(List.of(item, due));
            return write(
                    procurement,
                    NewEntry.of(EntryKinds.FOLLOWUP_PLANNED, Map.of("item", item, "due", due.toString())),
                    act);
        }

        @Override
        public CaseChange check(
                String procurement,
                String item,
                FollowUpResult result,
                LocalDate on,
                String sanction,
                Optional<LocalDate> next,
                Act act) {
            told.add(List.of(item, result, on, sanction, next, act.because()));
            return write(
                    procurement,
                    NewEntry.of(
                            EntryKinds.FOLLOWUP_CHECKED,
                            Map.of("item", item, "on", on.toString(), "result", result.wire())),
                    act);
        }

        @Override
        public WrittenDocuments followUpList(String procurement, List<String> formats, Path folder, Viewer viewer) {
            told.add(formats);
            return new WrittenDocuments(List.of(), List.of());
        }

        @Override
        public ArchiveReceipt write(String procurement, Optional<Masking> masking, Path target, Viewer viewer) {
            told.add(masking.map(Masking::assessedBy).orElse("") + target.getFileName());
            ContentHash hash = ContentHash.ofBytes(new byte[0]);
            return new ArchiveReceipt(target, 10, hash, hash, 3, masking.isPresent() ? 2 : 0, List.of());
        }
    }

    private void begin() throws Exception {
        services.with(AwardService.class, service)
                .with(ContractService.class, service)
                .with(ArchiveService.class, service)
                .with(MaskingReader.class, new MaskingParser(Limits.DEFAULT));
        open();
    }

    @Test
    public void anAwardIsToldAsItWasWritten() throws Exception {
        begin();
        write("skäl.txt", "Provet visade störst skillnad i svarstid.");
        done(run(
                ANNA,
                "procurement:award",
                ID,
                "--by",
                BO,
                "--winner",
                "A=anbud-1,anbud-2",
                "--winner",
                "B=anbud-3",
                "--places",
                "2",
                "--not-awarded",
                "C",
                "--on",
                "2026-11-20",
                "--reasons-file",
                "skäl.txt",
                "--despite",
                "control,jäv",
                "--because",
                "Brådskande"));
        AwardDraft draft = (AwardDraft) told.get(0);
        assertEquals(Map.of("A", List.of("anbud-1", "anbud-2"), "B", List.of("anbud-3")), draft.winners());
        assertEquals(2, draft.places());
        assertEquals(List.of("C"), draft.notAwarded());
        assertEquals(Optional.of(BO), draft.by());
        assertEquals(Optional.of(LocalDate.parse("2026-11-20")), draft.on());
        assertEquals("Provet visade störst skillnad i svarstid.", draft.reasons());
        assertEquals(List.of(AwardObstacle.CONTROL, AwardObstacle.CONFLICTS), draft.despite());
    }

    @Test
    public void whatIsMissingIsShownWithWhatToDoAndNothingIsWritten() throws Exception {
        begin();
        assertTrue(done(run(ANNA, "procurement:award", ID, "--check")).out().contains("Inget fattas"));
        service.missing = List.of(Problem.of(
                "OTP-6457",
                se.sambruk.otp.api.problem.Severity.ERROR,
                LocalizedText.of("Ingen är kontrollerad."),
                LocalizedText.of("Kontrollera.")));
        Result result = run(ANNA, "procurement:award", ID, "--check");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("OTP-6457"));
        assertEquals(List.of(), told);
    }

    @Test
    public void aWinnerThatIsNoneAndAnObstacleThatIsNoneAreToldOf() throws Exception {
        begin();
        fails("OTP-8180", Outcome.WRONG_USAGE, run(ANNA, "procurement:award", ID, "--winner", "A="));
        fails("OTP-8180", Outcome.WRONG_USAGE, run(ANNA, "procurement:award", ID, "--winner", "=anbud-1"));
        fails("OTP-8115", Outcome.WRONG_USAGE, run(ANNA, "procurement:award", ID, "--despite", "kontrol"));
        assertEquals(List.of(), told);
    }

    @Test
    public void documentsGoToAFolderThatStaysOnlyIfTheyWereWritten() throws Exception {
        begin();
        done(run(
                ANNA,
                "procurement:documents",
                ID,
                "--out",
                "ut",
                "--kind",
                "notice,rapport",
                "--tender",
                "anbud-2",
                "--sent",
                "2026-11-24",
                "--electronic",
                "ja"));
        DocumentRequest request = (DocumentRequest) told.get(0);
        assertEquals("[NOTICE, REPORT]", request.kinds().toString());
        assertEquals(List.of("docx"), request.formats());
        assertEquals(Optional.of(true), request.electronic());
        assertTrue(Files.isDirectory(temporary.getRoot().toPath().resolve("ut")));
        fails(
                "OTP-8115",
                Outcome.WRONG_USAGE,
                run(ANNA, "procurement:documents", ID, "--out", "annat", "--kind", "notis"));
        assertFalse(Files.exists(temporary.getRoot().toPath().resolve("annat")));
    }

    @Test
    public void aDocumentThatIsThereIsNotOverwrittenAndThenNoneIsWritten() throws Exception {
        begin();
        service.documents = List.of("beslut.docx", "rapport.docx");
        done(run(ANNA, "procurement:documents", ID, "--out", "ut"));
        Path folder = temporary.getRoot().toPath().resolve("ut");
        Files.writeString(folder.resolve("rapport.docx"), "ändrad för hand");
        Files.delete(folder.resolve("beslut.docx"));
        fails("OTP-8126", Outcome.FAILED, run(ANNA, "procurement:documents", ID, "--out", "ut"));
        assertEquals("ändrad för hand", Files.readString(folder.resolve("rapport.docx")));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    public void anArchiveOverwritesNoFile() throws Exception {
        begin();
        write("viktig.txt", "viktigt");
        fails("OTP-8126", Outcome.FAILED, run(ANNA, "procurement:archive", ID, "--out", "viktig.txt"));
        assertEquals(List.of(), told);
        assertEquals("viktigt", Files.readString(temporary.getRoot().toPath().resolve("viktig.txt")));
    }

    @Test
    public void anArchiveIsNamedAfterTheProcurementAndItsDigestIsToBeNoted() throws Exception {
        begin();
        String out = done(run(ANNA, "procurement:archive", ID, "--out", ".")).out();
        assertTrue(out, out.contains("i diariet"));
        assertEquals(List.of(ID + "-akt.zip"), told);
    }

    @Test
    public void aMaskingWithFaultsMakesNoCopyAndTellsWhere() throws Exception {
        begin();
        write("maskning.yaml", "masking:\n  assessed-by: Anna\n  on: 2027-03-01\n  texts:\n    - {text: hemligt}\n");
        Result result = run(ANNA, "procurement:archive", ID, "--out", ".", "--masked", "maskning.yaml");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().contains("maskning.yaml"));
        assertFalse(result.err(), result.err().contains("hemligt"));
        write("maskning.yaml", "masking:\n  assessed-by: Anna\n  on: 2027-03-01\n");
        done(run(ANNA, "procurement:archive", ID, "--out", ".", "--masked", "maskning.yaml"));
        assertEquals(List.of("Anna" + ID + "-maskerad.zip"), told);
    }

    @Test
    public void whatHasComeDueIsAFinding() throws Exception {
        begin();
        done(run(ANNA, "procurement:followup", ID, "--json"));
        on("2026-11-24");
        Result result = run(ANNA, "procurement:followup", ID);
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("PRV-DRI-001:operation"));
    }

    @Test
    public void aFollowUpIsPlannedOrNotedAndNotBoth() throws Exception {
        begin();
        done(run(ANNA, "procurement:followup", ID, "--set", "X", "--due", "2027-06-01"));
        done(run(
                ANNA,
                "procurement:followup",
                ID,
                "--set",
                "X",
                "--result",
                "inte uppfyllt",
                "--sanction",
                "Vite",
                "--next",
                "2027-07-01",
                "--because",
                "Rapporten"));
        assertEquals(
                List.of(
                        List.of("X", LocalDate.parse("2027-06-01")),
                        List.of(
                                "X",
                                FollowUpResult.NOT_MET,
                                LocalDate.parse("2026-11-23"),
                                "Vite",
                                Optional.of(LocalDate.parse("2027-07-01")),
                                "Rapporten")),
                told);
        fails("OTP-8181", Outcome.WRONG_USAGE, run(ANNA, "procurement:followup", ID, "--set", "X"));
        fails("OTP-8019", Outcome.WRONG_USAGE, run(ANNA, "procurement:followup", ID, "--due", "2027-06-01"));
    }

    @Test
    public void aContractIsAskedForByLotAndTender() throws Exception {
        begin();
        done(run(
                ANNA,
                "procurement:contract",
                ID,
                "--out",
                "avtal",
                "--lot",
                "A",
                "--tender",
                "anbud-1",
                "--format",
                "docx,xlsx"));
        assertEquals(List.of(List.of(Optional.of("A"), Optional.of("anbud-1"), List.of("docx", "xlsx"))), told);
    }

    @Test
    public void aCancellationIsWrittenWithItsReason() throws Exception {
        begin();
        String out = done(run(ANNA, "procurement:cancel", ID, "--by", BO, "--because", "Behovet har fallit bort."))
                .out();
        assertTrue(out, out.contains("avbruten"));
        assertEquals(Optional.of(BO), ((CancelDraft) told.get(0)).by());
        assertEquals(Optional.empty(), ((CancelDraft) told.get(0)).lot());
    }

    @Test
    public void aLotIsCancelledByItself() throws Exception {
        begin();
        String out = done(run(
                        ANNA,
                        "procurement:cancel",
                        ID,
                        "--lot",
                        "B",
                        "--by",
                        BO,
                        "--because",
                        "Behovet har fallit bort."))
                .out();
        assertTrue(out, out.contains("avbruten i anbudsområde B"));
        assertEquals(Optional.of("B"), ((CancelDraft) told.get(0)).lot());
    }
}
