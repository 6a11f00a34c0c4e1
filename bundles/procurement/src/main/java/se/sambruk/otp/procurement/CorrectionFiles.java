package se.sambruk.otp.procurement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueComposer;

/** The files that tell a correction, beside those of what it issues. */
final class CorrectionFiles {
    private static final String DOCUMENT_FORMAT = "docx";
    /** With more changed requirements than this the document begins with a table of contents. */
    private static final int SHORT = 8;

    private final Collaborators with;
    private final Exporting exporting;
    private final DialogueComposer composer;

    CorrectionFiles(Collaborators with, Exporting exporting, DialogueComposer composer) {
        this.with = with;
        this.exporting = exporting;
        this.composer = composer;
    }

    /** What its files are called, but for their extensions. */
    static String name(ChangeList changes, Correction correction) {
        return changes.procurement() + "-rattelse-" + correction.number();
    }

    /**
     * The correction in each of the formats that can write it; always in one.
     *
     * @param wanted the formats of what is issued with it, or that are asked for
     */
    List<ExportRequest> requests(
            Path folder,
            boolean preview,
            List<String> wanted,
            Correction correction,
            ChangeList changes,
            Specification before,
            Specification after,
            Publishing publishing) {
        Set<String> formats = new LinkedHashSet<>();
        wanted.stream().filter(format -> writes(format, changes)).forEach(formats::add);
        if (formats.stream().noneMatch(this::writesDocuments)) {
            formats.add(DOCUMENT_FORMAT);
        }
        ComposeOptions options = preview ? ComposeOptions.preview() : ComposeOptions.issued();
        Alternatives source = Alternatives.of(ChangeList.class, () -> changes)
                .or(Document.class, () -> composer.correction(correction, changes, before, after, options));
        List<String> all = List.copyOf(formats);
        List<Path> targets = FileNames.named(folder, name(changes, correction), all, exporting::extension);
        List<ExportRequest> requests = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            requests.add(publishing.beside(
                    all.get(i),
                    exporting.contents(all.get(i), changes.requirements().size() > SHORT),
                    source,
                    targets.get(i)));
        }
        return requests;
    }

    private boolean writesDocuments(String format) {
        return accepts(format, Document.class);
    }

    /** A list without changes has nothing to tell as data. */
    private boolean writes(String format, ChangeList changes) {
        return writesDocuments(format) || !changes.isEmpty() && accepts(format, ChangeList.class);
    }

    private boolean accepts(String format, Class<?> form) {
        return with.exports().format(format).map(FormatDescriptor::accepts).stream()
                .flatMap(List::stream)
                .anyMatch(type -> type.isAssignableFrom(form));
    }
}
