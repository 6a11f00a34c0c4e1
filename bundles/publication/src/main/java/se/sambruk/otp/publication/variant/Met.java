package se.sambruk.otp.publication.variant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/** All that a reader may meet in blocks, each text with where in them it is: code, addresses, descriptions and the words in pictures too. */
final class Met {
    /** Where something is met. */
    enum Where {
        TEXT,
        TITLE,
        ADDRESS,
        CAPTION,
        DESCRIPTION,
        PICTURE
    }

    private final BiConsumer<Where, String> texts;

    private Met(BiConsumer<Where, String> texts) {
        this.texts = texts;
    }

    static void in(List<Block> blocks, BiConsumer<Where, String> texts) {
        Met met = new Met(texts);
        blocks.forEach(met::block);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            texts.accept(Where.TEXT, paragraph.plainText());
            for (Span span : paragraph.spans()) {
                span.address().ifPresent(address -> texts.accept(Where.ADDRESS, address));
            }
        } else if (block instanceof ItemList list) {
            list.items().forEach(this::block);
        } else if (block instanceof Table table) {
            table.caption().ifPresent(caption -> texts.accept(Where.CAPTION, caption));
            table.description().ifPresent(description -> texts.accept(Where.DESCRIPTION, description));
            rows(table.header());
            rows(table.rows());
        } else if (block instanceof Figure figure) {
            texts.accept(Where.CAPTION, figure.caption());
            texts.accept(Where.DESCRIPTION, figure.alternative());
            if (figure.mediaType().equals(Diagram.SVG)) {
                texts.accept(Where.PICTURE, words(new String(figure.image(), StandardCharsets.UTF_8)));
            }
        } else {
            texts.accept(Where.TEXT, block.plainText());
        }
    }

    private void rows(List<List<Table.Cell>> rows) {
        rows.forEach(row -> row.forEach(cell -> cell.blocks().forEach(this::block)));
    }

    /** What stands between the tags of markup: what is seen of it as words, and perhaps more. */
    private static String words(String markup) {
        StringBuilder words = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c == '<') {
                within = true;
                words.append(' ');
            } else if (c == '>') {
                within = false;
            } else if (!within) {
                words.append(c);
            }
        }
        return words.toString();
    }
}
