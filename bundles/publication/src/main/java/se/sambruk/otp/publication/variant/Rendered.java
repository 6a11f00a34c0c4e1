package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;

/**
 * What a block of a publication has become.
 *
 * @param blocks what stands under the heading of its topic
 * @param sections what has headings of its own, which stand below that topic
 */
record Rendered(List<Block> blocks, List<Section> sections) {
    Rendered {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** Whether there is anything to read in it. */
    boolean saysAnything() {
        return !text(flat()).isBlank();
    }

    /** All as blocks, with each heading as a paragraph that stands out. */
    List<Block> flat() {
        List<Block> flat = new ArrayList<>(blocks);
        sections.forEach(section -> flatten(section, flat));
        return flat;
    }

    private static void flatten(Section section, List<Block> into) {
        into.add(Paragraph.of(List.of(Span.of(section.title(), Span.Style.STRONG)))
                .identified(section.id()));
        into.addAll(section.blocks());
        section.sections().forEach(below -> flatten(below, into));
    }

    /** All but headings, as plain text. */
    String words() {
        return text(unheaded());
    }

    static String text(List<Block> blocks) {
        return blocks.stream().map(Block::plainText).collect(Collectors.joining("\n\n"));
    }

    /** What is read as running text: paragraphs and items of lists, each a paragraph of its own, but no headings. */
    String running() {
        return unheaded().stream().flatMap(Rendered::running).collect(Collectors.joining("\n\n"));
    }

    private List<Block> unheaded() {
        List<Block> all = new ArrayList<>(blocks);
        sections.forEach(section -> unheaded(section, all));
        return all;
    }

    private static void unheaded(Section section, List<Block> into) {
        into.addAll(section.blocks());
        section.sections().forEach(below -> unheaded(below, into));
    }

    private static Stream<String> running(Block block) {
        if (block instanceof Paragraph paragraph) {
            return isLabel(paragraph) ? Stream.empty() : Stream.of(paragraph.plainText());
        }
        return block instanceof ItemList list ? list.items().stream().map(Paragraph::plainText) : Stream.empty();
    }

    /** Whether a paragraph is a heading in all but name: it stands out as a whole, and is no sentence. */
    private static boolean isLabel(Paragraph paragraph) {
        String text = paragraph.plainText().strip();
        return paragraph.spans().stream().allMatch(span -> span.style() == Span.Style.STRONG)
                && !text.endsWith(".")
                && !text.endsWith("!")
                && !text.endsWith("?");
    }
}
