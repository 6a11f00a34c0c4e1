package se.sambruk.otp.format.xlsx.matrix;

import java.util.Locale;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.format.xlsx.XlsxFormat;

/** The workbook's own words in the language of the matrix: English for English, Swedish for every other. */
record Words(Locale locale) {
    static final Messages MESSAGES = Messages.of(XlsxFormat.class);

    static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals("en") ? Locale.UK : LocalizedText.SWEDISH);
    }

    String get(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }
}
