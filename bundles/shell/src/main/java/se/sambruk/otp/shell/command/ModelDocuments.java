package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.call.Call;

/** The documents that commands ask for: of a whole architecture, and of one view. */
final class ModelDocuments {
    private ModelDocuments() {}

    /**
     * @param requirements ids by the element that they trace to
     */
    static Document of(Call call, Models.Held held, Map<String, List<String>> requirements) {
        ArchitectureDocumentRequest.Builder request = request(call, held).requirements(requirements);
        held.model().views().stream()
                .filter(view -> view.allNodes().findAny().isPresent())
                .forEach(view -> request.figure(view.id(), figure(call, held.model(), view)));
        return call.service(ArchitectureDocumentService.class).compose(request.build());
    }

    /** A document with nothing but a view. */
    static Document ofView(Call call, Models.Held held, View view) {
        ArchitectureModel only =
                ArchitectureModel.builder(held.model().id()).view(view).build();
        Models.Held alone = new Models.Held(only, held.sources(), held.resolution(), held.reading());
        return call.service(ArchitectureDocumentService.class)
                .compose(request(call, alone)
                        .title(view.names().in(call.locale()))
                        .figure(view.id(), figure(call, held.model(), view))
                        .build());
    }

    private static ArchitectureDocumentRequest.Builder request(Call call, Models.Held held) {
        return ArchitectureDocumentRequest.builder(held.model(), call.locale()).sources(held.sources());
    }

    private static Figure figure(Call call, ArchitectureModel model, View view) {
        DiagramService service = call.service(DiagramService.class);
        Diagram drawing = service.draw(model, view.id(), Diagram.SVG, call.locale());
        Figure figure =
                Figure.of("figur-" + view.id(), drawing.image(), Diagram.SVG, drawing.title(), drawing.alternative());
        try {
            return figure.withRaster(
                    service.draw(model, view.id(), Diagram.PNG, call.locale()).image());
        } catch (ProblemException e) {
            // Without fonts there are no pixels; what only shows pixels then tells it in words, and reports it.
            return figure;
        }
    }
}
