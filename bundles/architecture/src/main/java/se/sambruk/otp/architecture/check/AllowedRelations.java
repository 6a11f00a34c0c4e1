package se.sambruk.otp.architecture.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.RelationRules;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.TypeNames;

/** Relations that ArchiMate does not allow between what they are between, with those that it does allow. */
final class AllowedRelations implements ModelCheck {
    private final RelationRules rules;

    AllowedRelations(RelationRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (Relation relation : model.relations()) {
            Optional<RelationType> type = relation.relationType();
            Optional<RelationEnd> source = model.end(relation.source());
            Optional<RelationEnd> target = model.end(relation.target());
            if (type.isPresent()
                    && source.isPresent()
                    && target.isPresent()
                    && !rules.isAllowed(type.get(), source.get(), target.get())) {
                remarks.add(
                        Remarks.error("OTP-4203")
                                .concept(relation.id())
                                .others(List.of(relation.source(), relation.target())),
                        model.label(relation.id()),
                        TypeNames.toFind(type.get()),
                        model.label(relation.source()),
                        TypeNames.of(source.get()),
                        model.label(relation.target()),
                        TypeNames.of(target.get()),
                        fix(type.get(), source.get(), target.get()));
            }
        }
    }

    /** What could be meant instead. */
    LocalizedText fix(RelationType type, RelationEnd source, RelationEnd target) {
        Set<RelationType> instead = rules.allowed(source, target);
        LocalizedText from = TypeNames.of(source);
        LocalizedText to = TypeNames.of(target);
        LocalizedText allowed = instead.isEmpty()
                ? Remarks.text("instead.none", from, to)
                : Remarks.text("instead", from, to, names(instead));
        return rules.isAllowed(type, target, source)
                ? Remarks.text("instead.reverse", allowed, ArchitectureNames.of(type), to, from)
                : allowed;
    }

    private static LocalizedText names(Set<RelationType> types) {
        return Phrases.all(types.stream().map(TypeNames::toFind).toList());
    }
}
