package se.sambruk.otp.format.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Tells which fields a part has. Fields can fetch files and run programs; only those are let through that {@link FieldRule} knows,
 * and whose name stands in plain sight: another field can spell a name out.
 */
final class FieldCheck {
    private boolean pages;
    private boolean sections;
    private String refused = "";
    private final Deque<StringBuilder> open = new ArrayDeque<>();

    private FieldCheck() {}

    static FieldCheck of(Document part) {
        FieldCheck check = new FieldCheck();
        Dom.each(part.getDocumentElement(), check::element);
        check.open.forEach(left -> check.field(left.toString()));
        return check;
    }

    /** Whether it shows page numbers. */
    boolean hasPages() {
        return pages;
    }

    /** Whether it counts by sections of pages. */
    boolean hasSections() {
        return sections;
    }

    /** A field that is refused, as it stands. */
    Optional<String> refused() {
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
    }

    private void element(Element element) {
        if (Dom.is(element, "fldSimple")) {
            field(Dom.attribute(element, "instr"));
        } else if (Dom.is(element, "instrText") || Dom.is(element, "delInstrText")) {
            if (open.isEmpty()) {
                open.push(new StringBuilder());
            }
            open.peek().append(element.getTextContent());
        } else if (Dom.is(element, "fldChar")) {
            switch (Dom.attribute(element, "fldCharType")) {
                case "begin" -> open.push(new StringBuilder());
                case "end" -> {
                    if (!open.isEmpty()) {
                        field(open.pop().toString());
                    }
                }
                default -> {
                    // What follows is the field's result.
                }
            }
        }
    }

    private void field(String instruction) {
        if (FieldRule.of(instruction) == FieldRule.REFUSED) {
            refused = instruction.isBlank() ? "{ }" : instruction.strip();
        }
        String name = FieldRule.name(instruction);
        pages |= name.equals("PAGE");
        sections |= name.equals("SECTION") || name.equals("SECTIONPAGES");
    }
}
