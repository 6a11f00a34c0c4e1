package se.sambruk.otp.award.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueComposer;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.text.Swedish;
import se.sambruk.otp.award.work.NamedDocument;

/** What belongs to a case and others compose of its log: the report of each evaluation, the questions with their answers, and the corrections. */
@Component(service = OtherDocuments.class)
public final class OtherDocuments {
    private final AssessmentService assessments;
    private final ProcurementService procurements;
    private final DialogueService dialogues;
    private final DialogueComposer composer;

    @Activate
    public OtherDocuments(
            @Reference AssessmentService assessments,
            @Reference ProcurementService procurements,
            @Reference DialogueService dialogues,
            @Reference DialogueComposer composer) {
        this.assessments = assessments;
        this.procurements = procurements;
        this.dialogues = dialogues;
        this.composer = composer;
    }

    /**
     * A document that tells of what one entry of the log says.
     *
     * @param entry its label
     */
    record Told(NamedDocument document, String entry) {}

    /**
     * The reports of the evaluations that count.
     *
     * @param findings is told of those that the log does not have enough for
     */
    List<Told> evaluations(ProcurementCase whole, Viewer viewer, List<Problem> findings) {
        List<Told> reports = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (EvaluatedTenders evaluated : assessments.evaluated(whole.id(), viewer)) {
            String label = evaluated.entry().map(LogLine::label).orElseThrow();
            told.add(label);
            reports.add(new Told(
                    new NamedDocument(
                                    "dokument/" + Swedish.text("file.evaluation") + "-" + label,
                                    Swedish.text("archive.evaluation", label),
                                    assessments.document(evaluated))
                            .withContents(),
                    label));
        }
        whole.log().all(EntryKinds.TENDERS_EVALUATED).stream()
                .filter(line -> line.entry().body().containsKey("outcome"))
                .filter(line -> !told.contains(line.label()))
                .forEach(line -> findings.add(AwardTexts.warning("OTP-6606", line.label())));
        return reports;
    }

    /** Each correction that was sent, as it was sent; one that was only noted in the case is a file of its entry, where there is one. */
    List<NamedDocument> corrections(ProcurementCase whole, Viewer viewer) {
        return dialogues.questions(whole.id(), viewer).corrections().stream()
                .filter(correction -> correction.issue().isPresent())
                .map(correction -> correction(whole.id(), correction))
                .toList();
    }

    private NamedDocument correction(String procurement, Correction correction) {
        OptionalInt after = OptionalInt.of(correction.issue().orElseThrow());
        OptionalInt before = OptionalInt.of(correction.supersedes().orElse(after.getAsInt()));
        String number = Integer.toString(correction.number());
        return new NamedDocument(
                "underlag/" + Swedish.text("file.correction") + "-" + number,
                Swedish.text("archive.correction", number),
                composer.correction(
                        correction,
                        dialogues.changes(procurement, before, after),
                        procurements.specification(procurement, before),
                        procurements.specification(procurement, after),
                        ComposeOptions.issued()));
    }

    /** Empty where nobody has asked, and nothing has been corrected. */
    Optional<NamedDocument> questions(ProcurementCase whole, Viewer viewer) {
        QuestionBook book = dialogues.questions(whole.id(), viewer);
        if (book.questions().isEmpty() && book.corrections().isEmpty()) {
            return Optional.empty();
        }
        Optional<Specification> inForce = procurements
                .find(whole.id())
                .filter(detail -> !detail.issues().isEmpty())
                .map(detail -> procurements.specification(whole.id(), OptionalInt.empty()));
        return Optional.of(new NamedDocument(
                "underlag/" + Swedish.text("file.questions"),
                Swedish.text("archive.questions"),
                composer.questions(book, inForce, Swedish.LOCALE)));
    }
}
