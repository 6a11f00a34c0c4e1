package se.sambruk.otp.format.docx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.sambruk.otp.api.text.Characters;

/**
 * Fills {@code {{titel}}} and the like in a letterhead. Word often cuts such a text into several runs; a value takes the look of
 * the run in which its placeholder begins.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([\\p{L}][\\p{L}0-9 -]{0,39}?)\\s*\\}\\}");

    private final Map<String, String> values;
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    Placeholders(Map<String, String> values) {
        this.values = values;
    }

    void fill(Document part) {
        Dom.all(part, "p").forEach(this::fill);
    }

    /** The names that were found and known. */
    Set<String> filled() {
        return filled;
    }

    /** Those that nobody knows; they stand as they were. */
    Set<String> unknown() {
        return unknown;
    }

    /** The text of a paragraph, without that of paragraphs within it. */
    static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        pieces(paragraph).forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    private void fill(Element paragraph) {
        List<Element> pieces = pieces(paragraph);
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.getTextContent()));
        Matcher matcher = PLACEHOLDER.matcher(whole);
        List<int[]> places = new ArrayList<>();
        List<String> inserted = new ArrayList<>();
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            String value = values.get(name);
            if (value == null) {
                unknown.add(matcher.group());
            } else {
                filled.add(name);
                places.add(new int[] {matcher.start(), matcher.end()});
                // What is left out of it has been told of where the document tells of itself.
                inserted.add(Characters.allowed(value.strip().replaceAll("\\s+", " "), c -> {}));
            }
        }
        // From the end, so that earlier places stay where they are.
        for (int i = places.size() - 1; i >= 0; i--) {
            replace(pieces, places.get(i)[0], places.get(i)[1], inserted.get(i));
        }
    }

    private static void replace(List<Element> pieces, int from, int to, String value) {
        int start = 0;
        boolean written = false;
        for (Element piece : pieces) {
            String text = piece.getTextContent();
            int end = start + text.length();
            if (end > from && start < to) {
                int left = Math.max(from - start, 0);
                int right = Math.min(to - start, text.length());
                piece.setTextContent(text.substring(0, left) + (written ? "" : value) + text.substring(right));
                piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                written = true;
            }
            start = end;
        }
    }

    private static List<Element> pieces(Element paragraph) {
        List<Element> pieces = new ArrayList<>();
        collect(paragraph, pieces);
        return pieces;
    }

    private static void collect(Node node, List<Element> pieces) {
        for (Element child : Dom.children(node)) {
            if (Dom.is(child, "t")) {
                pieces.add(child);
            } else if (!Dom.is(child, "p")) {
                collect(child, pieces);
            }
        }
    }
}
