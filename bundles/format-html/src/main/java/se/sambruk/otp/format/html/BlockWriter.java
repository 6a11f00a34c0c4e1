package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Table;

/** Writes blocks, in the page and in cells. */
final class BlockWriter {
    private final Markup out;
    private final Plan plan;
    private final TextWriter text;
    private final TableWriter tables;
    private final Words words;
    private final FigureWriter figures;

    BlockWriter(Markup out, Plan plan, Words words, Losses losses) {
        this.out = out;
        this.plan = plan;
        this.words = words;
        this.text = new TextWriter(out, plan, words);
        this.tables = new TableWriter(out, plan, text, words, this);
        this.figures = new FigureWriter(out, plan, words, losses);
    }

    void write(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            write(block);
        }
    }

    private void write(Block block) throws IOException {
        if (block instanceof Paragraph paragraph) {
            text.paragraph(paragraph);
        } else if (block instanceof ItemList list) {
            list(list, Direction.of(words.locale()));
        } else if (block instanceof Table table) {
            tables.write(table);
        } else if (block instanceof Figure figure) {
            figures.write(figure);
        } else {
            out.open("p", "id", plan.id(block), "dir", words.direction(block.plainText()))
                    .broken(block.plainText())
                    .close()
                    .line();
        }
    }

    /**
     * @param around in which direction what it stands in is read
     */
    private void list(ItemList list, Direction around) throws IOException {
        if (list.entries().isEmpty()) {
            return;
        }
        out.open(list.isNumbered() ? "ol" : "ul").line();
        for (ItemList.Item item : list.entries()) {
            Paragraph said = item.text();
            out.open("li", "id", plan.id(said), "class", TextWriter.look(said), "dir", around.told(said.plainText()));
            text.spans(said.spans());
            if (!item.lists().isEmpty()) {
                out.line();
            }
            for (ItemList below : item.lists()) {
                list(below, around.of(said.plainText()));
            }
            out.close().line();
        }
        out.close().line();
    }
}
