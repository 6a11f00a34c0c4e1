package se.sambruk.otp.api.document;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.library.Specification;

/** Composes typed things into documents. Pure: the same thing gives the same document. Thread-safe. */
@ProviderType
public interface DocumentComposer {
    /**
     * The requirement annex of a specification: metadata, introduction, how to read and answer, a section for each category
     * with a block for each requirement, references, terms, history and attachments. What is not for suppliers is not in it,
     * even if the specification holds it.
     */
    Document compose(Specification specification, ComposeOptions options);
}
