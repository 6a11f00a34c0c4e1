package se.sambruk.otp.format.docx;

import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The colour of lines and table headers: our own, or that of a letterhead's headings where text in it can be read on white and on
 * the tint of header rows (WCAG 2.1, success criterion 1.4.3).
 */
final class Accent {
    /** As in our own style sheet. */
    static final String OWN = "1B4B5A";

    private static final String TINT = "E8EFF1";
    private static final double READABLE = 4.5;

    private Accent() {}

    /** The colour to use with a style sheet, as six hexadecimal digits. */
    static String of(Document styles) {
        return Dom.children(styles.getDocumentElement(), "style").stream()
                .filter(style -> Dom.attribute(style, "type").equals("paragraph"))
                .filter(style -> Dom.child(style, "name")
                        .filter(name -> Dom.attribute(name, "val").equalsIgnoreCase("heading 1"))
                        .isPresent())
                .findFirst()
                .flatMap(Accent::color)
                .filter(color -> contrast(color, TINT) >= READABLE)
                .orElse(OWN);
    }

    private static Optional<String> color(Element style) {
        return Dom.child(style, "rPr")
                .flatMap(properties -> Dom.child(properties, "color"))
                .map(color -> Dom.attribute(color, "val"))
                .filter(value -> value.matches("[0-9A-Fa-f]{6}"));
    }

    /** Puts a colour in place of our own, throughout an element. */
    static void apply(Element element, String color) {
        Dom.each(element, below -> {
            for (String attribute : new String[] {"val", "color"}) {
                if (Dom.attribute(below, attribute).equals(OWN)) {
                    below.setAttributeNS(Ns.W, "w:" + attribute, color);
                }
            }
        });
    }

    /** The contrast ratio of two colours, from 1 to 21. */
    static double contrast(String one, String another) {
        double first = luminance(one);
        double second = luminance(another);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 0) + 0.7152 * channel(color, 2) + 0.0722 * channel(color, 4);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
