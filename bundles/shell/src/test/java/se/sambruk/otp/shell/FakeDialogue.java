package se.sambruk.otp.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.procurement.dialogue.NewAnswer;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.api.procurement.dialogue.QuestionAnswer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.Samples;

/** Tells always the same questions and changes, writes what it is given to the case as it stands, and remembers what it was asked for. */
public final class FakeDialogue implements DialogueService {
    private static final RequirementId ABOUT = new RequirementId("PRV-DRI-002");
    private static final RequirementId NEW = new RequirementId("PRV-SAK-009");

    public final List<SupersedeRequest> requests = new ArrayList<>();
    public final List<NewQuestion> asked = new ArrayList<>();
    public final List<NewAnswer> answered = new ArrayList<>();
    public final List<List<String>> written = new ArrayList<>();
    public final List<OptionalInt> compared = new ArrayList<>();
    public QuestionState state = QuestionState.OPEN;

    private final CaseService cases;

    public FakeDialogue(CaseService cases) {
        this.cases = cases;
    }

    private static Correction correction() {
        return Correction.builder(1, LocalDate.parse("2026-12-18"), true)
                .issue(2, 1)
                .requirements(List.of(ABOUT, NEW))
                .deadline(Optional.of(LocalDateTime.parse("2027-01-15T23:59")), LocalDateTime.parse("2027-02-01T23:59"))
                .questions(List.of(1))
                .build();
    }

    private static Correction moved(String reason) {
        return Correction.builder(2, LocalDate.parse("2026-12-21"), false)
                .issue(2, 0)
                .deadline(Optional.of(LocalDateTime.parse("2027-02-01T23:59")), LocalDateTime.parse("2027-02-08T23:59"))
                .questionsUntil(new MovedTime(Optional.empty(), LocalDateTime.parse("2027-01-20T12:00")))
                .opening(new MovedTime(
                        Optional.of(LocalDateTime.parse("2027-02-02T09:00")), LocalDateTime.parse("2027-02-09T09:00")))
                .reason(reason)
                .build();
    }

    private static ChangeList unchanged() {
        ChangeList.Side side = new ChangeList.Side(2, "1.1", ContentHash.ofBytes(new byte[] {2}));
        return ChangeList.of("provupphandling-2026", side, side, List.of(), List.of(), List.of());
    }

    private static ChangeList changes() {
        return ChangeList.of(
                "provupphandling-2026",
                new ChangeList.Side(1, "1.0", ContentHash.ofBytes(new byte[] {1})),
                new ChangeList.Side(2, "1.1", ContentHash.ofBytes(new byte[] {2})),
                List.of(
                        ChangedRequirement.of(
                                ABOUT,
                                "Svarstid vid sökning",
                                ChangeManner.CHANGED,
                                List.of(
                                        ChangedField.of("provenance", Optional.of(List.of("a")), Optional.empty()),
                                        ChangedField.of("values.sekunder", Optional.of("2"), Optional.of("3")))),
                        ChangedRequirement.of(
                                NEW,
                                "Loggar sparas",
                                ChangeManner.ADDED,
                                List.of(ChangedField.of("text", Optional.empty(), Optional.of("Loggar ska sparas."))))),
                List.of(
                        ChangedField.of("document.version", Optional.of("1.0"), Optional.of("1.1")),
                        ChangedField.of("glossary.logg", Optional.empty(), Optional.of(Map.of("term", "logg")))),
                List.of(MaterialReason.REQUIREMENT));
    }

    /** Of a file that there is. */
    private static ExportReceipt placed(String format, Path file) {
        try {
            Files.writeString(file, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return receipt(format, file);
    }

    private static ExportReceipt receipt(String format, Path file) {
        return new ExportReceipt(
                format,
                new PackVersion(1, 1, 0),
                file,
                23_456,
                ContentHash.ofBytes(format.getBytes(StandardCharsets.UTF_8)),
                List.of());
    }

    @Override
    public SupersedeResult supersede(SupersedeRequest request) {
        requests.add(request);
        IssueRecord issue = new IssueRecord(
                request.procurement(),
                2,
                Samples.specification().contentHash(),
                changes().after().published(),
                "1.1",
                ContentHash.ofBytes(new byte[] {3}),
                8,
                request.act());
        return new SupersedeResult(
                request.isPreview() ? Optional.empty() : Optional.of(issue),
                request.reason().isEmpty() ? correction() : moved(request.reason()),
                request.reason().isEmpty() ? changes() : unchanged(),
                List.of(receipt("docx", request.folder().resolve(request.procurement() + "-rattelse-1.docx"))),
                request.reason().isEmpty() ? Optional.of(LocalDate.parse("2027-01-29")) : Optional.empty(),
                List.of());
    }

    @Override
    public ChangeList changes(String procurement, OptionalInt before, OptionalInt after) {
        compared.add(before);
        compared.add(after);
        return changes();
    }

    @Override
    public CaseChange ask(String procurement, NewQuestion question, Act act) {
        asked.add(question);
        return record(
                procurement,
                NewEntry.of(EntryKinds.QUESTION_RECEIVED, Map.of("question", asked.size(), "text", question.text())),
                act);
    }

    @Override
    public CaseChange answer(String procurement, NewAnswer answer, Act act) {
        answered.add(answer);
        return record(
                procurement,
                NewEntry.of(EntryKinds.QUESTION_ANSWERED, Map.of("question", answer.question(), "text", answer.text())),
                act);
    }

    private CaseChange record(String procurement, NewEntry entry, Act act) {
        return cases.record(procurement, List.of(entry), act);
    }

    @Override
    public QuestionBook questions(String procurement, Viewer viewer) {
        SupplierQuestion one = new SupplierQuestion(
                1,
                "7",
                LocalDateTime.parse("2026-12-10T11:00"),
                "Räknas helger in i den svarstid som kravet anger, eller bara vardagar mellan åtta och fem?\n\nOch nätter?",
                List.of(ABOUT),
                List.of(
                        new QuestionAnswer("8", LocalDate.parse("2026-12-11"), "Ja.", false, Optional.empty()),
                        new QuestionAnswer(
                                "12", LocalDate.parse("2027-01-12"), "Se rättelse 1.", true, Optional.of(1))),
                QuestionState.ANSWERED);
        SupplierQuestion other = new SupplierQuestion(
                2,
                "10",
                LocalDateTime.parse("2026-12-12T09:00"),
                "Får anbud lämnas på engelska?",
                List.of(),
                List.of(),
                state);
        return QuestionBook.builder(procurement, "Ett system", "Provkommun", LocalDate.parse("2027-01-12"))
                .deadline(Optional.of(LocalDateTime.parse("2027-02-01T23:59")))
                .lastAnswer(Optional.of(LocalDate.parse("2027-01-26")))
                .questions(List.of(one, other))
                .corrections(List.of(correction()))
                .build();
    }

    @Override
    public List<ExportReceipt> writeCorrection(
            String procurement, int number, List<String> formats, Path folder, Viewer viewer) {
        return formats.stream()
                .map(format -> placed(format, folder.resolve(procurement + "-rattelse-" + number + "." + format)))
                .toList();
    }

    @Override
    public List<ExportReceipt> write(String procurement, List<String> formats, Path folder, Viewer viewer) {
        written.add(formats);
        return List.of(placed("docx", folder.resolve(procurement + "-fragor-och-svar.docx")));
    }
}
