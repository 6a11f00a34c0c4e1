package se.sambruk.otp.diagram.scene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.View;

/** A view as it is to be drawn: its boxes and lines with what they show, in one language. Immutable. */
public final class Scene {
    private final View view;
    private final Locale locale;
    private final String title;
    private final List<Box> roots;
    private final List<Line> lines;
    private final boolean nesting;
    private final Map<String, Box> boxesById;
    private final Map<String, Line> linesById;

    Scene(
            View view,
            Locale locale,
            String title,
            List<Box> roots,
            List<Line> lines,
            boolean nesting,
            Map<String, Box> boxesById,
            Map<String, Line> linesById) {
        this.view = view;
        this.locale = locale;
        this.title = title;
        this.roots = List.copyOf(roots);
        this.lines = List.copyOf(lines);
        this.nesting = nesting;
        this.boxesById = boxesById;
        this.linesById = linesById;
    }

    /** The view, with all lines that it shows. */
    public View view() {
        return view;
    }

    public Locale locale() {
        return locale;
    }

    /** What the view is called; never empty. */
    public String title() {
        return title;
    }

    public List<Box> roots() {
        return roots;
    }

    /** All boxes; each before those within it, the hindmost first. */
    public Stream<Box> boxes() {
        return roots.stream().flatMap(Box::all);
    }

    /** Those whose ends, and the ends of the lines that they end at, are all in the view. */
    public List<Line> lines() {
        return lines;
    }

    public Optional<Box> box(String id) {
        return Optional.ofNullable(boxesById.get(id));
    }

    public Optional<Line> line(String id) {
        return Optional.ofNullable(linesById.get(id));
    }

    /** Whether boxes tell relations of the model by standing in each other, with or without lines. */
    public boolean isNesting() {
        return nesting;
    }

    /** Whether every box has its place. */
    public boolean isLaidOut() {
        return boxes().allMatch(box -> box.node().bounds().isPresent());
    }
}
