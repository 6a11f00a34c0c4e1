package se.sambruk.otp.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.document.text.Paragraphs;

/** The words and the ways of writing numbers and days of one document's language. Used by one thread. */
final class Wording {
    private static final String NO_BREAK = "\u00a0";

    private final Messages messages;
    private final Locale locale;
    private final Map<String, String> plain = new HashMap<>();

    Wording(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String text(String key) {
        return plain.computeIfAbsent(key, known -> messages.text(locale, known));
    }

    String text(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** The text of a key that may have none. */
    Optional<String> find(String key) {
        return messages.keys(LocalizedText.SWEDISH.getLanguage()).contains(key)
                ? Optional.of(text(key))
                : Optional.empty();
    }

    /** A section with the heading of a key. */
    Section.Builder section(String id, String key) {
        return Section.builder(id, text(key));
    }

    String number(long value) {
        return ParameterType.INTEGER.display(Long.toString(value), locale);
    }

    String decimal(BigDecimal value) {
        return ParameterType.DECIMAL.display(value.toPlainString(), locale);
    }

    /** A number with its unit, if it has one: {@code 12 500 kr}, {@code 40 procent}. */
    String measured(String number, String unit) {
        String label = Units.label(unit).in(locale);
        return label.isEmpty() ? number : number + NO_BREAK + label;
    }

    /** The years in which a cost falls: {@code 0}, {@code 1–6}. */
    String years(CostItem item) {
        return item.firstYear() == item.lastYear()
                ? Integer.toString(item.firstYear())
                : item.firstYear() + "–" + item.lastYear();
    }

    String date(LocalDate day) {
        return ParameterType.DATE.display(day.toString(), locale);
    }

    /** A day in running text: {@code 15 januari 2027}, which no line breaks. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", locale).format(day);
    }

    /** A time by a Swedish clock: {@code 15 januari 2027 kl. 23.59}. */
    String time(LocalDateTime time) {
        return text(
                "time",
                day(time.toLocalDate()),
                String.format(Locale.ROOT, "%02d", time.getHour()),
                String.format(Locale.ROOT, "%02d", time.getMinute()));
    }

    /** A value in an award's unit: {@code 4,5 poäng}, {@code 150 000 kr}. */
    String worth(BigDecimal value, AwardUnit unit) {
        String digits = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return text("unit." + unit.wire(), ParameterType.DECIMAL.display(digits, locale));
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Paragraphs.of(text).forEach(part -> blocks.add(Paragraph.of(part)));
        return blocks;
    }
}
