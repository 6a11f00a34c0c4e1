package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows where every value of a requirement in a specification came from, and why. */
public final class TrailView {
    private final Requirement requirement;
    private final Trail trail;
    private final Locale locale;
    private final NodeText nodes;

    public TrailView(Requirement requirement, Trail trail, Locale locale) {
        this.requirement = requirement;
        this.trail = trail;
        this.locale = locale;
        this.nodes = new NodeText(requirement, locale);
    }

    /** Writes everything, in the order in which it happened. */
    public void print(Sheet sheet) {
        trail.defined().ifPresent(step -> {
            sheet.paragraph(text("trail.base", Integer.toString(requirement.revision())));
            sheet.indented().paragraph(who(step));
        });
        trail.changes().forEach(change -> print(change, sheet));
        trail.values().forEach(step -> print(step, sheet));
        trail.selections().forEach(step -> {
            sheet.paragraph(text("trail.selected"));
            sheet.indented().paragraph(who(step));
            step.value()
                    .map(rule -> nodes.value("", rule))
                    .filter(rule -> !rule.isEmpty())
                    .ifPresent(rule -> sheet.indented().paragraph(text("trail.rule", rule)));
            because(step, sheet);
        });
    }

    /** Writes one amended place. */
    public void print(Trail.Change change, Sheet sheet) {
        sheet.item(text("trail.amended", nodes.place(change.step().path())) + ": " + fromTo(change));
        sheet.indented().paragraph(who(change.step()));
        because(change.step(), sheet);
    }

    /** Writes what gave a parameter its value. */
    public void print(ProvenanceStep valued, Sheet sheet) {
        String value = nodes.parameterValue(valued.path(), valued.value().orElse(""));
        sheet.item(valued.set()
                .map(set -> text("trail.from-set", valued.path(), value, set.title()))
                .orElseGet(() -> text(
                        valued.layer() == Layer.PROCUREMENT ? "trail.set" : "trail.default", valued.path(), value)));
        sheet.indented().paragraph(who(valued));
        because(valued, sheet);
    }

    private String fromTo(Trail.Change change) {
        String path = change.step().path();
        String to = change.to().map(node -> nodes.value(path, node)).orElseGet(() -> nodes.nothing(path));
        String from = change.from()
                .map(node -> nodes.value(path, node))
                .orElseGet(() -> change.fromKnown() ? nodes.nothing(path) : text("trail.unknown"));
        boolean isLong = from.length() + to.length() > 60 || from.contains("\n") || to.contains("\n");
        return isLong ? "\n" + text("trail.from", from) + "\n" + text("trail.to", to) : from + " → " + to;
    }

    private String who(ProvenanceStep step) {
        return Places.who(step.source(), step.layer(), step.location(), locale);
    }

    private void because(ProvenanceStep step, Sheet sheet) {
        if (!step.because().isBlank()) {
            sheet.indented().paragraph(text("trail.because", step.because().strip()));
        }
    }

    /** The trail's array, in the order in which it happened. */
    public List<Object> json() {
        List<Object> steps = new ArrayList<>();
        trail.defined().map(TrailView::json).ifPresent(steps::add);
        trail.changes().forEach(change -> steps.add(json(change)));
        trail.values().forEach(step -> steps.add(json(step)));
        trail.selections().forEach(step -> steps.add(json(step)));
        return steps;
    }

    /** An amended place's object: as it is frozen, and with what stood there before. */
    public static Map<String, Object> json(Trail.Change change) {
        return writer(change.step())
                .put("from", change.from())
                .put("to", change.to())
                .put("fromKnown", change.fromKnown())
                .done();
    }

    /** A step's object. */
    public static Map<String, Object> json(ProvenanceStep step) {
        return writer(step).put("value", step.value()).put("set", step.set()).done();
    }

    private static TreeWriter writer(ProvenanceStep step) {
        return new TreeWriter()
                .put("action", step.action())
                .putText("path", step.path())
                .put("layer", step.layer())
                .put("source", step.source())
                .putText("location", Places.within(step.source(), step.location()))
                .putText("because", step.because().strip());
    }

    private String text(String key, Object... arguments) {
        return Texts.in(locale, key, arguments);
    }
}
