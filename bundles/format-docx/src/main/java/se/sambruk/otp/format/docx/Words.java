package se.sambruk.otp.format.docx;

import java.util.Locale;
import se.sambruk.otp.api.text.Messages;

/** The format's own words in the document's language. */
record Words(Messages messages, Locale locale) {
    String text(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }
}
