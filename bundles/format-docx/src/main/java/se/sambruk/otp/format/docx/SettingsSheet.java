package se.sambruk.otp.format.docx;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The settings part. What would make Word ask, lock or fetch something when the document is opened is taken out. */
final class SettingsSheet {
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final List<String> TAKEN_OUT = List.of(
            "writeProtection",
            "linkStyles",
            "revisionView",
            "trackRevisions",
            "documentProtection",
            "attachedTemplate",
            "mailMerge",
            "updateFields",
            "docVars",
            "saveThroughXslt",
            "documentType",
            "rsids");
    private static final List<String> AFTER_LANGUAGE = List.of(
            "clrSchemeMapping",
            "doNotIncludeSubdocsInStats",
            "doNotAutoCompressPictures",
            "forceUpgrade",
            "captions",
            "readModeInkLockDown",
            "smartTagType",
            "schemaLibrary",
            "shapeDefaults",
            "doNotEmbedSmartTags",
            "decimalSymbol",
            "listSeparator");

    private SettingsSheet() {}

    static void clean(Document settings, Locale locale) {
        Element root = settings.getDocumentElement();
        for (Element child : Dom.children(root)) {
            if (TAKEN_OUT.contains(child.getLocalName()) || child.getLocalName().equals("themeFontLang")) {
                Dom.remove(child);
            }
        }
        Node before = Dom.children(root).stream()
                .filter(child -> AFTER_LANGUAGE.contains(child.getLocalName())
                        || !Ns.W.equals(child.getNamespaceURI()) && !MATH.equals(child.getNamespaceURI()))
                .findFirst()
                .orElse(null);
        root.insertBefore(Dom.element(settings, "themeFontLang", "val", Languages.tag(locale)), before);
    }

    static boolean tellsOddFromEven(Document settings) {
        return Dom.child(settings.getDocumentElement(), "evenAndOddHeaders")
                .filter(element -> !List.of("0", "false", "off").contains(Dom.attribute(element, "val")))
                .isPresent();
    }
}
