package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.architecture.ViewpointNames;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows an element, a relation or a view of an architecture, with what it hangs together with. */
public final class ConceptView {
    private static final int MARGIN = 14;
    /** As they are read: why and how before when not. */
    private static final List<Facet> ORDER = Stream.of(Facet.values())
            .sorted(Comparator.comparing(
                    facet -> facet == Facet.AVOID ? 2 * Facet.IMPLICATION.ordinal() + 1 : 2 * facet.ordinal()))
            .toList();

    private final ArchitectureModel model;
    private final Concept concept;
    private final List<ProvenanceStep> provenance;
    private final List<String> requirements;
    private final Locale locale;

    /**
     * @param requirements the ids of those that trace to it
     */
    public ConceptView(
            ArchitectureModel model,
            Concept concept,
            Optional<ArchitectureResolution> resolution,
            List<String> requirements,
            Locale locale) {
        this.model = model;
        this.concept = concept;
        this.provenance = resolution.map(held -> held.provenance(concept.id())).orElse(List.of());
        this.requirements = requirements;
        this.locale = locale;
    }

    /** What kind of thing it is, for people. */
    public static String type(Concept concept, Locale locale) {
        if (concept instanceof Element element) {
            return ArchitectureNames.kind(element).in(locale);
        }
        if (concept instanceof Relation relation) {
            return ArchitectureNames.relationType(relation.type()).in(locale);
        }
        String viewpoint = viewpoint(concept, locale);
        return viewpoint.isEmpty()
                ? Texts.in(locale, "concept.view")
                : Texts.in(locale, "concept.view.viewpoint", viewpoint);
    }

    /** What the viewpoint of a view is called; empty where it has none, or the concept is no view. */
    static String viewpoint(Concept concept, Locale locale) {
        return concept instanceof View view
                ? ViewpointNames.of(view.viewpoint()).in(locale)
                : "";
    }

    public void print(Sheet sheet) {
        sheet.strong((concept.id() + " " + concept.names().in(locale)).strip());
        sheet.paragraph(type(concept, locale));
        if (concept instanceof Relation relation) {
            sheet.paragraph(sentence(relation));
        }
        paragraphs(concept.descriptions().in(locale)).forEach(text -> {
            sheet.blank();
            sheet.paragraph(text);
        });
        facets(sheet);
        properties(sheet);
        list(sheet, "concept.relations", relations().map(this::sentence).toList());
        list(sheet, "concept.views", views().map(this::named).toList());
        list(sheet, "concept.shows", shown().map(this::named).toList());
        if (!requirements.isEmpty()) {
            sheet.heading(Texts.in(locale, "concept.requirements"));
            sheet.indented().paragraph(String.join(", ", requirements));
        }
        origin(sheet);
    }

    private static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\R[ \\t]*\\R\\s*"));
    }

    private void facets(Sheet sheet) {
        for (Facet facet : ORDER) {
            List<String> said = concept.facet(facet).stream()
                    .map(text -> text.in(locale))
                    .filter(text -> !text.isBlank())
                    .toList();
            if (said.isEmpty() || facet == Facet.SPECIALIZATION) {
                continue;
            }
            sheet.heading(ArchitectureNames.capital(ArchitectureNames.of(facet).in(locale), locale));
            said.forEach(text -> sheet.indented().item((said.size() > 1 ? "– " : "") + text));
        }
    }

    private void properties(Sheet sheet) {
        List<Property> others = concept.properties().stream()
                .filter(property -> WireValue.find(Facet.class, property.key()).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            sheet.heading(Texts.in(locale, "concept.properties"));
            others.forEach(property ->
                    sheet.indented().fact(property.key(), property.value().in(locale), MARGIN));
        }
    }

    private void list(Sheet sheet, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            sheet.heading(Texts.in(locale, heading));
            lines.forEach(line -> sheet.indented().item(line));
        }
    }

    private void origin(Sheet sheet) {
        if (provenance.isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(locale, "concept.origin"));
        for (ProvenanceStep step : provenance) {
            String who = Places.who(step.source(), step.layer(), step.location(), locale);
            sheet.indented()
                    .item(
                            step.action() == ProvenanceStep.Action.DEFINED
                                    ? Texts.in(locale, "concept.defined", who)
                                    : Texts.in(locale, "concept.amended", step.path(), who));
            if (!step.because().isBlank()) {
                sheet.indented()
                        .indented()
                        .paragraph(
                                Texts.in(locale, "trail.because", step.because().strip()));
            }
        }
    }

    private Stream<Relation> relations() {
        return model.relations().stream()
                .filter(relation -> relation.source().equals(concept.id())
                        || relation.target().equals(concept.id()))
                .sorted(Comparator.comparing(Relation::id));
    }

    /** The views that show it. */
    private Stream<View> views() {
        return model.views().stream()
                .filter(view -> view.allNodes().anyMatch(node -> node.shows().equals(concept.id()))
                        || view.connections().stream().anyMatch(line -> line.relation()
                                .filter(concept.id()::equals)
                                .isPresent()));
    }

    /** What it shows, if it is a view. */
    private Stream<Concept> shown() {
        return concept instanceof View view
                ? view.allNodes()
                        .filter(node -> node.kind() == ViewNodeKind.ELEMENT)
                        .flatMap(node -> model.find(node.shows()).stream())
                        .distinct()
                : Stream.of();
    }

    private String named(Concept other) {
        return (other.id() + " " + other.names().in(locale)).strip();
    }

    private String sentence(Relation relation) {
        return ArchitectureNames.capital(
                        ArchitectureNames.sentence(model, relation).in(locale), locale) + ".";
    }

    public Map<String, Object> json() {
        List<Object> steps = new ArrayList<>();
        provenance.forEach(step -> steps.add(TrailView.json(step)));
        return new TreeWriter()
                .put("id", concept.id())
                .put("kind", kind())
                .put("concept", concept)
                .put("relations", (Object) relations().toList())
                .put("views", (Object) views().map(Concept::id).toList())
                .put("requirements", (Object) requirements)
                .put("provenance", (Object) steps)
                .done();
    }

    private String kind() {
        if (concept instanceof Element) {
            return "element";
        }
        return concept instanceof Relation ? "relation" : "view";
    }
}
