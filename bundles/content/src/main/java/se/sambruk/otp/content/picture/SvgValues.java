package se.sambruk.otp.content.picture;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.picture.SvgAttributes.Shape;

/** Sees what stands in the attributes of a picture. */
final class SvgValues {
    private static final String WITHIN = "#";
    private static final String IMAGE = "image";
    private static final String DATA = "data:";
    private static final String PNG = "data:image/png;base64,";
    private static final Set<String> JPEG = Set.of("data:image/jpeg;base64,", "data:image/jpg;base64,");

    /** Elements that show or copy what they lead to. */
    private static final Set<String> REPEATING =
            Set.of("use", "linearGradient", "radialGradient", "pattern", "filter", "textPath", "view");

    private final PictureFaults faults;

    SvgValues(PictureFaults faults) {
        this.faults = faults;
    }

    /**
     * Sees to one attribute of an element.
     *
     * @param space the attribute's namespace; empty for none
     * @param places where an attribute of the element stands, by its name as written
     */
    void check(SvgPart part, String space, String attribute, String value, Function<String, Placed> places) {
        String written = prefix(space) + attribute;
        String element = "<" + part.name() + ">";
        Optional<Shape> shape = SvgAttributes.shape(space, attribute);
        if (shape.isEmpty()) {
            boolean running =
                    space.isEmpty() && attribute.toLowerCase(Locale.ROOT).startsWith("on");
            String quoted = SvgFile.quoted(written);
            faults.tell(
                    places.apply(written),
                    running
                            ? PictureFault.of("OTP-1353", quoted + " (" + element + ")")
                            : PictureFault.of("OTP-1381", quoted, element));
            return;
        }
        try {
            switch (shape.get()) {
                case STYLE -> part.uses(CssReader.declarations(value));
                case VALUE -> part.uses(CssReader.value(attribute, value));
                case TRANSFORM -> CssReader.value("transform", value);
                case TARGET ->
                    target(part, written, value.trim()).ifPresent(fault -> faults.tell(places.apply(written), fault));
                default -> {
                    if (!SvgAttributes.fits(shape.get(), value)) {
                        faults.tell(places.apply(written), unfit(written, element, value));
                    }
                }
            }
        } catch (CssFault e) {
            faults.tell(places.apply(written), fault(e, element + " " + written));
        }
        if ((space.isEmpty() || space.equals(SvgNames.XML)) && attribute.equals("id")) {
            part.id(value);
        } else if (space.isEmpty() && attribute.equals("class")) {
            part.classes(value);
        } else if (attribute.equals("d") || attribute.equals("points")) {
            part.outline(value);
        }
    }

    /**
     * What is told of something in a style.
     *
     * @param where the style is
     */
    static PictureFault fault(CssFault fault, String where) {
        String what = SvgFile.quoted(fault.what());
        return fault.isFetching()
                ? PictureFault.of("OTP-1353", what + " (" + where + ")")
                : PictureFault.of("OTP-1383", what, where);
    }

    private static String prefix(String space) {
        return switch (space) {
            case SvgNames.XLINK -> "xlink:";
            case SvgNames.XML -> "xml:";
            default -> "";
        };
    }

    private static PictureFault unfit(String attribute, String element, String value) {
        return PictureFault.of("OTP-1382", attribute, element, SvgFile.quoted(value));
    }

    private static Optional<PictureFault> target(SvgPart part, String attribute, String value) {
        String element = "<" + part.name() + ">";
        if (value.startsWith(WITHIN)) {
            if (REPEATING.contains(part.name())) {
                part.target(value.substring(WITHIN.length()));
            }
            return CssReader.isId(value.substring(WITHIN.length()))
                    ? Optional.empty()
                    : Optional.of(unfit(attribute, element, value));
        }
        if (part.name().equals(IMAGE) && value.startsWith(DATA)) {
            return embedded(value);
        }
        String said = attribute + "=\"" + SvgFile.quoted(value) + "\" (" + element + ")";
        return value.isEmpty() ? Optional.empty() : Optional.of(PictureFault.of("OTP-1353", said));
    }

    /** A picture within the picture. */
    private static Optional<PictureFault> embedded(String value) {
        int comma = value.indexOf(',') + 1;
        String type = value.substring(0, comma).toLowerCase(Locale.ROOT);
        boolean png = type.equals(PNG);
        if (!png && !JPEG.contains(type)) {
            return Optional.of(PictureFault.of("OTP-1389", 0, SvgFile.quoted(value)));
        }
        try {
            byte[] picture = Base64.getDecoder().decode(value.substring(comma).replaceAll("[ \t\r\n]", ""));
            return png ? PngFile.check(picture) : JpegFile.check(picture);
        } catch (IllegalArgumentException e) {
            return Optional.of(PictureFault.of("OTP-1389", 1, SvgFile.quoted(value)));
        }
    }
}
