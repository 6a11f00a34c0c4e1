package se.sambruk.otp.format.html;

import java.util.Locale;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.api.text.Messages;

/** The format's own words in the page's language. */
record Words(Locale locale) {
    static final Messages MESSAGES = Messages.of(HtmlFormat.class);

    String get(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    /** The value of {@code dir} for a text of the page; {@code null} where it is read as the page is. */
    String direction(String text) {
        return Direction.of(locale).told(text);
    }

    /** A text, or these words where it says nothing. */
    String or(String text, String key) {
        return Characters.isBlank(text) ? get(key) : text;
    }
}
