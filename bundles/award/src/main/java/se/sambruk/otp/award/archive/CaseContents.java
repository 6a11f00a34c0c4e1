package se.sambruk.otp.award.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.award.contract.ContractPapers;
import se.sambruk.otp.award.document.CaseDocuments;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.masking.Copying;
import se.sambruk.otp.award.masking.GivenAway;
import se.sambruk.otp.award.masking.MaskedDocument;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.text.Swedish;
import se.sambruk.otp.award.work.NamedDocument;
import se.sambruk.otp.award.work.Printing;

/** What belongs to a case beside its log: its facts, what was issued in it, and the documents that tell how it ended. */
@Component(service = CaseContents.class)
public final class CaseContents {
    private static final List<String> FORMATS = List.of("html", "pdf");

    private final ProcurementService procurements;
    private final BlobStore blobs;
    private final DocumentComposer composer;
    private final CaseDocuments documents;
    private final OtherDocuments others;
    private final Printing printing;

    @Activate
    public CaseContents(
            @Reference ProcurementService procurements,
            @Reference BlobStore blobs,
            @Reference DocumentComposer composer,
            @Reference CaseDocuments documents,
            @Reference OtherDocuments others,
            @Reference Printing printing) {
        this.procurements = procurements;
        this.blobs = blobs;
        this.composer = composer;
        this.documents = documents;
        this.others = others;
        this.printing = printing;
    }

    /**
     * @param findings is told what could not go with it
     */
    List<Part> parts(ProcurementCase whole, Viewer viewer, Optional<Copying> copying, List<Problem> findings) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("arende/arende.json", Swedish.text("archive.case"), json(facts(whole), copying)));
        List<NamedDocument> named = new ArrayList<>();
        procurements.find(whole.id()).ifPresent(detail -> detail.issues()
                .forEach(issue -> parts.addAll(issue(detail, issue, copying, named))));
        // As of the last act: asked for on another day, the archive of the same case is the same.
        Viewer then = new Viewer(viewer.actor(), lastAct(whole).at());
        LocalDate day = Swedish.day(lastAct(whole));
        others.questions(whole, then).ifPresent(named::add);
        named.addAll(others.corrections(whole, then));
        named.addAll(documents.of(whole, viewer));
        Matter matter = documents.matter(whole, viewer);
        ContractPapers.of(procurements, matter, day).forEach(one -> named.add(one.at("dokument/" + one.path())));
        List<NamedDocument> shown = new ArrayList<>();
        named.forEach(one -> shown.add(
                copying.map(how -> one.saying(MaskedDocument.of(one.document(), how.masker(), Optional.empty())))
                        .orElse(one)));
        others.evaluations(whole, viewer, findings)
                .forEach(told -> shown.add(
                        copying.map(how -> masked(told, how, findings)).orElse(told.document())));
        printing.print(shown, FORMATS, day, findings)
                .forEach(file -> parts.add(Part.of(file.path(), file.title(), file.bytes())));
        return parts;
    }

    /** What is reckoned in a case, to be told of what goes with a copy of it. */
    GivenAway givenAway(ProcurementCase whole, Viewer viewer, Copying how) {
        return GivenAway.in(documents.matter(whole, viewer), how.masker());
    }

    /** One that tells of an entry of which something is left out as a whole says the same in other words, so it is left out too. */
    private static NamedDocument masked(OtherDocuments.Told told, Copying how, List<Problem> findings) {
        Optional<Integer> rule = how.masker().leavesOut(told.entry());
        if (rule.isEmpty()) {
            return told.document()
                    .saying(MaskedDocument.of(told.document().document(), how.masker(), Optional.of(told.entry())));
        }
        how.masker().left(rule.get());
        findings.add(AwardTexts.warning("OTP-6607", told.entry(), rule.get() + 1));
        return told.document()
                .saying(Document.builder(told.document().title(), Swedish.LOCALE)
                        .section(Section.builder("utelamnat", Swedish.text("heading.left-out"))
                                .block(Paragraph.of(how.masker().mark(rule.get())))
                                .build())
                        .build());
    }

    private static se.sambruk.otp.api.store.Act lastAct(ProcurementCase whole) {
        var lines = whole.log().lines();
        return lines.get(lines.size() - 1).entry().act();
    }

    private static Map<String, Object> facts(ProcurementCase whole) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("facts", whole.facts().tree());
        facts.put("plan", whole.plan().tree());
        facts.put("people", whole.people().stream().map(CasePerson::tree).toList());
        return facts;
    }

    private static byte[] json(Object tree, Optional<Copying> copying) {
        Object masked =
                copying.map(how -> how.masker().tree(tree, Optional.empty())).orElse(tree);
        return CanonicalJson.bytes(masked);
    }

    private List<Part> issue(
            ProcurementDetail detail, IssueRecord issue, Optional<Copying> copying, List<NamedDocument> named) {
        List<Part> parts = new ArrayList<>();
        String folder = String.format(Locale.ROOT, "underlag/%d/", issue.number());
        Specification specification =
                procurements.specification(issue.procurement(), java.util.OptionalInt.of(issue.number()));
        String number = Integer.toString(issue.number());
        parts.add(Part.of(
                folder + "specifikation.json",
                Swedish.text("archive.specification", number),
                json(specification.tree(), copying)));
        byte[] profile = blobs.get(issue.profile()).orElseThrow(() -> AwardTexts.error("OTP-6483", issue.procurement())
                .asException());
        String text = new String(profile, StandardCharsets.UTF_8);
        parts.add(Part.of(
                folder + "profil.yaml",
                Swedish.text("archive.profile", number),
                copying.map(how -> how.text(text).getBytes(StandardCharsets.UTF_8))
                        .orElse(profile)));
        List<ExportRecord> exports = detail.exports().stream()
                .filter(export -> export.issue() == issue.number())
                .toList();
        if (!exports.isEmpty() && copying.isEmpty()) {
            parts.add(Part.of(folder + "skrivna-filer.txt", Swedish.text("archive.exports", number), list(exports)));
        }
        named.add(new NamedDocument(
                        folder + "kravbilaga",
                        Swedish.text("archive.annex", number),
                        composer.compose(specification, ComposeOptions.issued()))
                .withContents());
        return parts;
    }

    /** The digests of what was written of an issue, so that a file that lies elsewhere can be known. */
    private static byte[] list(List<ExportRecord> exports) {
        StringBuilder lines = new StringBuilder();
        exports.forEach(export -> lines.append(export.sha256().hex())
                .append("  ")
                .append(export.fileName())
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
