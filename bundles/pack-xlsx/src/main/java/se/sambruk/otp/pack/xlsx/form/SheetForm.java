package se.sambruk.otp.pack.xlsx.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;

/** A sheet of the form: what it is called and which columns it has. Immutable. */
public final class SheetForm {
    private final String id;
    private final List<Column> columns;
    private final Map<String, Column> byHeading = new LinkedHashMap<>();

    SheetForm(String id, List<Column> columns) {
        this.id = id;
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            FormTexts.ways("column." + id + "." + column.key(), "also." + id + "." + column.key())
                    .forEach(way -> byHeading.putIfAbsent(FormTexts.normal(way), column));
        }
        // After the headings: an English key may be another column's heading.
        columns.forEach(column -> byHeading.putIfAbsent(FormTexts.normal(column.key()), column));
    }

    /** What the sheet's list is called in files; {@code parameters} belong to requirements. */
    public String id() {
        return id;
    }

    public LocalizedText name() {
        return FormTexts.text("sheet." + id);
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column whose cells name the rows. */
    public Column first() {
        return columns.get(0);
    }

    public Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no column " + key));
    }

    /** The column of a heading; empty where it is none. */
    public Optional<Column> heading(String written) {
        return Optional.ofNullable(byHeading.get(FormTexts.normal(written)));
    }

    /** The heading that was most likely meant. */
    public Optional<String> near(String written) {
        List<String> all = Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                .flatMap(language -> headings(language).stream())
                .toList();
        return Similar.to(written, all).stream().findFirst();
    }

    /** What the template's example row has in a column. */
    public Optional<LocalizedText> example(Column column) {
        String key = "example." + id + "." + column.key();
        return FormTexts.has(key) ? Optional.of(FormTexts.text(key)) : Optional.empty();
    }

    public List<String> headings(Locale language) {
        return columns.stream().map(column -> column.header(language)).toList();
    }

    /** All headings in a row, in both languages. */
    public LocalizedText allHeadings() {
        return LocalizedText.of(
                String.join(", ", headings(LocalizedText.SWEDISH)), String.join(", ", headings(Locale.ENGLISH)));
    }
}
