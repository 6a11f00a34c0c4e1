package se.sambruk.otp.document.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.document.text.Paragraphs;

/** What the parts of the document have in common: the model looked up, and its texts in the document's language. */
final class Chapter {
    private static final Messages MESSAGES = Messages.of(Chapter.class);
    private static final Comparator<Element> BY_ID = Comparator.comparing(Element::id);

    private final ArchitectureDocumentRequest request;
    private final ArchitectureModel model;
    private final Locale locale;
    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();
    private final Map<String, List<View>> views = new HashMap<>();

    Chapter(ArchitectureDocumentRequest request) {
        this.request = request;
        this.model = request.model();
        this.locale = request.locale();
        for (Relation relation : model.relations()) {
            from.computeIfAbsent(relation.source(), id -> new ArrayList<>()).add(relation);
            to.computeIfAbsent(relation.target(), id -> new ArrayList<>()).add(relation);
        }
        model.views().forEach(view -> view.subject()
                .ifPresent(subject ->
                        views.computeIfAbsent(subject, id -> new ArrayList<>()).add(view)));
    }

    ArchitectureModel model() {
        return model;
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    String in(LanguageText text) {
        return text.in(locale);
    }

    /** The name; the id where it has none. */
    String name(Concept concept) {
        String name = in(concept.names());
        return name.isBlank() ? concept.id() : name;
    }

    /** The type in the document's language; as the model has it where ArchiMate does not. */
    String type(Element element) {
        return capital(ArchitectureNames.kind(element).in(locale));
    }

    /** In the model's order. */
    List<Element> elements(Predicate<Element> wanted) {
        return model.elements().stream().filter(wanted).toList();
    }

    boolean is(Element element, ElementType type) {
        return element.elementType().filter(type::equals).isPresent();
    }

    /** The elements that one has relations of a type to. */
    List<Element> targets(Element element, RelationType... types) {
        return from.getOrDefault(element.id(), List.of()).stream()
                .filter(relation ->
                        relation.relationType().filter(List.of(types)::contains).isPresent())
                .flatMap(relation -> model.element(relation.target()).stream())
                .distinct()
                .sorted(BY_ID)
                .toList();
    }

    /** The elements that have relations of a type to one. */
    List<Element> sources(Element element, RelationType... types) {
        return to.getOrDefault(element.id(), List.of()).stream()
                .filter(relation ->
                        relation.relationType().filter(List.of(types)::contains).isPresent())
                .flatMap(relation -> model.element(relation.source()).stream())
                .distinct()
                .sorted(BY_ID)
                .toList();
    }

    /** The views that explain an element. */
    List<View> views(Element element) {
        return views.getOrDefault(element.id(), List.of());
    }

    /** The views that explain no element of the model. */
    List<View> generalViews() {
        return model.views().stream()
                .filter(view -> view.subject().flatMap(model::element).isEmpty())
                .toList();
    }

    List<String> requirements(Element element) {
        return request.requirements().getOrDefault(element.id(), List.of());
    }

    /** A section about a concept, under which cross references find it. */
    Section.Builder section(Concept concept) {
        return Section.builder(concept.id(), name(concept));
    }

    Section.Builder section(String id, String key) {
        return Section.builder(id, text(key));
    }

    /** The paragraphs of a text; within them, line ends are the writer's and not the reader's. */
    static List<Block> paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        Paragraphs.of(text).forEach(part -> blocks.add(Paragraph.of(Paragraphs.joined(part))));
        return blocks;
    }

    List<Block> description(Concept concept) {
        return paragraphs(in(concept.descriptions()));
    }

    /** What is said of a facet, under its heading; a list where it may be said several times. */
    void facet(Section.Builder section, Concept concept, Facet facet) {
        List<String> said = concept.facet(facet).stream()
                .map(this::in)
                .filter(text -> !text.isBlank())
                .toList();
        if (said.isEmpty()) {
            return;
        }
        section.block(label(text("facet." + facet.wire())));
        if (facet.isRepeated()) {
            section.block(ItemList.bulleted(said.stream().map(Paragraph::of).toList()));
        } else {
            said.forEach(text -> paragraphs(text).forEach(section::block));
        }
    }

    private static Paragraph label(String text) {
        return Paragraph.of(List.of(Span.of(text, Span.Style.STRONG)));
    }

    private String sentence(Relation relation) {
        return capital(ArchitectureNames.sentence(model, relation).in(locale)) + ".";
    }

    /** As the beginning of a line. */
    String capital(String text) {
        return ArchitectureNames.capital(text, locale);
    }

    /** What an element's relations say, other than to what has been told under headings of its own. */
    List<String> sentences(Element element) {
        return Stream.concat(
                        from.getOrDefault(element.id(), List.of()).stream(),
                        to.getOrDefault(element.id(), List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Relation::id))
                .map(this::sentence)
                .distinct()
                .toList();
    }

    /** A line that leads to elements, under a label of its own; nothing where there are none. */
    void links(Section.Builder section, String key, List<Element> elements) {
        links(key, elements).ifPresent(section::block);
    }

    private Optional<Paragraph> links(String key, List<Element> elements) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>(List.of(Span.of(text(key) + " ", Span.Style.STRONG)));
        elements.forEach(element -> {
            if (spans.size() > 1) {
                spans.add(Span.of(", "));
            }
            spans.add(Span.of(name(element)).to(element.id()));
        });
        return Optional.of(Paragraph.of(spans));
    }

    /** The requirements that trace to an element, as a line; nothing where there are none. */
    void requirements(Section.Builder section, Element element) {
        List<String> ids = requirements(element);
        if (!ids.isEmpty()) {
            section.block(Paragraph.of(
                    List.of(Span.of(text("requirements") + " ", Span.Style.STRONG), Span.of(String.join(", ", ids)))));
        }
    }

    /** What a view is to show, and its drawing. */
    void view(Section.Builder section, View view) {
        description(view).forEach(section::block);
        Figure figure = request.figures().get(view.id());
        if (figure != null) {
            section.block(figure);
        }
    }
}
