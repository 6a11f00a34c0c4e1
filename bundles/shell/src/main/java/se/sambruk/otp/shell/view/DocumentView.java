package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.shell.output.Sheet;

/** Shows a person all that a document says; a picture by its caption and what it shows in words. */
public final class DocumentView {
    private static final int LABEL = 22;

    private DocumentView() {}

    /** Prints a whole document. */
    public static void print(Document document, Sheet sheet) {
        if (!Characters.isBlank(document.notice())) {
            sheet.strong(document.notice());
            sheet.blank();
        }
        sheet.strong(document.title());
        for (String line : List.of(document.subtitle(), document.organization())) {
            if (!Characters.isBlank(line)) {
                sheet.paragraph(line);
            }
        }
        for (MetadataEntry entry : document.metadata()) {
            sheet.fact(entry.label(), entry.value(), LABEL);
        }
        for (DocumentOutline.Heading heading : DocumentOutline.of(document).headings()) {
            sheet.heading((heading.number() + " " + heading.section().title()).strip());
            heading.section().blocks().forEach(block -> print(block, sheet));
        }
    }

    private static void print(Block block, Sheet sheet) {
        if (block instanceof ItemList list) {
            sheet.blank();
            items(list, sheet);
        } else if (block instanceof Table table) {
            sheet.blank();
            table.caption().ifPresent(sheet::strong);
            table.description().ifPresent(sheet::paragraph);
            table.header().forEach(row -> sheet.strong(row(row)));
            table.rows().forEach(row -> sheet.item(row(row)));
        } else if (block instanceof Figure figure) {
            sheet.blank();
            sheet.strong(figure.caption());
            sheet.paragraph(figure.alternative());
        } else if (!Characters.isBlank(block.plainText())) {
            sheet.blank();
            sheet.paragraph(block.plainText());
        }
    }

    private static void items(ItemList list, Sheet sheet) {
        int number = 0;
        for (ItemList.Item item : list.entries()) {
            number++;
            String sign = list.isNumbered() ? number + ". " : "- ";
            sheet.item(sign + item.text().plainText());
            item.lists().forEach(below -> items(below, sheet.indented()));
        }
    }

    private static String row(List<Table.Cell> row) {
        return row.stream()
                .map(cell -> cell.plainText().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | "));
    }
}
