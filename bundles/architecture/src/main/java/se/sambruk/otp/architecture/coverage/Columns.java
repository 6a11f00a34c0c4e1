package se.sambruk.otp.architecture.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.architecture.shared.Influence;
import se.sambruk.otp.architecture.shared.Kinds;
import se.sambruk.otp.architecture.shared.Patterns;

/** The elements as columns, with the requirements that rest on each. */
final class Columns {
    private static final List<ArchitectureLayer> LAYERS = List.of(
            ArchitectureLayer.STRATEGY,
            ArchitectureLayer.BUSINESS,
            ArchitectureLayer.APPLICATION,
            ArchitectureLayer.TECHNOLOGY,
            ArchitectureLayer.PHYSICAL,
            ArchitectureLayer.IMPLEMENTATION,
            ArchitectureLayer.COMPOSITE);

    private final ArchitectureModel model;
    private final Patterns patterns;
    private final Map<String, Set<String>> direct = new HashMap<>();
    private final Map<String, Set<String>> furthering = new HashMap<>();

    private Columns(ArchitectureModel model) {
        this.model = model;
        this.patterns = Patterns.of(model);
    }

    static List<ElementCoverage> of(ArchitectureModel model, List<RequirementCoverage> rows, Reach reach) {
        Columns columns = new Columns(model);
        for (RequirementCoverage row : rows) {
            for (String element : row.elements().keySet()) {
                columns.direct.computeIfAbsent(element, id -> new TreeSet<>()).add(row.id());
            }
        }
        for (Relation relation : model.relations()) {
            if (Influence.of(relation) == Influence.FURTHERS) {
                columns.furthering
                        .computeIfAbsent(relation.target(), id -> new TreeSet<>())
                        .add(relation.source());
            }
        }
        return model.elements().stream()
                .filter(element -> !element.isJunction())
                .sorted(Comparator.comparingInt(Columns::group)
                        .thenComparingInt(element ->
                                element.elementType().map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                .map(element -> columns.column(element, reach))
                .toList();
    }

    private static int group(Element element) {
        if (element.isPattern()) {
            return 1;
        }
        if (Kinds.isMotivation(element)) {
            return 0;
        }
        return 2
                + element.elementType()
                        .map(type -> LAYERS.indexOf(type.layer()))
                        .orElse(LAYERS.size());
    }

    private ElementCoverage column(Element element, Reach reach) {
        Set<String> own = direct(element.id());
        Set<String> through = new TreeSet<>();
        if (element.isPattern()) {
            ofMembers(element.id(), through);
        } else if (Kinds.isPrinciple(element)) {
            for (String source : furthering.getOrDefault(element.id(), Set.of())) {
                through.addAll(direct(source));
                ofMembers(source, through);
            }
        }
        through.removeAll(own);
        return ElementCoverage.of(
                element, own.stream().toList(), through.stream().toList(), reach.from(element.id()));
    }

    private void ofMembers(String pattern, Set<String> into) {
        patterns.members(pattern).forEach(member -> into.addAll(direct(member)));
    }

    private Set<String> direct(String element) {
        return direct.getOrDefault(element, Set.of());
    }
}
