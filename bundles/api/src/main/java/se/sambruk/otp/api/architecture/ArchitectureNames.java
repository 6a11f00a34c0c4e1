package se.sambruk.otp.api.architecture;

import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** What people call the types of ArchiMate, and its relations in plain sentences; one place for commands, drawings and documents. */
public final class ArchitectureNames {
    private static final Messages MESSAGES = Messages.of(ArchitectureNames.class);
    private static final Map<String, String> INFLUENCES =
            Map.of("+", "plus", "++", "plus-plus", "-", "minus", "--", "minus-minus");

    private ArchitectureNames() {}

    public static LocalizedText of(ElementType type) {
        return MESSAGES.text("element." + type.wire());
    }

    public static LocalizedText of(RelationType type) {
        return MESSAGES.text("relation." + type.wire());
    }

    public static LocalizedText of(ArchitectureLayer layer) {
        return MESSAGES.text("layer." + layer.wire());
    }

    public static LocalizedText of(AccessType access) {
        return MESSAGES.text("access." + access.wire());
    }

    public static LocalizedText of(Facet facet) {
        return MESSAGES.text("facet." + facet.wire());
    }

    /** An element's type; the name that the model came with where ArchiMate has no such type. */
    public static LocalizedText type(Element element) {
        return element.elementType().map(ArchitectureNames::of).orElseGet(() -> LocalizedText.of(element.type()));
    }

    /** A relation's type; the name that the model came with where ArchiMate has no such type. */
    public static LocalizedText type(Relation relation) {
        return relation.relationType().map(ArchitectureNames::of).orElseGet(() -> LocalizedText.of(relation.type()));
    }

    /**
     * What a concept is called: its name, else for a relation what it says, else its id.
     */
    public static LocalizedText name(ArchitectureModel model, String concept) {
        return model.find(concept).map(found -> name(model, found)).orElseGet(() -> LocalizedText.of(concept));
    }

    private static LocalizedText name(ArchitectureModel model, Concept concept) {
        if (!concept.names().isEmpty() && !concept.name().isBlank()) {
            return LocalizedText.of(
                    concept.names().in(LocalizedText.SWEDISH), concept.names().in(Locale.ENGLISH));
        }
        if (concept instanceof Relation relation) {
            return MESSAGES.text(
                    "unnamed.relation",
                    type(relation),
                    nameOfEnd(model, relation.source()),
                    nameOfEnd(model, relation.target()));
        }
        return LocalizedText.of(concept.id());
    }

    // Relations may lead to each other in a ring: an end that is a relation is named by its id.
    private static LocalizedText nameOfEnd(ArchitectureModel model, String end) {
        return model.element(end).map(element -> name(model, element)).orElseGet(() -> LocalizedText.of(end));
    }

    /** What a relation says, as a sentence in plain words: "E-tjänsteplattform betjänar Invånare." */
    public static LocalizedText sentence(ArchitectureModel model, Relation relation) {
        LocalizedText source = name(model, relation.source());
        LocalizedText target = name(model, relation.target());
        if (relation.relationType().isEmpty()) {
            return MESSAGES.text("sentence.other", source, target, relation.type());
        }
        return MESSAGES.text(
                "sentence." + verb(model, relation, relation.relationType().get()),
                source,
                target,
                LocalizedText.of(
                        relation.names().in(LocalizedText.SWEDISH),
                        relation.names().in(Locale.ENGLISH)));
    }

    private static String verb(ArchitectureModel model, Relation relation, RelationType type) {
        return switch (type) {
            case ACCESS ->
                "access." + relation.access().orElse(AccessType.ACCESS).wire();
            case INFLUENCE ->
                INFLUENCES.containsKey(relation.influence())
                        ? "influence." + INFLUENCES.get(relation.influence())
                        : "influence";
            case FLOW -> relation.name().isBlank() ? "flow" : "flow.named";
            case ASSIGNMENT -> holds(model, relation) ? "assignment.holds" : "assignment";
            case ASSOCIATION -> relation.name().isBlank() ? "association" : "association.named";
            default -> type.wire();
        };
    }

    /** Whether what is assigned is borne rather than done. */
    private static boolean holds(ArchitectureModel model, Relation relation) {
        return model.element(relation.source())
                .flatMap(Element::elementType)
                .map(ElementType::layer)
                .filter(layer -> layer == ArchitectureLayer.TECHNOLOGY || layer == ArchitectureLayer.PHYSICAL)
                .isPresent();
    }
}
