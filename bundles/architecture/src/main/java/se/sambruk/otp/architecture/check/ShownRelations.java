package se.sambruk.otp.architecture.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.ViewConnection;

/** Lines that show a relation between other things than it is between. */
final class ShownRelations implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (ShownView view : model.views()) {
            // Two lines between other boxes of the same concepts say the same thing wrongly.
            Set<List<Object>> told = new HashSet<>();
            for (ViewConnection line : view.view().connections()) {
                Optional<Relation> relation = line.relation().flatMap(model.model()::relation);
                if (relation.isPresent() && view.has(line.source()) && view.has(line.target())) {
                    compare(model, view, line, relation.get(), told, remarks);
                }
            }
        }
    }

    private static void compare(
            CheckedModel model,
            ShownView view,
            ViewConnection line,
            Relation relation,
            Set<List<Object>> told,
            Remarks remarks) {
        String source = view.concept(line.source());
        String target = view.concept(line.target());
        if (source.equals(relation.source()) && target.equals(relation.target())) {
            return;
        }
        boolean turned = source.equals(relation.target()) && target.equals(relation.source());
        if (turned && relation.isUndirected()) {
            return;
        }
        Object from = box(model, line.source(), source);
        Object to = box(model, line.target(), target);
        if (!told.add(List.of(relation.id(), from, to))) {
            return;
        }
        remarks.add(
                Remarks.error("OTP-4223")
                        .concept(relation.id())
                        .view(view.id())
                        .others(List.of(relation.source(), relation.target())),
                model.label(view.id()),
                model.label(relation.id()),
                from,
                to,
                model.label(relation.source()),
                model.label(relation.target()));
    }

    private static Object box(CheckedModel model, String box, String concept) {
        return concept.isEmpty() ? Remarks.text("box", box) : model.label(concept);
    }
}
