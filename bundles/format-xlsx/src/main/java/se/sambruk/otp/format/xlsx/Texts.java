package se.sambruk.otp.format.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/** The workbook's own texts in one language. Used by one thread. */
public final class Texts {
    public static final Messages MESSAGES = Messages.of(Texts.class);

    private final Locale locale;
    private final Map<String, String> known = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /** English for English, Swedish for every other language. */
    public static Texts in(Locale locale) {
        return new Texts(locale.getLanguage().equals("en") ? Locale.UK : LocalizedText.SWEDISH);
    }

    public Locale locale() {
        return locale;
    }

    public String get(String key) {
        return known.computeIfAbsent(key, k -> MESSAGES.text(locale, k));
    }

    public String get(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    /** The text of a value, such as {@code kind.mandatory}. */
    String of(String what, WireValue value) {
        return get(what + "." + value.wire());
    }

    String header(AnswerColumn column) {
        return get("column." + column.id());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    String number(BigDecimal number) {
        return ParameterType.DECIMAL.display(number.toPlainString(), locale);
    }
}
