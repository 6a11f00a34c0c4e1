package se.sambruk.otp.api.architecture;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;

/**
 * Documents about architectures with the views drawn, so that files, pages and whatever else shows an architecture have the same figures and
 * the same words. What the request holds of figures stays as it is. The same request gives the same document on the same machine; on one
 * without fonts, figures lack their pixels. Thread-safe.
 */
@ProviderType
public interface IllustratedDocumentService {
    /**
     * The description of a whole architecture, as {@link ArchitectureDocumentService#compose} gives it, with each view drawn that shows
     * something.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if a view cannot be drawn
     */
    Document whole(ArchitectureDocumentRequest request);

    /**
     * A document with nothing but one of the model's views; entitled by the view's name where the request names no title.
     *
     * @param view its id
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such view, or it cannot be drawn
     */
    Document ofView(ArchitectureDocumentRequest request, String view);

    /**
     * A view as a figure: drawn to be sharp at any size and in pixels, and told in words.
     *
     * @param view its id
     * @param locale the language of the names and the words
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such view, or it cannot be drawn
     */
    Figure figure(ArchitectureModel model, String view, Locale locale);
}
