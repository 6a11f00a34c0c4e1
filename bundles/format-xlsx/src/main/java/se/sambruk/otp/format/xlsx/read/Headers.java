package se.sambruk.otp.format.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;

/** The words over columns and beside fields, in every language that a workbook is written in. */
final class Headers {
    static final Headers ALL = new Headers();

    private final Map<String, AnswerColumn> columns = new HashMap<>();
    private final Map<String, SupplierField> fields = new HashMap<>();

    private Headers() {
        for (Locale language : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
            for (AnswerColumn column : AnswerColumn.values()) {
                columns.put(normal(Texts.MESSAGES.text(language, "column." + column.id())), column);
            }
            for (SupplierField field : SupplierField.values()) {
                fields.put(normal(Texts.MESSAGES.text(language, "field." + field.wire())), field);
            }
        }
    }

    Optional<AnswerColumn> column(String written) {
        return Optional.ofNullable(columns.get(normal(written)));
    }

    Optional<SupplierField> field(String written) {
        return Optional.ofNullable(fields.get(normal(written)));
    }

    /** What people see of a column, in both languages. */
    static LocalizedText name(AnswerColumn column) {
        return Texts.MESSAGES.text("column." + column.id());
    }

    /** What the sheets that people see are called, in every language. */
    static List<String> sheets() {
        List<String> names = new ArrayList<>();
        for (Locale language : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
            for (WorkbookIdentity.Sheet sheet : WorkbookIdentity.Sheet.values()) {
                names.add(Texts.MESSAGES.text(language, "sheet." + sheet.name().toLowerCase(Locale.ROOT)));
            }
        }
        return names;
    }

    private static String normal(String written) {
        List<String> words = new ArrayList<>();
        for (String word : Blanks.strip(written).toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+")) {
            words.add(word);
        }
        return String.join(" ", words).replaceAll("[*:]+$", "");
    }
}
