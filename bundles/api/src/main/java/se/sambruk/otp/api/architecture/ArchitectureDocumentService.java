package se.sambruk.otp.api.architecture;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;

/** Composes documents about architectures. Pure: the same request gives the same document. Thread-safe. */
@ProviderType
public interface ArchitectureDocumentService {
    /**
     * The description of an architecture: its goals and outcomes, its principles with what they ask for, its patterns each with its drawing,
     * what it is built of, layer by layer, and what else has been drawn. What the model does not hold has no section.
     */
    Document compose(ArchitectureDocumentRequest request);

    /** The trace as a matrix: requirements by elements and benefit points, and in what way they meet. */
    Matrix trace(CoverageReport report, Locale locale);

    /** The trace as a heat map: categories by the elements that requirements rest on, and how many do. */
    Matrix heat(CoverageReport report, Locale locale);
}
