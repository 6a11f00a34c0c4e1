package se.sambruk.otp.format.docx;

/** The styles that documents are written with. Word's own are known by their name, which is the same in every language. */
enum Look {
    NORMAL("Normal"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    HEADING_3("Heading3"),
    HEADING_4("Heading4"),
    HEADING_5("Heading5"),
    HEADING_6("Heading6"),
    HEADING_7("Heading7"),
    HEADING_8("Heading8"),
    HEADING_9("Heading9"),
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    CONTENTS_HEADING("TOCHeading"),
    CONTENTS_1("TOC1"),
    CONTENTS_2("TOC2"),
    CONTENTS_3("TOC3"),
    HEADER("Header"),
    FOOTER("Footer"),
    CAPTION("Caption"),
    LIST_BULLET("ListBullet"),
    LIST_NUMBER("ListNumber"),
    HYPERLINK("Hyperlink"),
    STRONG("Strong"),
    EMPHASIS("Emphasis"),
    CODE("OtpCode"),
    ORGANIZATION("OtpOrganization"),
    NOTICE("OtpNotice"),
    NOTE("OtpNote"),
    TABLE_TEXT("OtpTableText"),
    TABLE_HEAD("OtpTableHead"),
    TABLE_LABEL("OtpTableLabel"),
    REQUIREMENT_HEAD("OtpRequirementHead"),
    REQUIREMENT_KIND("OtpRequirementKind"),
    REQUIREMENT_TEXT("OtpRequirementText"),
    REQUIREMENT_LABEL("OtpRequirementLabel"),
    GAP("OtpGap"),
    ALTERNATIVE("OtpAlternative"),
    TABLE("OtpTable"),
    REQUIREMENT("OtpRequirement"),
    FACTS("OtpPlainTable");

    /** Word knows headings of no more levels. */
    static final int LEVELS = 9;

    private final String id;

    Look(String id) {
        this.id = id;
    }

    /** The id in our own style sheet; a letterhead's may be another. */
    String id() {
        return id;
    }

    /** The style of a heading; what lies deeper than {@link #LEVELS} has that of the last. */
    static Look heading(int level) {
        return values()[HEADING_1.ordinal() + Math.min(level, LEVELS) - 1];
    }

    static Look contents(int level) {
        return values()[CONTENTS_1.ordinal() + Math.min(level, 3) - 1];
    }
}
