package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.TypeNames;

/** Relations that say the same: of one type, between the same ends, and with the same name, access, influence and specialization. */
final class DuplicateRelations implements ModelCheck {
    private record Said(
            String type,
            String source,
            String target,
            boolean directed,
            Optional<AccessType> access,
            String influence,
            Optional<String> specialization,
            String name) {}

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Map<Said, List<Relation>> alike = new LinkedHashMap<>();
        for (Relation relation : model.relations()) {
            alike.computeIfAbsent(said(relation), key -> new ArrayList<>()).add(relation);
        }
        for (List<Relation> group : alike.values()) {
            if (group.size() > 1) {
                Relation first = group.get(0);
                List<String> others = group.subList(1, group.size()).stream()
                        .map(Relation::id)
                        .toList();
                remarks.add(
                        Remarks.warning("OTP-4211").concept(first.id()).others(others),
                        TypeNames.toFind(first),
                        model.label(first.source()),
                        model.label(first.target()),
                        group.size(),
                        first.id(),
                        Phrases.some(others));
            }
        }
    }

    private static Said said(Relation relation) {
        // An association without direction says the same from either end.
        boolean turned = relation.isUndirected() && relation.source().compareTo(relation.target()) > 0;
        return new Said(
                relation.type(),
                turned ? relation.target() : relation.source(),
                turned ? relation.source() : relation.target(),
                relation.isDirected(),
                relation.access(),
                relation.influence(),
                relation.facetText(Facet.SPECIALIZATION),
                DuplicateElements.normalized(relation.name()));
    }
}
