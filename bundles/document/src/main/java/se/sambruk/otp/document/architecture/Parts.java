package se.sambruk.otp.document.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;

/** What the architecture is built of, layer by layer: everything that has not had a place of its own before. */
final class Parts {
    private static final List<ArchitectureLayer> ORDER = List.of(
            ArchitectureLayer.STRATEGY,
            ArchitectureLayer.BUSINESS,
            ArchitectureLayer.APPLICATION,
            ArchitectureLayer.TECHNOLOGY,
            ArchitectureLayer.PHYSICAL,
            ArchitectureLayer.IMPLEMENTATION,
            ArchitectureLayer.MOTIVATION,
            ArchitectureLayer.COMPOSITE);
    private static final Set<ElementType> TOLD = Set.of(ElementType.GOAL, ElementType.OUTCOME, ElementType.PRINCIPLE);

    private Parts() {}

    static Optional<Section> of(Chapter chapter) {
        Section.Builder section = chapter.section("delar", "heading.parts");
        boolean any = add(
                chapter,
                section,
                "byggblock",
                chapter.text("heading.building-blocks"),
                chapter.elements(Parts::isBlock));
        for (ArchitectureLayer layer : ORDER) {
            String name = chapter.capital(ArchitectureNames.of(layer).in(chapter.locale()));
            any |= add(
                    chapter, section, "lager-" + layer.wire(), name, chapter.elements(element -> isIn(element, layer)));
        }
        any |= add(
                chapter,
                section,
                "lager-okant",
                chapter.text("heading.unknown"),
                chapter.elements(element -> element.elementType().isEmpty() && !isBlock(element)));
        return any ? Optional.of(section.build()) : Optional.empty();
    }

    private static boolean isBlock(Element element) {
        return element.isBuildingBlock() && !element.isPattern();
    }

    private static boolean isIn(Element element, ArchitectureLayer layer) {
        return !element.isPattern()
                && !element.isBuildingBlock()
                && element.elementType()
                        .filter(type -> type.layer() == layer && !TOLD.contains(type))
                        .isPresent();
    }

    private static boolean add(Chapter chapter, Section.Builder into, String id, String title, List<Element> elements) {
        if (elements.isEmpty()) {
            return false;
        }
        Section.Builder section = Section.builder(id, title);
        elements.forEach(element -> section.section(part(chapter, element)));
        into.section(section.build());
        return true;
    }

    private static Section part(Chapter chapter, Element element) {
        Section.Builder section = chapter.section(element).numbered(false);
        section.block(
                Paragraph.of(List.of(Span.of(chapter.type(element) + " · " + element.id(), Span.Style.EMPHASIS))));
        chapter.description(element).forEach(section::block);
        element.facetText(Facet.PROVIDER)
                .ifPresent(provider -> section.block(Paragraph.of(
                        List.of(Span.of(chapter.text("provider") + " ", Span.Style.STRONG), Span.of(provider)))));
        sources(chapter, element, section);
        List<String> relations = chapter.sentences(element);
        if (!relations.isEmpty()) {
            section.block(
                    ItemList.bulleted(relations.stream().map(Paragraph::of).toList()));
        }
        chapter.requirements(section, element);
        for (View view : chapter.views(element)) {
            chapter.view(section, view);
        }
        return section.build();
    }

    private static void sources(Chapter chapter, Element element, Section.Builder section) {
        List<String> addresses = element.facet(Facet.SOURCE).stream()
                .map(chapter::in)
                .filter(text -> text.startsWith("https://") || text.startsWith("http://"))
                .toList();
        addresses.forEach(address -> section.block(Paragraph.of(List.of(
                Span.of(chapter.text("source") + " ", Span.Style.STRONG),
                Span.of(address).linking(address)))));
    }
}
