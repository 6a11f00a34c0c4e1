package se.sambruk.otp.api.architecture;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.document.Document;

/** Composes documents about architectures. Pure: the same request gives the same document. Thread-safe. */
@ProviderType
public interface ArchitectureDocumentService {
    /**
     * The description of an architecture: its goals and outcomes, its principles with what they ask for, its patterns each with its drawing,
     * what it is built of, layer by layer, and what else has been drawn. What the model does not hold has no section.
     */
    Document compose(ArchitectureDocumentRequest request);
}
