package se.sambruk.otp.architecture.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.architecture.shared.TypeNames;

/** Relations that start or end at nothing, at a view, where they started, or, through other relations, at themselves. */
final class RelationEnds implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (Relation relation : model.relations()) {
            end(model, relation, "starts", relation.source(), remarks);
            if (!relation.source().equals(relation.target())) {
                end(model, relation, "ends", relation.target(), remarks);
            } else if (model.end(relation.source()).isPresent()
                    && !relation.source().equals(relation.id())) {
                remarks.add(
                        self(relation).concept(relation.id()).others(List.of(relation.source())),
                        model.label(relation.id()),
                        TypeNames.of(relation),
                        model.label(relation.source()));
            }
            if (leadsToItself(model, relation)) {
                remarks.add(Remarks.error("OTP-4206").concept(relation.id()), model.label(relation.id()));
            }
        }
    }

    private static void end(CheckedModel model, Relation relation, String which, String id, Remarks remarks) {
        Optional<Concept> concept = model.model().find(id);
        if (concept.isEmpty()) {
            remarks.add(
                    Remarks.error("OTP-4202").concept(relation.id()),
                    model.label(relation.id()),
                    TypeNames.of(relation),
                    Remarks.text(which),
                    id);
        } else if (concept.get() instanceof View) {
            remarks.add(
                    Remarks.error("OTP-4204").concept(relation.id()).others(List.of(id)),
                    model.label(relation.id()),
                    TypeNames.of(relation),
                    Remarks.text(which),
                    model.label(id));
        }
    }

    /** Something may well start, follow or serve itself; nothing is its own part, kind or realization. */
    private static ModelFinding.Builder self(Relation relation) {
        Optional<RelationType> type = relation.relationType();
        boolean meant = type.isEmpty()
                || switch (type.get()) {
                    case COMPOSITION, AGGREGATION, ASSIGNMENT, REALIZATION, SPECIALIZATION -> false;
                    default -> true;
                };
        return meant ? Remarks.information("OTP-4205") : Remarks.warning("OTP-4205");
    }

    private static boolean leadsToItself(CheckedModel model, Relation relation) {
        Set<String> seen = new HashSet<>();
        // Few relations end at relations; for all others this is over at once.
        return leads(model, relation.source(), relation.id(), seen)
                || leads(model, relation.target(), relation.id(), seen);
    }

    private static boolean leads(CheckedModel model, String from, String to, Set<String> seen) {
        Deque<String> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            String id = left.poll();
            if (id.equals(to)) {
                return true;
            }
            Optional<Relation> relation = model.model().relation(id);
            if (relation.isPresent() && seen.add(id)) {
                left.add(relation.get().source());
                left.add(relation.get().target());
            }
        }
        return false;
    }
}
