package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.ArchitecturePart;

/** Composes documents about architectures. Pure: the same request gives the same document. Thread-safe. */
@ProviderType
public interface ArchitectureDocumentService {
    /**
     * The description of an architecture: its goals and outcomes, its principles with what they ask for, its patterns each with its drawing,
     * what it is built of, layer by layer, and what else has been drawn. What the model does not hold has no section.
     */
    Document compose(ArchitectureDocumentRequest request);

    /**
     * A part of that description, to be put into another document: a section for each thing that it tells of, with the thing's id. All
     * elements are told layer by layer; those of one layer, without a heading for it. Nothing where the model does not hold any. Cross
     * references may lead to what is told elsewhere.
     *
     * @param part of the model in the request
     * @param layer the only layer whose elements are told; {@code null} for all. Of no importance to other parts
     */
    List<Section> part(ArchitectureDocumentRequest request, ArchitecturePart part, ArchitectureLayer layer);

    /** The trace as a matrix: requirements by elements and benefit points, and in what way they meet. */
    Matrix trace(CoverageReport report, Locale locale);

    /** The trace as a heat map: categories by the elements that requirements rest on, and how many do. */
    Matrix heat(CoverageReport report, Locale locale);
}
