package se.sambruk.otp.format.pdf;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes the structure tree, and the links, which it leads to and which lead back to it (ISO 32000-1, 14.7). Used once. */
final class Structure {
    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
    private static final COSName ANNOTS = COSName.ANNOTS;
    private static final int PRINTED = 4;

    private final PDDocument pdf;
    private final Book book;
    private final List<PDPage> pages;
    private final Map<Tag, COSDictionary> elements = new IdentityHashMap<>();
    private final Map<LinkPlace, COSDictionary> annotations = new IdentityHashMap<>();

    Structure(PDDocument pdf, Book book, List<PDPage> pages) {
        this.pdf = pdf;
        this.book = book;
        this.pages = pages;
    }

    void write(Tag document, String language) {
        for (LinkPlace place : book.links()) {
            annotations.put(place, annotation(place));
        }
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, element(document, root));
        root.setItem(COSName.PARENT_TREE, parents());
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size() + book.links().size());

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        catalog.setLanguage(language);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean("Marked", true);
        catalog.getCOSObject().setItem(COSName.MARK_INFO, marked);
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        elements.put(tag, element);
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setName(COSName.S, tag.type());
        element.setItem(COSName.P, parent);
        if (tag.alternative() != null) {
            element.setString(COSName.ALT, tag.alternative());
        }
        if (tag.language() != null) {
            element.setString(COSName.LANG, tag.language());
        }
        if (!tag.attributes().isEmpty()) {
            element.setItem(COSName.A, one(tag.attributes()));
        }
        kids(tag, element);
        return element;
    }

    private void kids(Tag tag, COSDictionary element) {
        COSArray kids = new COSArray();
        int page = -1;
        for (Object kid : tag.kids()) {
            if (kid instanceof Tag below) {
                kids.add(element(below, element));
            } else if (kid instanceof LinkPlace place) {
                kids.add(reference(place));
            } else if (kid instanceof Tag.Content content) {
                for (Tag.Content.Part part : content.parts()) {
                    if (page < 0) {
                        page = part.sheet();
                        element.setItem(COSName.PG, pages.get(page).getCOSObject());
                    }
                    kids.add(part.sheet() == page ? COSInteger.get(part.mark()) : mark(part));
                }
            }
        }
        if (kids.size() > 0) {
            element.setItem(COSName.K, kids.size() == 1 ? kids.get(0) : kids);
        }
    }

    /** Content on another page than the element's first. */
    private COSDictionary mark(Tag.Content.Part part) {
        COSDictionary mark = new COSDictionary();
        mark.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        mark.setItem(COSName.PG, pages.get(part.sheet()).getCOSObject());
        mark.setInt(COSName.MCID, part.mark());
        mark.setDirect(true);
        return mark;
    }

    private COSDictionary reference(LinkPlace place) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, pages.get(place.sheet()).getCOSObject());
        reference.setItem(COSName.OBJ, annotations.get(place));
        reference.setDirect(true);
        return reference;
    }

    /** Tells of each page and each link which elements are there; pages come first. */
    private COSDictionary parents() {
        COSArray numbers = new COSArray();
        for (Sheet sheet : book.sheets()) {
            COSArray marks = new COSArray();
            sheet.marks().forEach(tag -> marks.add(elements.get(tag)));
            marks.setDirect(false);
            numbers.add(COSInteger.get(sheet.number()));
            numbers.add(marks);
            COSDictionary page = pages.get(sheet.number()).getCOSObject();
            page.setInt(COSName.STRUCT_PARENTS, sheet.number());
            page.setName("Tabs", "S");
        }
        int next = pages.size();
        for (LinkPlace place : book.links()) {
            annotations.get(place).setInt(STRUCT_PARENT, next);
            numbers.add(COSInteger.get(next++));
            numbers.add(elements.get(place.link().tag()));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }

    private COSDictionary annotation(LinkPlace place) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, "Link");
        annotation.setItem(COSName.RECT, numbers(place.left(), place.bottom(), place.right(), place.top()));
        annotation.setItem(COSName.BORDER, numbers(0, 0, 0));
        annotation.setInt(COSName.F, PRINTED);
        annotation.setString(COSName.CONTENTS, place.link().words());
        COSDictionary page = pages.get(place.sheet()).getCOSObject();
        annotation.setItem(COSName.P, page);
        if (place.link().outward()) {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "URI");
            action.setString(COSName.URI, URI.create(place.link().target()).toASCIIString());
            action.setDirect(true);
            annotation.setItem(COSName.A, action);
        } else {
            annotation.setItem(
                    COSName.DEST, destination(book.place(place.link().target()).orElseThrow(), pages));
        }
        COSArray onPage = page.getCOSArray(ANNOTS);
        if (onPage == null) {
            onPage = new COSArray();
            page.setItem(ANNOTS, onPage);
        }
        onPage.add(annotation);
        return annotation;
    }

    /** A little above what is led to, as it is seen at the window's edge. */
    static COSArray destination(Book.Place place, List<PDPage> pages) {
        COSArray destination = new COSArray();
        destination.add(pages.get(place.sheet()).getCOSObject());
        destination.add(COSName.getPDFName("XYZ"));
        destination.add(COSInteger.get(0));
        destination.add(COSInteger.get(Math.round(place.y()) + 4));
        destination.add(COSNull.NULL);
        destination.setDirect(true);
        return destination;
    }

    private static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(Math.round(value * 100) / 100f));
        }
        array.setDirect(true);
        return array;
    }

    private static COSBase one(List<COSDictionary> attributes) {
        if (attributes.size() == 1) {
            return attributes.get(0);
        }
        COSArray several = new COSArray();
        attributes.forEach(several::add);
        several.setDirect(true);
        return several;
    }
}
