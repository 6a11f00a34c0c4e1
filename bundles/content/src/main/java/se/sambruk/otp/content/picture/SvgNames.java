package se.sambruk.otp.content.picture;

import java.util.List;
import java.util.Set;

/**
 * The elements of an SVG that do nothing but show something, by SVG 1.1 and 2. What runs ({@code script}), what is another kind of document
 * ({@code foreignObject}), what moves ({@code animate}, {@code set} …), what fetches ({@code feImage}, {@code font-face-uri} …) and what no program
 * shows is not among them.
 */
final class SvgNames {
    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "circle",
            "clipPath",
            "defs",
            "desc",
            "ellipse",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence",
            "filter",
            "g",
            "image",
            "line",
            "linearGradient",
            "marker",
            "mask",
            "metadata",
            "path",
            "pattern",
            "polygon",
            "polyline",
            "radialGradient",
            "rect",
            "stop",
            "style",
            "svg",
            "switch",
            "symbol",
            "text",
            "textPath",
            "title",
            "tspan",
            "use",
            "view");

    /** What is told of in other words than what is merely unknown. */
    private static final Set<String> RUNNING =
            Set.of("script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "feImage");

    private static final Set<String> MOVING =
            Set.of("animate", "animateColor", "animateMotion", "animateTransform", "discard", "mpath", "set");

    /**
     * What programs for drawing and for descriptions write beside a drawing, for themselves. No program for viewing does anything with it, so it is
     * let be: a file that is changed on the way in is no longer the one that its author looked at.
     */
    private static final Set<String> SILENT = Set.of(
            "adobe:ns:meta/",
            "http://creativecommons.org/ns#",
            "http://inkscape.sourceforge.net/DTD/inkscape-0.dtd",
            "http://schemas.microsoft.com/visio/2003/SVGExtensions/",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://svgjs.com/svgjs",
            "http://svgjs.dev/svgjs",
            "http://vectornator.io",
            "http://web.resource.org/cc/",
            "http://www.bohemiancoding.com/sketch/ns",
            "http://www.figma.com/figma/ns",
            "http://www.inkscape.org/namespaces/inkscape",
            "http://www.openswatchbook.org/uri/2009/osb",
            "http://www.serif.com/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://www.w3.org/2000/01/rdf-schema#",
            "http://xml.openoffice.org/svg/export",
            "https://boxy-svg.com",
            "https://svgjs.dev/svgjs");

    /** As the one before, for whole families of names. */
    private static final List<String> SILENT_FAMILIES =
            List.of("http://ns.adobe.com/", "http://purl.org/dc/", "http://krita.org/namespaces/svg/");

    private SvgNames() {}

    static boolean isShown(String element) {
        return ELEMENTS.contains(element);
    }

    static boolean isRunning(String element) {
        return RUNNING.contains(element);
    }

    static boolean isMoving(String element) {
        return MOVING.contains(element);
    }

    /** Whether a namespace is one whose elements and attributes nothing comes of. */
    static boolean isSilent(String namespace) {
        return SILENT.contains(namespace) || SILENT_FAMILIES.stream().anyMatch(namespace::startsWith);
    }
}
