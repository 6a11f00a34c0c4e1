package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/** The words that an author answers for: without code, and without the descriptions that are made of drawings. */
final class SeenText {
    private SeenText() {}

    static String of(List<Block> blocks) {
        return blocks.stream().flatMap(SeenText::parts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> parts(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.spans().stream()
                    .map(span -> span.style() == Span.Style.CODE ? " " : span.text())
                    .collect(Collectors.joining()));
        }
        if (block instanceof ItemList list) {
            return list.items().stream().flatMap(SeenText::parts);
        }
        if (block instanceof Table table) {
            return Stream.concat(
                    table.caption().stream(),
                    Stream.of(table.header(), table.rows())
                            .flatMap(List::stream)
                            .flatMap(List::stream)
                            .flatMap(cell -> cell.blocks().stream())
                            .flatMap(SeenText::parts));
        }
        return block instanceof Figure figure ? Stream.of(figure.caption()) : Stream.of(block.plainText());
    }
}
