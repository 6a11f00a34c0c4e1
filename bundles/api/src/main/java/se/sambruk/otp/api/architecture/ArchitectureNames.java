package se.sambruk.otp.api.architecture;

import java.util.Locale;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * What ArchiMate's types are called by people, and what a relation says in plain words. One place, so that drawings, documents, lists and
 * findings call the same thing the same. Names are as within a sentence: in lower case and without an article.
 */
public final class ArchitectureNames {
    private static final Messages TEXTS = Messages.of(ArchitectureNames.class);

    private ArchitectureNames() {}

    public static LocalizedText of(ElementType type) {
        return name("element.", type);
    }

    public static LocalizedText of(RelationType type) {
        return name("relation.", type);
    }

    public static LocalizedText of(ArchitectureLayer layer) {
        return name("layer.", layer);
    }

    public static LocalizedText of(AccessType access) {
        return name("access.", access);
    }

    public static LocalizedText of(Facet facet) {
        return name("facet.", facet);
    }

    /** What a requirement does to an element, as a verb. */
    public static LocalizedText of(TraceRole role) {
        return name("role.", role);
    }

    private static LocalizedText name(String prefix, WireValue value) {
        return TEXTS.text(prefix + value.wire());
    }

    /** Several of a type. */
    public static LocalizedText plural(ElementType type) {
        return TEXTS.text("element." + type.wire() + ".plural");
    }

    /** What an element is: a pattern or a building block if it is said to be one, else the name of its type. */
    public static LocalizedText kind(Element element) {
        if (element.isPattern()) {
            return TEXTS.text("specialization.pattern");
        }
        return element.isBuildingBlock() ? TEXTS.text("specialization.building-block") : elementType(element.type());
    }

    /** The name of a type by its wire name; of a type that is none of ArchiMate's, the name that the model came with. */
    public static LocalizedText elementType(String type) {
        return ElementType.find(type).map(ArchitectureNames::of).orElseGet(() -> LocalizedText.of(type));
    }

    /** As {@link #elementType}, of a relation. */
    public static LocalizedText relationType(String type) {
        return RelationType.find(type).map(ArchitectureNames::of).orElseGet(() -> LocalizedText.of(type));
    }

    /**
     * What a relation says, such as <i>E-tjänsteplattform betjänar Invånare</i>; without a full stop.
     *
     * @param source what its source is called
     * @param target what its target is called
     */
    public static LocalizedText sentence(Relation relation, LocalizedText source, LocalizedText target) {
        LocalizedText said = said(relation);
        return TEXTS.text("sentence." + key(relation), source, target, said);
    }

    /**
     * What any relation of a type says, whatever more one of them may tell; without a full stop.
     *
     * @param type as in {@link Relation#type()}
     */
    public static LocalizedText sentence(String type, LocalizedText source, LocalizedText target) {
        String key = RelationType.find(type).map(RelationType::wire).orElse("other");
        return TEXTS.text("sentence." + key, source, target, "");
    }

    /** What a relation of a model says, with its ends called by their names; without a full stop. */
    public static LocalizedText sentence(ArchitectureModel model, Relation relation) {
        return sentence(relation, name(model, relation.source()), name(model, relation.target()));
    }

    /**
     * What a relation is called where it stands by itself, as in a list of what has changed: its own name, and where it has none what it
     * says, as {@link #sentence(ArchitectureModel, Relation)}.
     */
    public static LanguageText called(ArchitectureModel model, Relation relation) {
        return relation.names().isEmpty()
                ? LanguageText.of(sentence(model, relation).byLanguage())
                : relation.names();
    }

    /** What people call a concept: its name; of a relation without one, its type; else its id. */
    public static LocalizedText name(ArchitectureModel model, String concept) {
        return model.find(concept)
                .map(found -> found.names().in(LocalizedText.SWEDISH).isBlank()
                        ? unnamed(found)
                        : LocalizedText.of(
                                found.names().in(LocalizedText.SWEDISH),
                                found.names().in(Locale.ENGLISH)))
                .orElseGet(() -> LocalizedText.of(concept));
    }

    private static LocalizedText unnamed(Concept concept) {
        return concept instanceof Relation relation ? relationType(relation.type()) : LocalizedText.of(concept.id());
    }

    /** A name or a sentence as it stands at the beginning of a line: with a capital. */
    public static String capital(String text, Locale locale) {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(locale) + text.substring(first);
    }

    private static String key(Relation relation) {
        return relation.relationType()
                .map(type -> switch (type) {
                    case ACCESS ->
                        relation.access()
                                .filter(access -> access != AccessType.ACCESS)
                                .map(access -> "access." + access.wire())
                                .orElse("access");
                    case INFLUENCE -> relation.influence().isBlank() ? "influence" : "influence.strength";
                    case FLOW -> relation.names().isEmpty() ? "flow" : "flow.what";
                    case ASSOCIATION -> relation.isDirected() ? "association.directed" : "association";
                    default -> type.wire();
                })
                .orElse("other");
    }

    private static LocalizedText said(Relation relation) {
        return relation.is(RelationType.INFLUENCE)
                ? LocalizedText.of(relation.influence())
                : LocalizedText.of(relation.names().text(), relation.names().in(Locale.ENGLISH));
    }
}
