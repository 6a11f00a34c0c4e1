package se.sambruk.otp.publication.variant;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.problem.ProblemException;

/** The views of one model, each drawn once in each language. Thread-safe. */
final class Drawings {
    private static final String PREFIX = "figur-";

    private record Key(String view, Locale locale) {}

    private final DiagramService service;
    private final ArchitectureModel model;
    private final Map<Key, Optional<Figure>> drawn = new ConcurrentHashMap<>();

    Drawings(DiagramService service, ArchitectureModel model) {
        this.service = service;
        this.model = model;
    }

    /** A view as a figure with its own name and description, named {@code figur-} and its id; empty where it cannot be drawn. */
    Optional<Figure> of(String view, Locale locale) {
        return drawn.computeIfAbsent(new Key(view, locale), key -> draw(view, locale));
    }

    /** The view that a figure of such a name shows. */
    static Optional<String> viewOf(String figure) {
        return figure.startsWith(PREFIX) ? Optional.of(figure.substring(PREFIX.length())) : Optional.empty();
    }

    private Optional<Figure> draw(String view, Locale locale) {
        try {
            Diagram lines = service.draw(model, view, Diagram.SVG, locale);
            Figure figure = Figure.of(PREFIX + view, lines.image(), Diagram.SVG, lines.title(), lines.alternative());
            return Optional.of(withPixels(lines.content().map(figure::showing).orElse(figure), view, locale));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Figure withPixels(Figure figure, String view, Locale locale) {
        try {
            return figure.withRaster(
                    service.draw(model, view, Diagram.PNG, locale).image());
        } catch (ProblemException e) {
            // Without fonts there are no pixels; what only shows pixels then tells it in words, and reports it.
            return figure;
        }
    }
}
