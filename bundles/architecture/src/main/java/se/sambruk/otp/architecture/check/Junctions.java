package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.shared.Phrases;

/** Junctions that join different relations, that join nothing, or that lead nowhere. */
final class Junctions implements ModelCheck {
    private static final int FEWEST = 3;

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (Element element : model.elements()) {
            if (element.isJunction()) {
                check(model, element.id(), remarks);
            }
        }
    }

    private static void check(CheckedModel model, String junction, Remarks remarks) {
        List<Relation> into = model.to(junction);
        List<Relation> out = model.from(junction);
        List<Relation> all = new ArrayList<>(into);
        all.addAll(out);
        SortedSet<String> types = new TreeSet<>();
        all.forEach(relation -> types.add(relation.type()));
        if (types.size() > 1) {
            remarks.add(
                    Remarks.error("OTP-4230")
                            .concept(junction)
                            .others(all.stream()
                                    .map(Relation::id)
                                    .distinct()
                                    .sorted()
                                    .toList()),
                    model.label(junction),
                    Phrases.all(
                            types.stream().map(ArchitectureNames::relationType).toList()));
        }
        if (all.size() < FEWEST) {
            // One that nothing is done with at all is told of as unused.
            if (!all.isEmpty() || model.isShown(junction)) {
                remarks.add(Remarks.warning("OTP-4231").concept(junction), model.label(junction), all.size());
            }
        } else if ((into.isEmpty() || out.isEmpty()) && all.stream().anyMatch(Junctions::hasDirection)) {
            remarks.add(
                    Remarks.warning("OTP-4232").concept(junction),
                    model.label(junction),
                    Remarks.text(out.isEmpty() ? "only-in" : "only-out"));
        }
    }

    private static boolean hasDirection(Relation relation) {
        return relation.isDirected() || relation.relationType().isPresent() && !relation.is(RelationType.ASSOCIATION);
    }
}
