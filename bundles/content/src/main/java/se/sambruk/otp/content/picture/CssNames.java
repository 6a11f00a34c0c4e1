package se.sambruk.otp.content.picture;

import java.util.Locale;
import java.util.Set;

/**
 * The words of styles that do nothing but say how a still picture looks. What is not here is not taken in: what moves ({@code animation},
 * {@code transition}), what brings in other files ({@code content}, {@code background-image}, {@code cursor}), and what nobody has looked at.
 */
final class CssNames {
    /** Whose values are words, numbers and colours; some of them are known to old or single programs only, and to browsers nothing. */
    private static final Set<String> PLAIN = Set.of(
            "alignment-baseline",
            "background",
            "background-color",
            "baseline-shift",
            "block-progression",
            "clip-rule",
            "color",
            "color-adjust",
            "color-interpolation",
            "color-interpolation-filters",
            "color-rendering",
            "color-scheme",
            "cx",
            "cy",
            "direction",
            "display",
            "dominant-baseline",
            "enable-background",
            "fill-opacity",
            "fill-rule",
            "filter-blend-mode",
            "filter-gaussianblur-deviation",
            "flood-color",
            "flood-opacity",
            "font-kerning",
            "font-optical-sizing",
            "font-size",
            "font-size-adjust",
            "font-stretch",
            "font-style",
            "font-synthesis",
            "font-variant",
            "font-variant-alternates",
            "font-variant-caps",
            "font-variant-east-asian",
            "font-variant-east_asian",
            "font-variant-ligatures",
            "font-variant-numeric",
            "font-variant-position",
            "font-weight",
            "glyph-orientation-horizontal",
            "glyph-orientation-vertical",
            "height",
            "image-rendering",
            "inline-size",
            "isolation",
            "kerning",
            "letter-spacing",
            "lighting-color",
            "line-height",
            "margin",
            "marker-offset",
            "mask-type",
            "max-height",
            "max-width",
            "min-height",
            "min-width",
            "mix-blend-mode",
            "opacity",
            "overflow",
            "overflow-wrap",
            "padding",
            "paint-order",
            "pointer-events",
            "position",
            "print-color-adjust",
            "r",
            "rx",
            "ry",
            "shape-margin",
            "shape-padding",
            "shape-rendering",
            "solid-color",
            "solid-opacity",
            "stop-color",
            "stop-opacity",
            "stroke-alignment",
            "stroke-dashadjust",
            "stroke-dasharray",
            "stroke-dashcorner",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "tab-size",
            "text-align",
            "text-align-last",
            "text-anchor",
            "text-decoration",
            "text-decoration-color",
            "text-decoration-line",
            "text-decoration-style",
            "text-indent",
            "text-orientation",
            "text-overflow",
            "text-rendering",
            "text-shadow",
            "text-transform",
            "transform",
            "transform-box",
            "transform-origin",
            "unicode-bidi",
            "vector-effect",
            "vertical-align",
            "visibility",
            "white-space",
            "white-space-collapse",
            "width",
            "word-break",
            "word-spacing",
            "word-wrap",
            "writing-mode",
            "x",
            "y");

    /** Whose values may name something else in the same picture. */
    private static final Set<String> NAMING = Set.of(
            "clip-path",
            "fill",
            "filter",
            "marker",
            "marker-end",
            "marker-mid",
            "marker-start",
            "mask",
            "shape-inside",
            "shape-subtract",
            "stroke");

    /** Whose values may have names in quotes. */
    private static final Set<String> QUOTING = Set.of(
            "font",
            "font-family",
            "font-feature-settings",
            "font-language-override",
            "font-variation-settings",
            "text-emphasis",
            "quotes");

    private static final Set<String> FUNCTIONS = Set.of(
            "blur",
            "brightness",
            "calc",
            "circle",
            "clamp",
            "color",
            "color-mix",
            "contrast",
            "drop-shadow",
            "ellipse",
            "grayscale",
            "hsl",
            "hsla",
            "hue-rotate",
            "hwb",
            "icc-color",
            "inset",
            "invert",
            "lab",
            "lch",
            "light-dark",
            "matrix",
            "max",
            "min",
            "oklab",
            "oklch",
            "opacity",
            "polygon",
            "rgb",
            "rgba",
            "rotate",
            "saturate",
            "scale",
            "scalex",
            "scaley",
            "sepia",
            "skew",
            "skewx",
            "skewy",
            "translate",
            "translatex",
            "translatey",
            "var");

    private static final String OWN = "--";
    private static final String INKSCAPE = "-inkscape-";

    private CssNames() {}

    static boolean isProperty(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return PLAIN.contains(folded) || mayName(folded) || mayQuote(folded) || name.startsWith(OWN);
    }

    /** Whether it may name something else in the same picture, such as what it is painted with. */
    static boolean mayName(String property) {
        return NAMING.contains(property.toLowerCase(Locale.ROOT));
    }

    static boolean mayQuote(String property) {
        String folded = property.toLowerCase(Locale.ROOT);
        // What Inkscape tells itself.
        return QUOTING.contains(folded) || folded.startsWith(INKSCAPE);
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
