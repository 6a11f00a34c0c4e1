package se.sambruk.otp.format.archimate.write;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.architecture.ViewStyle;

/** Writes views. */
final class ViewOut {
    private static final int OPAQUE = 100;

    private final Forms forms;
    private final Keys keys;
    private final XmlOut out;

    ViewOut(Forms forms, Keys keys, XmlOut out) {
        this.forms = forms;
        this.keys = keys;
        this.out = out;
    }

    void write(List<ViewPlan> plans) throws IOException {
        if (plans.isEmpty()) {
            return;
        }
        out.start("views").start("diagrams");
        for (ViewPlan plan : plans) {
            write(plan);
        }
        out.end().end();
    }

    private void write(ViewPlan plan) throws IOException {
        View view = plan.view();
        out.start("view").attribute("identifier", forms.concept(view.id())).attribute("xsi:type", "Diagram");
        if (!view.viewpoint().isEmpty()) {
            out.attribute("viewpoint", view.viewpoint());
        }
        TextOut.required("name", view.names(), out);
        TextOut.optional("documentation", view.descriptions(), out);
        keys.write(plan.properties(), out);
        Iterator<String> boxes = plan.boxes().iterator();
        for (ViewNode box : view.nodes()) {
            write(box, boxes, plan);
        }
        for (ViewPlan.Line each : plan.lines()) {
            write(each.line(), each.form(), plan);
        }
        out.end();
    }

    private void write(ViewNode box, Iterator<String> boxes, ViewPlan plan) throws IOException {
        String element = plan.element(box);
        String link = plan.link(box);
        Bounds bounds = plan.bounds(box);
        out.start("node").attribute("identifier", boxes.next());
        if (element != null) {
            out.attribute("elementRef", element).attribute("xsi:type", "Element");
        } else {
            boolean holds = box.kind() == ViewNodeKind.GROUP || !box.nodes().isEmpty();
            out.attribute("xsi:type", holds ? "Container" : "Label");
        }
        out.attribute("x", bounds.x() + plan.x())
                .attribute("y", bounds.y() + plan.y())
                .attribute("w", bounds.width())
                .attribute("h", bounds.height());
        TextOut.optional("label", box.label(), out);
        TextOut.optional("documentation", box.description(), out);
        write(box.style());
        if (link != null) {
            out.start("viewRef").attribute("ref", link).end();
        }
        for (ViewNode inner : box.nodes()) {
            write(inner, boxes, plan);
        }
        out.end();
    }

    private void write(ViewConnection line, String form, ViewPlan plan) throws IOException {
        String relation = plan.relation(line);
        out.start("connection").attribute("identifier", form);
        if (relation != null) {
            out.attribute("relationshipRef", relation);
        }
        out.attribute("xsi:type", relation == null ? "Line" : "Relationship")
                .attribute("source", plan.end(line.source()))
                .attribute("target", plan.end(line.target()));
        TextOut.optional("label", line.label(), out);
        TextOut.optional("documentation", line.description(), out);
        write(line.style());
        for (BendPoint point : line.bendPoints()) {
            out.start("bendpoint")
                    .attribute("x", point.x() + plan.x())
                    .attribute("y", point.y() + plan.y())
                    .end();
        }
        out.end();
    }

    private void write(ViewStyle style) throws IOException {
        if (style.isNone()) {
            return;
        }
        out.start("style");
        if (style.lineWidth().isPresent()) {
            out.attribute("lineWidth", style.lineWidth().getAsInt());
        }
        write("lineColor", style.line().orElse(null));
        write("fillColor", style.fill().orElse(null));
        boolean hasFont = !style.fontName().isEmpty()
                || style.fontSize().isPresent()
                || style.fontColor().isPresent()
                || !style.fontStyles().isEmpty();
        if (hasFont) {
            out.start("font");
            if (!style.fontName().isEmpty()) {
                out.attribute("name", style.fontName());
            }
            if (style.fontSize().isPresent()) {
                out.attribute("size", ViewPlan.halves(style.fontSize().get()));
            }
            if (!style.fontStyles().isEmpty()) {
                out.attribute(
                        "style",
                        style.fontStyles().stream().map(FontStyle::wire).collect(Collectors.joining(" ")));
            }
            write("color", style.fontColor().orElse(null));
            out.end();
        }
        out.end();
    }

    private void write(String name, Color color) throws IOException {
        if (color == null) {
            return;
        }
        out.start(name)
                .attribute("r", color.red())
                .attribute("g", color.green())
                .attribute("b", color.blue());
        if (color.alpha() != OPAQUE) {
            out.attribute("a", color.alpha());
        }
        out.end();
    }
}
