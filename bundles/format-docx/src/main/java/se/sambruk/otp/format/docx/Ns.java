package se.sambruk.otp.format.docx;

/** Names that ECMA-376 and the Open Packaging Conventions give. */
final class Ns {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String SVG_PICTURE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    static final String CORE_PROPERTIES_RELATION =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String MAIN_TYPE = WORD_TYPE + "document.main+xml";
    static final String TEMPLATE_TYPE = WORD_TYPE + "template.main+xml";

    private Ns() {}

    /** The type of a relationship from its last name: {@code header}, {@code image}, … */
    static String relation(String name) {
        return R + "/" + name;
    }

    /** The content type of a WordprocessingML part from its name: {@code styles}, {@code header}, … */
    static String type(String name) {
        return WORD_TYPE + name + "+xml";
    }
}
