package se.sambruk.otp.format.archimate.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.common.Numbers;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The boxes of one view. */
final class Boxes {
    private static final Set<String> PARTS = Set.of("label", "name", "documentation", "style", "viewRef", "node");
    private static final int WIDTH = 120;
    private static final int HEIGHT = 55;

    private final Reading reading;
    private final Concepts concepts;
    private final Views views;
    private final Ids ids;
    private final ViewMarks marks;
    private final String view;
    private final Styles styles;
    private final Map<String, String> forms = new HashMap<>();

    Boxes(Reading reading, Concepts concepts, Views views, Ids ids, ViewMarks marks, String view) {
        this.reading = reading;
        this.concepts = concepts;
        this.views = views;
        this.ids = ids;
        this.marks = marks;
        this.view = view;
        this.styles = new Styles(reading);
    }

    /** The ids of the boxes read so far, by what the file calls them. */
    Map<String, String> forms() {
        return forms;
    }

    /** A box with all within it; as deep as the limit on nesting lets it be. */
    ViewNode node(XmlNode node) {
        String form = node.attribute("identifier").strip();
        String id = ids.claim(form, IdCode.decode(form), reading.at(node));
        if (!form.isEmpty()) {
            forms.putIfAbsent(form, id);
        }
        LanguageText label = reading.name(node, view);
        ViewNode.Builder box = box(node, form, id, label)
                .description(reading.documentation(node, view))
                .bounds(bounds(node, form))
                .style(styles.of(node, view, marks.fontSize(form)));
        node.children("node").forEach(inner -> box.node(node(inner)));
        reading.leave(node, view, PARTS);
        return box.build();
    }

    private ViewNode.Builder box(XmlNode node, String form, String id, LanguageText label) {
        String lackedElement = marks.element(form);
        String lackedView = marks.view(form);
        if (lackedElement != null && !lackedElement.isEmpty()) {
            return ViewNode.element(id, lackedElement).label(label);
        }
        if (lackedView != null && !lackedView.isEmpty()) {
            return ViewNode.view(id, lackedView).label(label);
        }
        Optional<String> element = node.find("elementRef").or(() -> node.find("elementref"));
        Optional<XmlNode> link = node.child("viewRef");
        if (element.isPresent()) {
            link.ifPresent(drill -> reading.notKept("viewRef", view, drill));
            return element(node, id, label, element.get());
        }
        if (link.isPresent()) {
            String shown = views.find(link.get().attribute("ref"));
            return shown != null
                    ? ViewNode.view(id, shown).label(label)
                    : lost(node, id, label, link.get().attribute("ref"));
        }
        if (node.find("conceptRef").isPresent() || node.find("xpathPart").isPresent()) {
            reading.notKept("conceptRef", view, node);
        }
        return (isGroup(node, form) ? ViewNode.group(id) : ViewNode.note(id)).label(label);
    }

    private boolean isGroup(XmlNode node, String form) {
        boolean told = node.type().equals("Container") || node.attribute("type").equals("group");
        return !marks.isNote(form) && (told || node.child("node").isPresent());
    }

    private ViewNode.Builder element(XmlNode node, String id, LanguageText label, String form) {
        String element = concepts.find(form);
        return element != null && concepts.isElement(element)
                ? ViewNode.element(id, element).label(label)
                : lost(node, id, label, form);
    }

    // What it showed is not there; that something was drawn here is kept.
    private ViewNode.Builder lost(XmlNode node, String id, LanguageText label, String form) {
        reading.findings().warn("OTP-5444", form.isBlank() ? "-" : form.strip(), view, reading.at(node));
        return (node.child("node").isPresent() ? ViewNode.group(id) : ViewNode.note(id))
                .label(label.isEmpty() ? LanguageText.of(form.strip()) : label);
    }

    private Bounds bounds(XmlNode node, String form) {
        if (marks.isUnplaced(form) || !isTold(node, "x", "y", "w", "h")) {
            return null;
        }
        return new Bounds(
                coordinate(node, "x", marks.x()),
                coordinate(node, "y", marks.y()),
                size(node, "w", WIDTH),
                size(node, "h", HEIGHT));
    }

    private static boolean isTold(XmlNode node, String... names) {
        for (String name : names) {
            if (!node.attribute(name).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private int coordinate(XmlNode node, String name, long shift) {
        return position(reading, view, node, name, shift);
    }

    /** A coordinate as it was before the view was moved. */
    static int position(Reading reading, String view, XmlNode node, String name, long shift) {
        Optional<Integer> value = Numbers.moved(node.attribute(name), shift);
        if (value.isEmpty()) {
            reading.findings().warn("OTP-5453", name, view, reading.at(node));
        }
        return value.orElse(0);
    }

    private int size(XmlNode node, String name, int usual) {
        Optional<Integer> value = Numbers.whole(node.attribute(name)).filter(pixels -> pixels > 0);
        if (value.isEmpty()) {
            reading.findings().warn("OTP-5453", name, view, reading.at(node));
        }
        return value.orElse(usual);
    }
}
