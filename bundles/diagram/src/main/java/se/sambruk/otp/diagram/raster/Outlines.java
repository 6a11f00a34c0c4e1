package se.sambruk.otp.diagram.raster;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes outlines of texts that the renderer does not draw as it should: it has one font for a text, knows no order of writing but from left to right, and
 * draws what is beyond the basic plane, such as emoji, in whatever colour was used last. An outline has the colour of the text and stands where the text
 * would. A sign that no font of the machine has the shape of is an empty box; of a font of coloured pictures there is no shape. Used by one thread.
 */
final class Outlines {
    /** Families that have many signs, in outline; the machine's own choice comes after them. */
    private static final List<String> SIGNS = List.of(
            "Segoe UI Symbol",
            "Segoe UI Emoji",
            "Apple Symbols",
            "Noto Emoji",
            "Noto Sans Symbols",
            "Noto Sans Symbols 2",
            "Noto Sans Symbols2",
            "Symbola",
            "DejaVu Sans",
            "Arial Unicode MS",
            Font.SANS_SERIF);

    /** How many steps a pixel is divided into. */
    private static final double FINENESS = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Pattern TEXT = Pattern.compile("<text ([^>]*)>([^<]*)</text>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");

    private final String family;
    private final List<String> others;
    private final Map<Integer, Optional<String>> known = new HashMap<>();

    private Outlines(String family, Set<String> installed) {
        this.family = family;
        this.others = SIGNS.stream()
                .filter(name -> name.equals(Font.SANS_SERIF) || installed.contains(name))
                .toList();
    }

    /**
     * A drawing in which such texts are outlines.
     *
     * @param svg of our own making: each text is on one line, and says where it stands and how long it is
     * @param family that texts are drawn in
     * @param installed the families of the machine
     */
    static String in(String svg, String family, Set<String> installed) {
        Outlines outlines = new Outlines(family, installed);
        return TEXT.matcher(svg)
                .replaceAll(
                        text -> Matcher.quoteReplacement(outlines.drawn(text.group(), text.group(1), text.group(2))));
    }

    private String drawn(String element, String attributes, String escaped) {
        String text = escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        Map<String, String> said = new HashMap<>();
        ATTRIBUTE.matcher(attributes).results().forEach(found -> said.put(found.group(1), found.group(2)));
        int style = (said.containsKey("font-weight") ? Font.BOLD : Font.PLAIN)
                | (said.containsKey("font-style") ? Font.ITALIC : Font.PLAIN);
        Font font = new Font(family, style, 1).deriveFont(Float.parseFloat(said.get("font-size")));
        return isDrawnWell(text, font) ? element : outline(text, font, said);
    }

    private static boolean isDrawnWell(String text, Font font) {
        char[] chars = text.toCharArray();
        return font.canDisplayUpTo(text) < 0
                && text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                && !Bidi.requiresBidi(chars, 0, chars.length);
    }

    private String outline(String text, Font font, Map<String, String> said) {
        String seen = seen(text, font);
        if (seen.isBlank()) {
            return "";
        }
        AttributedString written = new AttributedString(seen);
        written.addAttribute(TextAttribute.FONT, font);
        // As programs that show SVG do, which has not been told otherwise.
        written.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        if (said.containsKey("text-decoration")) {
            written.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON);
        }
        for (int i = 0; i < seen.length(); ) {
            int end = i + Character.charCount(seen.codePointAt(i));
            Optional<String> other =
                    font.canDisplay(seen.codePointAt(i)) ? Optional.empty() : other(seen.codePointAt(i));
            if (other.isPresent()) {
                written.addAttribute(
                        TextAttribute.FONT,
                        new Font(other.get(), font.getStyle(), 1).deriveFont(font.getSize2D()),
                        i,
                        end);
            }
            i = end;
        }
        TextLayout layout = new TextLayout(written.getIterator(), EXACT);
        double wide = layout.getAdvance();
        double length = said.containsKey("textLength") ? Double.parseDouble(said.get("textLength")) : wide;
        double before =
                switch (said.getOrDefault("text-anchor", "start")) {
                    case "middle" -> length / 2;
                    case "end" -> length;
                    default -> 0;
                };
        AffineTransform placed = AffineTransform.getTranslateInstance(
                Double.parseDouble(said.get("x")) - before, Double.parseDouble(said.get("y")));
        placed.scale(wide > 0 ? length / wide : 1, 1);
        return "<path d=\"" + data(layout.getOutline(placed).getPathIterator(null)) + "\" fill=\"" + said.get("fill")
                + "\"/>";
    }

    /** Without what has no shape by itself and no part in one: selectors, and joiners of signs that are not joined here. */
    private static String seen(String text, Font font) {
        StringBuilder seen = new StringBuilder();
        text.codePoints()
                .filter(c -> font.canDisplay(c)
                        || Character.getType(c) != Character.FORMAT
                                && (c < 0xFE00 || c > 0xFE0F)
                                && (c < 0x1F3FB || c > 0x1F3FF))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** A family that has the shape of a sign. */
    private Optional<String> other(int c) {
        return known.computeIfAbsent(c, sign -> Stream.concat(others.stream(), Stream.of(Font.DIALOG))
                .filter(name -> {
                    Font font = new Font(name, Font.PLAIN, 100);
                    return font.canDisplay(sign)
                            && !font.createGlyphVector(EXACT, Character.toString(sign))
                                    .getOutline()
                                    .getBounds2D()
                                    .isEmpty();
                })
                .findFirst());
    }

    private static String data(PathIterator path) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        while (!path.isDone()) {
            int kind = path.currentSegment(at);
            int numbers =
                    switch (kind) {
                        case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                        case PathIterator.SEG_QUADTO -> 4;
                        case PathIterator.SEG_CUBICTO -> 6;
                        default -> 0;
                    };
            data.append("MLQCZ".charAt(kind));
            for (int i = 0; i < numbers; i++) {
                data.append(i == 0 ? "" : " ").append(Math.round(at[i] * FINENESS) / FINENESS);
            }
            path.next();
        }
        return data.toString();
    }
}
