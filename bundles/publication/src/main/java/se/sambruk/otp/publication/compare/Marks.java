package se.sambruk.otp.publication.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** Blocks as text with marks for what is not words: how they look, where links lead out of the document, and which picture is shown. */
final class Marks {
    private Marks() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Marks::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Block block) {
        String role = block.role().isEmpty() ? "" : "(" + block.role() + ") ";
        if (block instanceof Paragraph paragraph) {
            return role + line(paragraph);
        }
        if (block instanceof ItemList list) {
            return items(list, role).collect(Collectors.joining("\n"));
        }
        if (block instanceof Table table) {
            return role + table(table);
        }
        if (block instanceof Figure figure) {
            return role + figure.caption() + "\n" + figure.alternative() + "\n["
                    + figure.content().abbreviated() + "]";
        }
        return role + block.plainText();
    }

    /** The items of a list line by line, those of lists below further in. */
    private static Stream<String> items(ItemList list, String before) {
        String sign = before + (list.isNumbered() ? "1. " : "- ");
        return list.entries().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(sign + line(item.text())),
                        item.lists().stream().flatMap(below -> items(below, before + "  "))));
    }

    private static String line(Paragraph paragraph) {
        return paragraph.spans().stream().map(Marks::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        String look =
                switch (span.style()) {
                    case EMPHASIS -> "*";
                    case STRONG -> "**";
                    case CODE -> "`";
                    default -> "";
                };
        String text = look + span.text() + look;
        return span.address().map(address -> "[" + text + "](" + address + ")").orElse(text);
    }

    private static String table(Table table) {
        StringBuilder text = new StringBuilder();
        table.caption().ifPresent(caption -> text.append(caption).append('\n'));
        table.description().ifPresent(description -> text.append(description).append('\n'));
        table.header().forEach(row -> text.append(row(row, "**")).append('\n'));
        String first = table.hasRowHeaders() ? "**" : "";
        table.rows().forEach(row -> text.append(row(row, first)).append('\n'));
        return text.toString().strip();
    }

    /**
     * @param look of the first cell
     */
    private static String row(List<Cell> row, String look) {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String mark = i == 0 ? look : "";
            text.append(mark).append(of(cell.blocks()).replace("\n", " ")).append(mark);
            text.append("|".repeat(cell.span()));
        }
        return text.toString();
    }
}
