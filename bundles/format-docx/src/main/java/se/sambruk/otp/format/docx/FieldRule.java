package se.sambruk.otp.format.docx;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.document.Span;

/** What becomes of a letterhead's field. A document that is sent to every bidder says the same to all, whenever it is opened. */
enum FieldRule {
    /** It tells of the document's own pages and headings. */
    STAYS,
    /** It may change, or act when somebody clicks on it; what it says now stays as plain text. */
    TEXT,
    /** It tells of the letterhead's own file, of who opens it and when, or is computed: what it says now is not true. */
    GONE,
    /** It fetches or runs something, or is not known. */
    REFUSED;

    private static final Set<String> OF_PAGES =
            Set.of("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "REF", "PAGEREF");
    private static final Set<String> AS_TEXT = Set.of(
            "DOCPROPERTY",
            "DOCVARIABLE",
            "HYPERLINK",
            "NOTEREF",
            "SEQ",
            "QUOTE",
            "SYMBOL",
            "EQ",
            "MACROBUTTON",
            "GOTOBUTTON",
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT");
    private static final Set<String> UNTRUE = Set.of(
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "EDITTIME",
            "FILENAME",
            "FILESIZE",
            "TEMPLATE",
            "REVNUM",
            "NUMCHARS",
            "NUMWORDS",
            "USERNAME",
            "USERINITIALS",
            "USERADDRESS",
            "AUTHOR",
            "LASTSAVEDBY",
            "TITLE",
            "SUBJECT",
            "KEYWORDS",
            "COMMENTS",
            "INFO",
            "MERGEFIELD",
            "IF",
            "COMPARE",
            "=",
            "SET",
            "ADVANCE",
            "TOC",
            "TC");

    private static final Pattern NAME = Pattern.compile("\\s*(=|[A-Za-z]+)");
    private static final Pattern BOOKMARK = Pattern.compile("\\s*(?:REF|PAGEREF)\\s+\"?([^\\s\"]+).*", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?!\\\\)\"?([^\"\\s]+)");

    /** The rule for an instruction, such as {@code PAGE \* MERGEFORMAT}. */
    static FieldRule of(String instruction) {
        String name = name(instruction);
        Matcher address = ADDRESS.matcher(instruction);
        if (address.find() && !Span.leads(address.group(1))) {
            return REFUSED;
        }
        if (OF_PAGES.contains(name)) {
            return STAYS;
        }
        if (AS_TEXT.contains(name)) {
            return TEXT;
        }
        return UNTRUE.contains(name) ? GONE : REFUSED;
    }

    /**
     * The rule for an instruction where only some bookmarks are left: a field that leads to one that is gone would say so on every
     * page.
     *
     * @param bookmarks in lower case
     */
    static FieldRule of(String instruction, Set<String> bookmarks) {
        FieldRule rule = of(instruction);
        Matcher bookmark = BOOKMARK.matcher(instruction.toUpperCase(Locale.ROOT));
        return rule == STAYS
                        && bookmark.matches()
                        && !bookmarks.contains(bookmark.group(1).toLowerCase(Locale.ROOT))
                ? TEXT
                : rule;
    }

    /** The name in capitals; empty if the instruction has none, or spells it out by another field. */
    static String name(String instruction) {
        Matcher matcher = NAME.matcher(instruction);
        return matcher.lookingAt() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
    }
}
