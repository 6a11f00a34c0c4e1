package se.sambruk.otp.content.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes that elements of a picture may have, and what may stand in each. */
final class SvgAttributes {
    /** What may stand in an attribute. */
    enum Shape {
        /** Anything: nothing is done with it but to read it, or to look something up by it. */
        TEXT,
        /** Words and names. */
        WORDS,
        /** Numbers with units. */
        NUMBERS,
        /** The letters and numbers of an outline. */
        OUTLINE,
        /** How something is moved, turned and stretched. */
        TRANSFORM,
        /** The value of the property of the same name. */
        VALUE,
        /** Properties with values. */
        STYLE,
        /** What is led to. */
        TARGET,
        /** The language of a style: CSS, or the type of a filter or a matrix. */
        TYPE
    }

    private static final String TEXT =
            "agent baseProfile class content contentScriptType contentStyleType host id in in2 lang name requiredExtensions "
                    + "requiredFeatures result role systemLanguage title version viewTarget";
    private static final String WORDS =
            "clipPathUnits edgeMode externalResourcesRequired filterUnits gradientUnits lengthAdjust markerUnits "
                    + "maskContentUnits maskUnits media method mode operator patternContentUnits patternUnits preserveAlpha preserveAspectRatio primitiveUnits "
                    + "side spacing spreadMethod stitchTiles xChannelSelector yChannelSelector zoomAndPan";
    private static final String NUMBERS =
            "amplitude azimuth baseFrequency bias cx cy diffuseConstant divisor dx dy elevation exponent filterRes fr fx fy "
                    + "height intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle markerHeight markerWidth numOctaves offset order orient "
                    + "pathLength points pointsAtX pointsAtY pointsAtZ r radius refX refY rotate rx ry scale seed slope specularConstant specularExponent "
                    + "startOffset stdDeviation surfaceScale tabindex tableValues targetX targetY textLength values viewBox width x x1 x2 y y1 y2 z";
    private static final Map<String, Shape> SHAPES = shapes();

    private static final List<String> SILENT_PREFIXES = List.of("data-", "aria-");

    private SvgAttributes() {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new HashMap<>();
        put(shapes, TEXT, Shape.TEXT);
        put(shapes, WORDS, Shape.WORDS);
        put(shapes, NUMBERS, Shape.NUMBERS);
        put(shapes, "d path", Shape.OUTLINE);
        put(shapes, "transform gradientTransform patternTransform", Shape.TRANSFORM);
        put(shapes, "style", Shape.STYLE);
        put(shapes, "href", Shape.TARGET);
        put(shapes, "type", Shape.TYPE);
        return shapes;
    }

    private static void put(Map<String, Shape> shapes, String names, Shape shape) {
        for (String name : names.split(" ")) {
            shapes.put(name, shape);
        }
    }

    /**
     * What may stand in an attribute of an element of a picture; empty where it may not have the attribute.
     *
     * @param namespace of the attribute; empty for none
     */
    static Optional<Shape> shape(String namespace, String name) {
        if (namespace.equals(SvgNames.XLINK)) {
            return Optional.of(name.equals("href") ? Shape.TARGET : Shape.TEXT);
        }
        if (namespace.equals(SvgNames.XML)) {
            // The base of addresses would make an address within the picture one out of it.
            return name.equals("base") ? Optional.empty() : Optional.of(Shape.TEXT);
        }
        if (!namespace.isEmpty()) {
            return SvgNames.isSilent(namespace) ? Optional.of(Shape.TEXT) : Optional.empty();
        }
        if (SHAPES.containsKey(name)) {
            return Optional.of(SHAPES.get(name));
        }
        if (SILENT_PREFIXES.stream().anyMatch(name::startsWith)) {
            return Optional.of(Shape.TEXT);
        }
        return CssNames.isProperty(name) ? Optional.of(Shape.VALUE) : Optional.empty();
    }

    /** Whether something of a plain shape is such as it should be. */
    static boolean fits(Shape shape, String value) {
        return switch (shape) {
            case WORDS -> consistsOf(value, " \t\n\r_.-");
            case NUMBERS -> consistsOf(value, " \t\n\r.,+-%");
            case OUTLINE -> consistsOf(value, " \t\n\r.,+-");
            case TYPE -> consistsOf(value, "/-");
            default -> true;
        };
    }

    private static boolean consistsOf(String value, String signs) {
        return value.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || signs.indexOf(c) >= 0);
    }
}
