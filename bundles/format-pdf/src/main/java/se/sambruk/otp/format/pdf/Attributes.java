package se.sambruk.otp.format.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** What elements of the structure tree say of themselves beside their type (ISO 32000-1, 14.8.5). */
final class Attributes {
    private static final String TABLE = "Table";

    private Attributes() {}

    /**
     * @param labels what a list's labels are: {@code Decimal}, {@code Disc} and so on, or {@code None} where they are words
     */
    static COSDictionary numbering(String labels) {
        COSDictionary list = owned("List");
        list.setName("ListNumbering", labels);
        return list;
    }

    /**
     * What a cell heads, and how many columns it takes.
     *
     * @param scope {@code null} if it heads nothing
     */
    static COSDictionary cell(String scope, int span) {
        COSDictionary cell = owned(TABLE);
        if (scope != null) {
            cell.setName("Scope", scope);
        }
        if (span > 1) {
            cell.setInt(COSName.getPDFName("ColSpan"), span);
        }
        return cell;
    }

    static COSDictionary summary(String text) {
        COSDictionary table = owned(TABLE);
        table.setString("Summary", text);
        return table;
    }

    static COSDictionary box(float left, float bottom, float right, float top) {
        COSDictionary layout = owned("Layout");
        COSArray box = new COSArray();
        for (float edge : new float[] {left, bottom, right, top}) {
            box.add(new COSFloat(edge));
        }
        box.setDirect(true);
        layout.setItem(COSName.BBOX, box);
        layout.setName("Placement", "Block");
        return layout;
    }

    private static COSDictionary owned(String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        attributes.setDirect(true);
        return attributes;
    }
}
