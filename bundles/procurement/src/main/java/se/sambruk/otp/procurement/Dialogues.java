package se.sambruk.otp.procurement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueComposer;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.NewAnswer;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.procurement.dialogue.Comparing;

/** What happens between the notice and the deadline. Holds nothing itself: the log of the case and the store remember. */
@Component(service = DialogueService.class)
public final class Dialogues implements DialogueService {
    private static final List<String> DEFAULT_FORMATS = List.of("docx");
    /** With more questions than this the document begins with a table of contents. */
    private static final int SHORT = 8;

    private final Collaborators with;
    private final DialogueComposer composer;
    private final Exporting exporting;
    private final Asked asked;
    private final CorrectionFiles files;
    private final Superseding superseding;

    @Activate
    public Dialogues(
            @Reference ProfileReader profiles,
            @Reference LibraryService library,
            @Reference DocumentComposer documents,
            @Reference DialogueComposer composer,
            @Reference ExportService exports,
            @Reference BlobStore blobs,
            @Reference ProcurementStore store,
            @Reference SealService seals,
            @Reference PlanService plans,
            @Reference CaseService cases,
            @Reference CaseStore log,
            @Reference TailoringService tailoring) {
        this.with = new Collaborators(profiles, library, documents, exports, blobs, store, seals, plans);
        this.composer = composer;
        this.exporting = new Exporting(with);
        this.asked = new Asked(cases, exporting);
        this.files = new CorrectionFiles(with, exporting, composer);
        this.superseding = new Superseding(
                with,
                exporting,
                new Issuing(with, exporting, new InCase(cases, exporting)),
                asked,
                files,
                cases,
                log,
                tailoring);
    }

    @Override
    public SupersedeResult supersede(SupersedeRequest request) {
        return superseding.supersede(request);
    }

    @Override
    public ChangeList changes(String procurement, OptionalInt before, OptionalInt after) {
        IssueRecord later = exporting.issue(procurement, after);
        OptionalInt number = before.isPresent() ? before : OptionalInt.of(Math.max(1, later.number() - 1));
        IssueRecord earlier = exporting.issue(procurement, number);
        return Comparing.between(
                Comparing.side(earlier),
                exporting.specification(earlier),
                Comparing.side(later),
                exporting.specification(later));
    }

    @Override
    public CaseChange ask(String procurement, NewQuestion question, Act act) {
        return asked.ask(procurement, question, act);
    }

    @Override
    public CaseChange answer(String procurement, NewAnswer answer, Act act) {
        return asked.answer(procurement, answer, act);
    }

    @Override
    public QuestionBook questions(String procurement, Viewer viewer) {
        return asked.book(procurement, viewer);
    }

    @Override
    public List<ExportReceipt> write(String procurement, List<String> formats, Path folder, Viewer viewer) {
        QuestionBook book = asked.book(procurement, viewer);
        Optional<Specification> inForce = asked.inForce(procurement);
        Locale locale = inForce.map(Specification::locale).orElse(Locale.forLanguageTag("sv-SE"));
        ExportContext context = inForce.map(specification -> Publishing.context(with.blobs(), specification))
                .orElseGet(() -> ExportContext.of(locale, book.date()));
        Alternatives source = Alternatives.of(QuestionBook.class, () -> book)
                .or(Document.class, () -> composer.questions(book, inForce, locale));
        List<String> wanted = formats.isEmpty() ? DEFAULT_FORMATS : List.copyOf(formats);
        List<Path> targets = FileNames.named(folder, procurement + "-fragor-och-svar", wanted, exporting::extension);
        List<ExportRequest> requests = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ExportContext of = context.withOptions(
                    exporting.contents(wanted.get(i), book.questions().size() > SHORT));
            requests.add(new ExportRequest(wanted.get(i), source, of, targets.get(i)));
        }
        return with.exports().export(requests);
    }

    @Override
    public List<ExportReceipt> writeCorrection(
            String procurement, int number, List<String> formats, Path folder, Viewer viewer) {
        Correction correction = asked.book(procurement, viewer)
                .correction(number)
                .orElseThrow(() -> ProcurementProblems.error("OTP-6152", procurement, number)
                        .asException());
        int made = correction.issue().orElseThrow(() -> ProcurementProblems.error("OTP-6028", procurement, number)
                .asException());
        IssueRecord later = exporting.issue(procurement, OptionalInt.of(made));
        IssueRecord earlier = exporting.issue(
                procurement, OptionalInt.of(correction.supersedes().orElse(made)));
        Specification before = exporting.specification(earlier);
        Specification after = exporting.specification(later);
        ChangeList changes = Comparing.between(Comparing.side(earlier), before, Comparing.side(later), after);
        List<String> wanted = formats.isEmpty() ? DEFAULT_FORMATS : List.copyOf(formats);
        Publishing publishing = Publishing.forSuppliers(with, after, false);
        return with.exports()
                .export(files.requests(folder, false, wanted, correction, changes, before, after, publishing));
    }
}
