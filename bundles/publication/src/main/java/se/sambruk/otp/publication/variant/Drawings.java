package se.sambruk.otp.publication.variant;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Picture;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;

/** The views of one model, each drawn once in each language. Thread-safe. */
final class Drawings {
    private static final String PREFIX = "figur-";

    private record Key(String view, Locale locale) {}

    /**
     * What has become of a view: a figure, or why there is none.
     */
    record Drawing(Optional<Figure> figure, Optional<Problem> fault) {}

    private final DrawnViews views;
    private final ArchitectureModel model;
    private final Map<Key, Drawing> drawn = new ConcurrentHashMap<>();

    Drawings(DrawnViews views, ArchitectureModel model) {
        this.views = views;
        this.model = model;
    }

    /** A view as a figure with its own name and description, named {@code figur-} and its id. */
    Drawing of(String view, Locale locale) {
        return drawn.computeIfAbsent(new Key(view, locale), key -> draw(view, locale));
    }

    /** The view that a figure of such a name shows. */
    static Optional<String> viewOf(String figure) {
        return figure.startsWith(PREFIX) ? Optional.of(figure.substring(PREFIX.length())) : Optional.empty();
    }

    private Drawing draw(String view, Locale locale) {
        try {
            DrawnViews.Drawn lines = views.draw(model, view, Diagram.SVG, locale);
            Figure figure = Figure.of(PREFIX + view, lines.picture(), lines.title(), lines.alternative())
                    .withRaster(() -> pixels(view, locale));
            return new Drawing(Optional.of(lines.content().map(figure::showing).orElse(figure)), Optional.empty());
        } catch (ProblemException e) {
            return new Drawing(Optional.empty(), Optional.of(e.problems().get(0)));
        }
    }

    private Optional<Picture> pixels(String view, Locale locale) {
        try {
            return Optional.of(views.draw(model, view, Diagram.PNG, locale).picture());
        } catch (ProblemException e) {
            // Without fonts there are no pixels; what only shows pixels then tells it in words, and reports it.
            return Optional.empty();
        }
    }
}
