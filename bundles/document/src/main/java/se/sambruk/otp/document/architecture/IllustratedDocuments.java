package se.sambruk.otp.document.architecture;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.IllustratedDocumentService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Picture;
import se.sambruk.otp.api.problem.ProblemException;

/** Has views drawn, and documents composed with the drawings. Stateless and thread-safe. */
@Component
public final class IllustratedDocuments implements IllustratedDocumentService {
    private final ArchitectureDocumentService documents;
    private final DiagramService diagrams;

    @Activate
    public IllustratedDocuments(@Reference ArchitectureDocumentService documents, @Reference DiagramService diagrams) {
        this.documents = documents;
        this.diagrams = diagrams;
    }

    @Override
    public Document whole(ArchitectureDocumentRequest request) {
        ArchitectureDocumentRequest.Builder illustrated = about(request.model(), request);
        request.model().views().stream()
                .filter(view -> !request.figures().containsKey(view.id()))
                .filter(view -> view.allNodes().findAny().isPresent())
                .forEach(view -> illustrated.figure(view.id(), figure(request.model(), view.id(), request.locale())));
        return documents.compose(illustrated.build());
    }

    @Override
    public Document ofView(ArchitectureDocumentRequest request, String view) {
        Optional<View> known = request.model().view(view);
        Figure figure = known.map(found -> request.figures().get(view))
                .orElseGet(() -> figure(request.model(), view, request.locale()));
        View only = known.orElseThrow();
        // Without what it shows, which is told elsewhere; the drawing and its words come of the whole model.
        ArchitectureModel alone =
                ArchitectureModel.builder(request.model().id()).view(only).build();
        ArchitectureDocumentRequest.Builder illustrated = about(alone, request).figure(view, figure);
        if (request.title().isEmpty()) {
            illustrated.title(only.names().in(request.locale()));
        }
        return documents.compose(illustrated.build());
    }

    /** A request as another, but about a model. */
    private static ArchitectureDocumentRequest.Builder about(
            ArchitectureModel model, ArchitectureDocumentRequest request) {
        ArchitectureDocumentRequest.Builder same = ArchitectureDocumentRequest.builder(model, request.locale())
                .title(request.title())
                .organization(request.organization())
                .sources(request.sources())
                .requirements(request.requirements());
        request.figures().forEach(same::figure);
        return same;
    }

    @Override
    public Figure figure(ArchitectureModel model, String view, Locale locale) {
        Diagram drawing = diagrams.draw(model, view, Diagram.SVG, locale);
        return Figure.of("figur-" + view, drawing.image(), Diagram.SVG, drawing.title(), drawing.alternative())
                .withRaster(() -> pixels(model, view, locale));
    }

    /** Drawn when a format asks for it: many show lines alone. */
    private Optional<Picture> pixels(ArchitectureModel model, String view, Locale locale) {
        try {
            return Optional.of(
                    Picture.of(diagrams.draw(model, view, Diagram.PNG, locale).image(), Diagram.PNG));
        } catch (ProblemException e) {
            // Without fonts there are no pixels; what only shows pixels then tells it in words, and reports it.
            return Optional.empty();
        }
    }
}
