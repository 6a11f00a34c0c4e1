package se.sambruk.otp.api.architecture;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Draws the views of a model, with ArchiMate's shapes and colours. Pure: the same model gives the same drawing. Thread-safe. */
@ProviderType
public interface DiagramService {
    /**
     * A view in which every box has bounds, with all its lines as {@link ViewLines} gives it them. Where all boxes had bounds they stay
     * where they are; where some lack them the whole is laid out, so that what is nested stays within, nothing covers anything else, and
     * lines go around boxes.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such view, or it is too large to be laid out
     */
    View layOut(ArchitectureModel model, String view);

    /**
     * The same model with every view as {@link #layOut(ArchitectureModel, String)} gives it: for tools that do not lay out what they open.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if a view is too large to be laid out
     */
    default ArchitectureModel layOut(ArchitectureModel model) {
        // All at once: lines of two views must not be called the same.
        ArchitectureModel complete = ViewLines.complete(model);
        return complete.toBuilder()
                .views(complete.views().stream()
                        .map(view -> layOut(complete, view.id()))
                        .toList())
                .build();
    }

    /**
     * Draws a view, laid out first if it has to be.
     *
     * @param mediaType {@link Diagram#SVG} or {@link Diagram#PNG}
     * @param locale the language of names, types and of what the drawing shows in words
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such view, or it cannot be drawn
     */
    Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale);

    /**
     * What a view shows, as sentences for those who do not see it: what it is about, what is in it and in what, and how that is related.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such view
     */
    String describe(ArchitectureModel model, String view, Locale locale);
}
