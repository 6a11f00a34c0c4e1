package se.sambruk.otp.format.archimate.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Marks;
import se.sambruk.otp.format.archimate.common.Numbers;
import se.sambruk.otp.format.archimate.exchange.Definitions.Said;

/** What a file of ours says of a view's boxes and lines in the view's properties, by what the file calls the box or line. */
final class ViewMarks {
    private final Said said;
    private final Set<String> unplaced;
    private final Set<String> notes;
    private final Map<String, String> elements;
    private final Map<String, String> views;
    private final Map<String, String> relations;
    private final Map<String, String> sizes;
    private long x;
    private long y;

    ViewMarks(Said said) {
        this.said = said;
        this.unplaced = new HashSet<>(said.marks(Marks.UNPLACED));
        this.notes = new HashSet<>(said.marks(Marks.NOTE));
        this.elements = pairs(Marks.ELEMENT);
        this.views = pairs(Marks.VIEW);
        this.relations = pairs(Marks.RELATION);
        this.sizes = pairs(Marks.FONT_SIZE);
        String shift = said.mark(Marks.SHIFT);
        if (shift != null && shift.matches("[0-9]{1,10} [0-9]{1,10}")) {
            x = Long.parseLong(shift.substring(0, shift.indexOf(' ')));
            y = Long.parseLong(shift.substring(shift.indexOf(' ') + 1));
        }
    }

    private Map<String, String> pairs(String key) {
        Map<String, String> pairs = new HashMap<>();
        for (String text : said.marks(key)) {
            int space = text.indexOf(' ');
            if (space > 0) {
                pairs.putIfAbsent(text.substring(0, space), text.substring(space + 1));
            }
        }
        return pairs;
    }

    boolean isAllRelations() {
        return "true".equals(said.mark(Marks.ALL_RELATIONS));
    }

    boolean isUnplaced(String form) {
        return unplaced.contains(form);
    }

    boolean isNote(String form) {
        return notes.contains(form);
    }

    /** The element that a box shows though the model lacks it; {@code null} for none. */
    String element(String form) {
        return decoded(elements.get(form));
    }

    /** As {@link #element} for a view. */
    String view(String form) {
        return decoded(views.get(form));
    }

    /** As {@link #element} for the relation that a line shows. */
    String relation(String form) {
        return decoded(relations.get(form));
    }

    private static String decoded(String form) {
        return form == null ? null : IdCode.decode(form);
    }

    /** The size of a text; {@code null} where nothing is said here. */
    BigDecimal fontSize(String form) {
        String size = sizes.get(form);
        return size == null
                ? null
                : Numbers.decimal(size).filter(points -> points.signum() > 0).orElse(null);
    }

    /** How far the view was moved to the right. */
    long x() {
        return x;
    }

    /** How far it was moved down. */
    long y() {
        return y;
    }
}
