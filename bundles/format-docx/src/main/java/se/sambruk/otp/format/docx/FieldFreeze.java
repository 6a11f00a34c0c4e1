package se.sambruk.otp.format.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns those fields of a letterhead that would not say the same to every reader into what they say now, or into nothing. Used for
 * the parts of one letterhead, the main part first.
 */
final class FieldFreeze {
    private final Set<String> bookmarks = new HashSet<>();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> gone = new TreeSet<>();

    /** A field that has begun, with what has been passed since. */
    private static final class Open {
        private final List<Element> marks = new ArrayList<>();
        private final List<Element> code = new ArrayList<>();
        private final List<Element> result = new ArrayList<>();
        private final StringBuilder instruction = new StringBuilder();
        private boolean separated;
    }

    /** Tells whether anything was changed. */
    boolean apply(Document part) {
        Dom.all(part, "bookmarkStart")
                .forEach(mark -> bookmarks.add(Dom.attribute(mark, "name").toLowerCase(Locale.ROOT)));
        int before = kept.size() + gone.size();
        List<Element> pieces = new ArrayList<>();
        List<Element> simple = new ArrayList<>();
        Dom.each(part.getDocumentElement(), element -> {
            if (Dom.is(element, "fldSimple")) {
                simple.add(element);
            } else if (Dom.is(element.getParentNode(), "r") && !Dom.is(element, "rPr")) {
                pieces.add(element);
            }
        });
        boolean changed = complex(pieces);
        // From within, so that what is unwrapped is still there when what is around it goes.
        for (int i = simple.size() - 1; i >= 0; i--) {
            changed |= simple(simple.get(i));
        }
        return changed || kept.size() + gone.size() > before;
    }

    /** The names of fields that have become text. */
    Set<String> kept() {
        return kept;
    }

    /** The names of fields that have been taken away. */
    Set<String> gone() {
        return gone;
    }

    private boolean complex(List<Element> pieces) {
        boolean changed = false;
        Deque<Open> open = new ArrayDeque<>();
        for (Element piece : pieces) {
            String mark = Dom.is(piece, "fldChar") ? Dom.attribute(piece, "fldCharType") : "";
            boolean code = Dom.is(piece, "instrText") || Dom.is(piece, "delInstrText");
            Iterator<Open> around = open.iterator();
            if (!mark.isEmpty() && !mark.equals("begin") && around.hasNext()) {
                around.next().marks.add(piece); // the innermost one's own
            }
            around.forEachRemaining(field -> (field.separated ? field.result : field.code).add(piece));
            if (code && open.isEmpty()) {
                Dom.remove(piece);
                changed = true;
            } else if (code) {
                open.peek().instruction.append(piece.getTextContent());
            } else if (mark.equals("begin")) {
                open.push(new Open());
                open.peek().marks.add(piece);
            } else if (mark.equals("separate") && !open.isEmpty()) {
                open.peek().separated = true;
            } else if (mark.equals("end") && !open.isEmpty()) {
                changed |= close(open.pop());
            }
        }
        return changed;
    }

    private boolean close(Open field) {
        // What other fields spell out cannot be judged.
        boolean plain = field.code.stream().noneMatch(piece -> Dom.is(piece, "fldChar"));
        FieldRule rule = told(field.instruction.toString(), plain);
        if (rule == FieldRule.STAYS) {
            return false;
        }
        field.marks.forEach(FieldFreeze::take);
        field.code.forEach(FieldFreeze::take);
        if (rule == FieldRule.GONE) {
            Set<Node> paragraphs = new LinkedHashSet<>();
            field.result.forEach(piece -> paragraph(piece).ifPresent(paragraphs::add));
            field.result.forEach(FieldFreeze::take);
            if (paragraphs.size() > 1) {
                paragraphs.forEach(FieldFreeze::takeIfEmpty); // a table of contents leaves no empty page behind
            }
        }
        return true;
    }

    private static Optional<Node> paragraph(Node piece) {
        Node node = piece;
        while (node != null && !Dom.is(node, "p")) {
            node = node.getParentNode();
        }
        return Optional.ofNullable(node);
    }

    /** What a cell or a page ends with has to be a paragraph. */
    private static void takeIfEmpty(Node paragraph) {
        boolean[] filled = {paragraph.getParentNode() == null};
        Dom.each(
                (Element) paragraph,
                element -> filled[0] |=
                        Dom.is(element.getParentNode(), "r") && !Dom.is(element, "rPr") || Dom.is(element, "sectPr"));
        if (!filled[0] && Dom.is(paragraph.getNextSibling(), "p")) {
            Dom.remove(paragraph);
        }
    }

    private boolean simple(Element field) {
        FieldRule rule = told(Dom.attribute(field, "instr"), true);
        if (rule == FieldRule.STAYS) {
            return false;
        }
        while (rule == FieldRule.TEXT && field.getFirstChild() != null) {
            field.getParentNode().insertBefore(field.getFirstChild(), field);
        }
        take(field);
        return true;
    }

    private FieldRule told(String instruction, boolean plain) {
        FieldRule rule = FieldRule.of(instruction, bookmarks);
        if (rule == FieldRule.STAYS && !plain) {
            rule = FieldRule.TEXT;
        }
        if (rule == FieldRule.TEXT) {
            kept.add(FieldRule.name(instruction));
        } else if (rule == FieldRule.GONE) {
            gone.add(FieldRule.name(instruction));
        }
        return rule;
    }

    /** What was within another field may be gone already. */
    private static void take(Element element) {
        if (element.getParentNode() != null) {
            Dom.remove(element);
        }
    }
}
