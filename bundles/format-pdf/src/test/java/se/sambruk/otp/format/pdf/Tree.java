package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The structure tree of a document as a reader aloud goes through it: what is on the pages is found by the marks that the tree names, and
 * nothing else is read.
 */
record Tree(String type, COSDictionary element, List<Object> kids) {
    static Tree of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                texts.put(page.getCOSObject(), texts(page));
            }
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            return of((COSDictionary) root.getDictionaryObject(COSName.K), null, texts);
        }
    }

    private static Map<Integer, String> texts(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                texts.put(content.getMCID(), text(content));
            }
        }
        return texts;
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent within) {
                text.append(text(within));
            }
        }
        return text.toString();
    }

    private static Tree of(COSDictionary element, COSBase inherited, Map<COSDictionary, Map<Integer, String>> texts) {
        COSBase page = element.containsKey(COSName.PG) ? element.getDictionaryObject(COSName.PG) : inherited;
        COSBase below = element.getDictionaryObject(COSName.K);
        List<Object> kids = new ArrayList<>();
        if (below instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                kids.add(kid(several.getObject(i), page, texts));
            }
        } else if (below != null) {
            kids.add(kid(below, page, texts));
        }
        return new Tree(element.getNameAsString(COSName.S), element, kids);
    }

    private static Object kid(COSBase kid, COSBase page, Map<COSDictionary, Map<Integer, String>> texts) {
        if (kid instanceof COSInteger mark) {
            return texts.get(page).getOrDefault(mark.intValue(), "");
        }
        COSDictionary dictionary = (COSDictionary) kid;
        return switch (dictionary.getNameAsString(COSName.TYPE, "")) {
            case "MCR" ->
                texts.get(dictionary.getDictionaryObject(COSName.PG)).getOrDefault(dictionary.getInt(COSName.MCID), "");
            case "OBJR" -> annotation((COSDictionary) dictionary.getDictionaryObject(COSName.OBJ));
            default -> of(dictionary, page, texts);
        };
    }

    /** Read in full, as the file is closed afterwards. */
    private static COSDictionary annotation(COSDictionary annotation) {
        annotation.keySet().forEach(annotation::getDictionaryObject);
        return annotation;
    }

    /** What is heard: texts, and text alternatives, each element's on a line of its own but what stands within a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (element.containsKey(COSName.ALT)) {
            text.append(element.getString(COSName.ALT));
        }
        for (Object kid : kids) {
            if (kid instanceof Tree tree) {
                text.append(tree.type.equals("Link") || tree.type.equals("Reference") ? "" : "\n")
                        .append(tree.text());
            } else if (kid instanceof String said) {
                text.append(said);
            }
        }
        return text.toString();
    }

    Stream<Tree> all() {
        return Stream.concat(Stream.of(this), below().flatMap(Tree::all));
    }

    Stream<Tree> below() {
        return kids.stream().filter(Tree.class::isInstance).map(Tree.class::cast);
    }

    List<Tree> all(String wanted) {
        return all().filter(tree -> tree.type.equals(wanted)).toList();
    }

    Tree only(String wanted) {
        List<Tree> found = all(wanted);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + wanted);
        }
        return found.get(0);
    }

    /** What the links in it lead to, as they stand in the structure tree. */
    List<COSDictionary> links() {
        return kids.stream()
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .toList();
    }

    String attribute(String name) {
        COSBase attributes = element.getDictionaryObject(COSName.A);
        COSArray several = new COSArray();
        if (attributes instanceof COSArray array) {
            several = array;
        } else if (attributes != null) {
            several.add(attributes);
        }
        for (int i = 0; i < several.size(); i++) {
            COSBase value = ((COSDictionary) several.getObject(i)).getDictionaryObject(name);
            if (value != null) {
                return value instanceof COSName said
                        ? said.getName()
                        : value instanceof COSInteger number ? Integer.toString(number.intValue()) : value.toString();
            }
        }
        return "";
    }

    /** An outline, one element a line. */
    @Override
    public String toString() {
        return outline("");
    }

    private String outline(String indent) {
        return indent + type + "\n"
                + below().map(tree -> tree.outline(indent + " ")).collect(Collectors.joining());
    }
}
