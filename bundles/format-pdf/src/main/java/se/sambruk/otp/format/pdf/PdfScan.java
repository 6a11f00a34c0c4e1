package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import se.sambruk.otp.api.problem.Problem;

/** Goes through a document and notes what must be there and is not, and what must not be there and is. Used once. */
final class PdfScan {
    /** What is wrong in one place is often wrong in all. */
    private static final int MANY = 20;

    private static final List<String> FORBIDDEN = List.of("OpenAction", "AA", "AcroForm", "Perms", "Requirements");

    private final PDDocument document;
    private final List<Problem> problems = new ArrayList<>();
    private int level;
    private int titles;

    PdfScan(PDDocument document) {
        this.document = document;
    }

    /** At most the first {@value #MANY}. */
    List<Problem> problems() throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog();
        fonts();
        if (catalog.getStructureTreeRoot() != null) {
            structure(catalog.getStructureTreeRoot().getCOSObject());
        }
        if (titles != 1) {
            add("OTP-5633");
        }
        return List.copyOf(problems.subList(0, Math.min(MANY, problems.size())));
    }

    private void catalog() throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        String title = document.getDocumentInformation().getTitle();
        boolean marked = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        String metadata = catalog.getMetadata() == null
                ? ""
                : new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        boolean claimed = metadata.contains("<pdfaid:part>2</pdfaid:part>")
                && metadata.contains("<pdfuaid:part>1</pdfuaid:part>");
        if (blank(catalog.getLanguage())
                || blank(title)
                || !marked
                || !claimed
                || document.getNumberOfPages() == 0
                || catalog.getStructureTreeRoot() == null) {
            add("OTP-5633");
        }
        for (String name : FORBIDDEN) {
            if (catalog.getCOSObject().containsKey(name)) {
                add("OTP-5634", name);
            }
        }
        if (document.isEncrypted()) {
            add("OTP-5634", "Encrypt");
        }
        if (catalog.getNames() != null) {
            add("OTP-5634", "Names");
        }
    }

    private void fonts() throws IOException {
        Set<COSName> seen = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                if (seen.add(name)) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        add("OTP-5635", font.getName());
                    }
                }
            }
        }
    }

    /** In the order in which it is read, without recursion: a damaged tree may be as deep as it likes. */
    private void structure(COSDictionary root) {
        Deque<COSBase> waiting = new ArrayDeque<>();
        Set<COSDictionary> seen = new HashSet<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            if (waiting.pop() instanceof COSDictionary element && seen.add(element)) {
                element(element);
                COSBase kids = element.getDictionaryObject(COSName.K);
                if (kids instanceof COSArray several) {
                    for (int i = several.size() - 1; i >= 0; i--) {
                        waiting.push(nonNull(several.getObject(i)));
                    }
                } else if (kids != null) {
                    waiting.push(kids);
                }
            }
        }
    }

    private static COSBase nonNull(COSBase base) {
        return base == null ? new COSArray() : base;
    }

    private void element(COSDictionary element) {
        String type = element.getNameAsString(COSName.S, "");
        if (type.equals("Figure") && blank(element.getString(COSName.ALT))) {
            add("OTP-5637");
        }
        if (type.length() == 2 && type.charAt(0) == 'H' && Character.isDigit(type.charAt(1))) {
            int found = type.charAt(1) - '0';
            titles += found == 1 ? 1 : 0;
            if (found > level + 1) {
                add("OTP-5638", type);
            }
            level = found;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void add(String code, Object... arguments) {
        if (problems.size() < MANY) {
            problems.add(Problem.error(Words.MESSAGES, code, arguments));
        }
    }
}
