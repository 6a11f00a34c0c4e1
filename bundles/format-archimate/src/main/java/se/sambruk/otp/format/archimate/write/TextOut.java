package se.sambruk.otp.format.archimate.write;

import java.io.IOException;
import java.util.Map;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.format.archimate.common.Languages;

/** Writes texts: an XML element for each language. */
final class TextOut {
    private TextOut() {}

    /** Where the format asks for a text even if there is none. */
    static void required(String name, LanguageText text, XmlOut out) throws IOException {
        if (text.isEmpty()) {
            out.start(name).end();
        } else {
            optional(name, text, out);
        }
    }

    static void optional(String name, LanguageText text, XmlOut out) throws IOException {
        for (Map.Entry<String, String> entry : text.byLanguage().entrySet()) {
            out.start(name);
            if (!entry.getKey().equals(LanguageText.UNTOLD)) {
                out.attribute("xml:lang", Languages.encode(entry.getKey()));
            }
            if (!entry.getValue().isEmpty()) {
                out.text(entry.getValue());
            }
            out.end();
        }
    }
}
