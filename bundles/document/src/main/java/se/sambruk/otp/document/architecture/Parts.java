package se.sambruk.otp.document.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        List<Section> all = new ArrayList<>();
        add("byggblock", chapter.text("heading.building-blocks"), buildingBlocks(chapter), all);
        all.addAll(layers(chapter));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = chapter.section("delar", "heading.parts");
        all.forEach(section::section);
        return Optional.of(section.build());
    }

    /** A section for each building block. */
    static List<Section> buildingBlocks(Chapter chapter) {
        return parts(chapter, Parts::isBlock);
    }

    /** A section for each layer that has something else. */
    static List<Section> layers(Chapter chapter) {
        List<Section> layers = new ArrayList<>();
        for (ArchitectureLayer layer : ORDER) {
            String name = chapter.capital(ArchitectureNames.of(layer).in(chapter.locale()));
            add("lager-" + layer.wire(), name, layer(chapter, layer), layers);
        }
        List<Section> unknown = parts(chapter, element -> element.elementType().isEmpty() && !isBlock(element));
        add("lager-okant", chapter.text("heading.unknown"), unknown, layers);
        return layers;
    }

    /** A section for each element of a layer. */
    static List<Section> layer(Chapter chapter, ArchitectureLayer layer) {
        return parts(chapter, element -> isIn(element, layer));
    }

    private static List<Section> parts(Chapter chapter, Predicate<Element> wanted) {
        return chapter.elements(wanted).stream()
                .map(element -> part(chapter, element))
                .toList();
    }

    private static void add(String id, String title, List<Section> parts, List<Section> into) {
        if (!parts.isEmpty()) {
            Section.Builder section = Section.builder(id, title);
            parts.forEach(section::section);
            into.add(section.build());
        }
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
