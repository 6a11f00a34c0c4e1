package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.Font;

/** Tells below a drawing what its colours and lines mean, for those who do not know ArchiMate: only what occurs in it. */
final class Legend {
    private static final Messages TEXTS = Messages.of(Legend.class);
    private static final Font FONT = Font.regular(10.5);
    private static final Font HEADING = Font.bold(10.5);
    private static final double ROW = 20;
    private static final double SAMPLE = 44;
    private static final double SWATCH = 18;
    private static final double SPACE = 6;
    private static final double GAP = 20;

    /** Draws what an entry explains, with its left end at a point of the row's middle. */
    private interface Sample {
        void draw(Xml out, double x, double y);
    }

    private record Entry(double sampleWidth, String words, Sample sample) {
        double width() {
            return sampleWidth + SPACE + FONT.width(words);
        }
    }

    private final String heading;
    private final List<Entry> entries = new ArrayList<>();
    private final double width;

    /**
     * @param width that is there
     */
    Legend(Scene scene, double width) {
        this.width = width;
        this.heading = TEXTS.text(scene.locale(), "legend");
        Set<ArchitectureLayer> layers = EnumSet.noneOf(ArchitectureLayer.class);
        Set<ElementType> junctions = EnumSet.noneOf(ElementType.class);
        scene.boxes().map(box -> box.type()).flatMap(Optional::stream).forEach(type -> {
            if (type.isJunction()) {
                junctions.add(type);
            } else if (type.layer() != ArchitectureLayer.COMPOSITE) {
                layers.add(type.layer());
            }
        });
        for (ArchitectureLayer layer : layers) {
            String fill = Palette.of(layer).hex();
            add(
                    SWATCH,
                    ArchitectureNames.of(layer).in(scene.locale()),
                    (out, x, y) -> Shape.STRAIGHT.draw(
                            out,
                            new Rect(x, y - 6, SWATCH, 12),
                            "fill",
                            fill,
                            "stroke",
                            Palette.INK,
                            "stroke-width",
                            0.8));
        }
        relations(scene);
        for (ElementType junction : junctions) {
            String fill = junction == ElementType.JUNCTION ? "#000000" : "#ffffff";
            add(
                    12,
                    ArchitectureNames.of(junction).in(scene.locale()),
                    (out, x, y) -> out.empty(
                            "circle",
                            "cx",
                            x + 6,
                            "cy",
                            y,
                            "r",
                            5.5,
                            "fill",
                            fill,
                            "stroke",
                            "#000000",
                            "stroke-width",
                            1.0));
        }
        if (scene.isNesting()) {
            add(SWATCH + 8, TEXTS.text(scene.locale(), "legend.nested"), Legend::nested);
        }
    }

    private void relations(Scene scene) {
        Set<RelationType> types = EnumSet.noneOf(RelationType.class);
        Set<AccessType> accesses = EnumSet.noneOf(AccessType.class);
        scene.lines().stream().filter(line -> !line.nested()).forEach(line -> line.type()
                .ifPresent(type -> {
                    types.add(type);
                    if (type == RelationType.ACCESS) {
                        accesses.add(line.relation().orElseThrow().access().orElse(AccessType.ACCESS));
                    }
                }));
        Locale locale = scene.locale();
        for (RelationType type : types) {
            if (type == RelationType.ACCESS) {
                accesses.forEach(access ->
                        line(ArchitectureNames.of(access).in(locale), Notation.of(type, Optional.of(access), false)));
            } else {
                String name = ArchitectureNames.of(type).in(locale);
                line(name, Notation.of(type, Optional.empty(), false));
            }
        }
    }

    private void line(String words, Notation notation) {
        add(SAMPLE, words, (out, x, y) -> new LinePainter(out, new Ids(""))
                .draw(notation, List.of(new Point(x, y), new Point(x + SAMPLE, y)), Palette.LINE, 1.2));
    }

    private void add(double sampleWidth, String words, Sample sample) {
        entries.add(new Entry(sampleWidth, words, sample));
    }

    private static void nested(Xml out, double x, double y) {
        Shape.STRAIGHT.draw(
                out, new Rect(x, y - 8, SWATCH + 8, 16), "fill", "#ffffff", "stroke", Palette.INK, "stroke-width", 0.8);
        Shape.STRAIGHT.draw(
                out,
                new Rect(x + 6, y - 3, SWATCH - 4, 8),
                "fill",
                "#ffffff",
                "stroke",
                Palette.INK,
                "stroke-width",
                0.8);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    double height() {
        return isEmpty() ? 0 : layOut(null, 0, 0);
    }

    void draw(Xml out, double left, double top) {
        out.begin("g");
        out.empty(
                "path",
                "d",
                new Path().move(left, top).line(left + width, top),
                "stroke",
                "#c8c8c8",
                "stroke-width",
                1.0);
        layOut(out, left, top);
        out.end();
    }

    /** Goes through the rows, drawing where there is something to draw on. Returns how high they are. */
    private double layOut(Xml out, double left, double top) {
        double first = HEADING.width(heading) + GAP;
        double x = first;
        double y = 8;
        if (out != null) {
            text(out, heading, HEADING, left, top + y);
        }
        for (Entry entry : entries) {
            if (x > first && x + entry.width() > width) {
                x = first;
                y += ROW;
            }
            if (out != null) {
                entry.sample().draw(out, left + x, top + y + ROW / 2);
                text(out, entry.words(), FONT, left + x + entry.sampleWidth() + SPACE, top + y);
            }
            x += entry.width() + GAP;
        }
        return y + ROW;
    }

    private static void text(Xml out, String words, Font font, double x, double top) {
        new Texts(out).lines(List.of(words), font, "start", x, top + (ROW - font.leading()) / 2, "#333333", Set.of());
    }

    /** As wide as its widest entry needs. */
    double narrowest() {
        double widest = entries.stream().mapToDouble(Entry::width).max().orElse(0);
        return HEADING.width(heading) + GAP + widest;
    }
}
