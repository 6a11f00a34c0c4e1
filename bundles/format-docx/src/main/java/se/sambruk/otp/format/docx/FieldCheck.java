package se.sambruk.otp.format.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Tells which fields a part has. Fields can fetch files and run programs; only those are let through that show something of the
 * document itself, and whose name stands in plain sight: another field can spell a name out.
 */
final class FieldCheck {
    private static final Set<String> HARMLESS = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTION",
            "SECTIONPAGES",
            "PAGEREF",
            "REF",
            "NOTEREF",
            "STYLEREF",
            "SEQ",
            "TOC",
            "TC",
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "EDITTIME",
            "TITLE",
            "SUBJECT",
            "AUTHOR",
            "KEYWORDS",
            "COMMENTS",
            "LASTSAVEDBY",
            "REVNUM",
            "DOCPROPERTY",
            "DOCVARIABLE",
            "FILENAME",
            "FILESIZE",
            "NUMCHARS",
            "NUMWORDS",
            "USERNAME",
            "USERINITIALS",
            "USERADDRESS",
            "MERGEFIELD",
            "IF",
            "=",
            "COMPARE",
            "SYMBOL",
            "ADVANCE",
            "QUOTE",
            "SET",
            "HYPERLINK",
            "MACROBUTTON",
            "GOTOBUTTON",
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "EQ",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT");
    private static final Pattern NAME = Pattern.compile("\\s*(=|[A-Za-z]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?!\\\\)\"?([^\"\\s]+)");

    private boolean pages;
    private String refused = "";
    private final Deque<StringBuilder> open = new ArrayDeque<>();

    private FieldCheck() {}

    static FieldCheck of(Document part) {
        FieldCheck check = new FieldCheck();
        Dom.each(part.getDocumentElement(), check::element);
        check.open.forEach(left -> check.field(left.toString()));
        return check;
    }

    /** Whether it shows page numbers. */
    boolean hasPages() {
        return pages;
    }

    /** A field that is not harmless, as it stands. */
    Optional<String> refused() {
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
    }

    private void element(Element element) {
        if (Dom.is(element, "fldSimple")) {
            field(Dom.attribute(element, "instr"));
        } else if (Dom.is(element, "instrText") || Dom.is(element, "delInstrText")) {
            if (open.isEmpty()) {
                open.push(new StringBuilder());
            }
            open.peek().append(element.getTextContent());
        } else if (Dom.is(element, "fldChar")) {
            switch (Dom.attribute(element, "fldCharType")) {
                case "begin" -> open.push(new StringBuilder());
                case "end" -> {
                    if (!open.isEmpty()) {
                        field(open.pop().toString());
                    }
                }
                default -> {
                    // What follows is the field's result.
                }
            }
        }
    }

    private void field(String instruction) {
        Matcher matcher = NAME.matcher(instruction);
        String name = matcher.lookingAt() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
        Matcher address = ADDRESS.matcher(instruction);
        boolean leadsAstray = address.find() && !Plan.isSafe(address.group(1));
        if (!HARMLESS.contains(name) || leadsAstray) {
            refused = instruction.isBlank() ? "{ }" : instruction.strip();
        }
        pages |= name.equals("PAGE");
    }
}
