package se.sambruk.otp.format.archimate.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.format.archimate.common.Ends;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The lines of one view. */
final class Lines {
    private static final Set<String> PARTS = Set.of("label", "name", "documentation", "style", "bendpoint");

    /** A line of which it is not yet known whether it has two ends. */
    private record Loose(XmlNode node, String form, String id) {}

    private final Reading reading;
    private final Concepts concepts;
    private final Ids ids;
    private final ViewMarks marks;
    private final String view;
    private final Map<String, String> forms;
    private final Styles styles;

    /**
     * @param forms the ids of the view's boxes, by what the file calls them; those of the lines are put in
     */
    Lines(Reading reading, Concepts concepts, Ids ids, ViewMarks marks, String view, Map<String, String> forms) {
        this.reading = reading;
        this.concepts = concepts;
        this.ids = ids;
        this.marks = marks;
        this.view = view;
        this.forms = forms;
        this.styles = new Styles(reading);
    }

    /** The lines that have two ends. */
    List<ViewConnection> of(List<XmlNode> nodes) {
        List<Loose> left = new ArrayList<>(nodes.size());
        for (XmlNode node : nodes) {
            String form = node.attribute("identifier").strip();
            String id = ids.claim(form, IdCode.decode(form), reading.at(node));
            left.add(new Loose(node, form, id));
            if (!form.isEmpty()) {
                forms.putIfAbsent(form, id);
            }
        }
        Ends.leaveOut(left, this::key, this::ends, each -> {
            reading.findings().warn("OTP-5445", "connection", view, reading.at(each.node()));
            forms.remove(each.form(), each.id());
        });
        return left.stream().map(this::line).toList();
    }

    // Two things of a view may have one id as long as the file calls them differently; to a second of one name nothing
    // leads.
    private Object key(Loose loose) {
        return loose.id().equals(forms.get(loose.form())) ? loose.form() : loose;
    }

    private List<Object> ends(Loose loose) {
        return Arrays.asList(form(loose.node(), "source"), form(loose.node(), "target"));
    }

    private String form(XmlNode node, String end) {
        String form = node.attribute(end).strip();
        return forms.containsKey(form) ? form : null;
    }

    private String find(XmlNode node, String end) {
        return forms.get(node.attribute(end).strip());
    }

    private ViewConnection line(Loose loose) {
        XmlNode node = loose.node();
        String form = loose.form();
        List<BendPoint> points = new ArrayList<>();
        for (XmlNode point : node.children("bendpoint")) {
            points.add(new BendPoint(
                    Boxes.position(reading, view, point, "x", marks.x()),
                    Boxes.position(reading, view, point, "y", marks.y())));
        }
        reading.leave(node, view, PARTS);
        return ViewConnection.builder(loose.id(), find(node, "source"), find(node, "target"))
                .relation(relation(node, form))
                .label(reading.name(node, view))
                .description(reading.documentation(node, view))
                .bendPoints(points)
                .style(styles.of(node, view, marks.fontSize(form)))
                .build();
    }

    private String relation(XmlNode node, String form) {
        String lacked = marks.relation(form);
        Optional<String> told = node.find("relationshipRef").or(() -> node.find("relationshipref"));
        if (lacked != null || told.isEmpty()) {
            return lacked == null ? "" : lacked;
        }
        String relation = concepts.find(told.get());
        if (relation == null || !concepts.isRelation(relation)) {
            reading.findings()
                    .warn("OTP-5446", told.get().isBlank() ? "-" : told.get().strip(), view, reading.at(node));
            return "";
        }
        return relation;
    }
}
