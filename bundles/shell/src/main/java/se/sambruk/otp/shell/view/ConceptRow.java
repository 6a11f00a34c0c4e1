package se.sambruk.otp.shell.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;

/** Lists elements, relations and views of an architecture. */
public final class ConceptRow {
    private ConceptRow() {}

    /** One row for each, with what it says or shows as far as that fits on a line. */
    public static Listing<Concept> listing(ArchitectureModel model) {
        return Listing.<Concept>of((concept, locale) -> json(concept))
                .column("column.id", Concept::id)
                .column("column.type", ConceptView::type, ConceptRow::type)
                .column(
                        "column.layer",
                        (concept, locale) -> layer(concept)
                                .map(layer -> ArchitectureNames.of(layer).in(locale))
                                .orElse(""),
                        concept -> layer(concept).map(WireValue::wire).orElse(""))
                .column(
                        "column.name",
                        (concept, locale) -> name(model, concept, locale),
                        concept -> name(model, concept, LocalizedText.SWEDISH));
    }

    /** One row for each view, with its viewpoint in place of what only elements have. */
    public static Listing<Concept> views(ArchitectureModel model) {
        return Listing.<Concept>of((concept, locale) -> json(concept))
                .column("column.id", Concept::id)
                .column("column.viewpoint", ConceptView::viewpoint, ConceptRow::type)
                .column(
                        "column.name",
                        (concept, locale) -> name(model, concept, locale),
                        concept -> name(model, concept, LocalizedText.SWEDISH));
    }

    private static String name(ArchitectureModel model, Concept concept, Locale locale) {
        return concept instanceof Relation relation
                ? ArchitectureNames.sentence(model, relation).in(locale)
                : concept.names().in(locale);
    }

    private static String type(Concept concept) {
        if (concept instanceof Element element) {
            return element.type();
        }
        return concept instanceof Relation relation ? relation.type() : ((View) concept).viewpoint();
    }

    private static Optional<ArchitectureLayer> layer(Concept concept) {
        return concept instanceof Element element ? element.elementType().map(ElementType::layer) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(Concept concept) {
        return (Map<String, Object>) concept.tree();
    }
}
