package se.sambruk.otp.shell.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.shell.text.Texts;

/** How rows of a kind are shown: as a table, as plain columns, and as JSON. Immutable once made. */
public final class Listing<T> {
    private final BiFunction<T, Locale, Map<String, Object>> json;
    private final List<Column<T>> columns = new ArrayList<>();

    private Listing(BiFunction<T, Locale, Map<String, Object>> json) {
        this.json = json;
    }

    /**
     * @param json the object of a row
     */
    public static <T> Listing<T> of(BiFunction<T, Locale, Map<String, Object>> json) {
        return new Listing<>(json);
    }

    /** A listing of values whose objects are their trees. */
    @SuppressWarnings("unchecked")
    public static <T> Listing<T> ofTrees(Function<T, ? extends TreeValue> value) {
        return of((row, locale) -> (Map<String, Object>) value.apply(row).tree());
    }

    /** A column with the same text for people and machines. */
    public Listing<T> column(String key, Function<T, String> cell) {
        return column(key, (row, locale) -> cell.apply(row), cell);
    }

    /** A column that people see in their language, and machines by the names in files. */
    public Listing<T> column(String key, BiFunction<T, Locale, String> cell, Function<T, String> plain) {
        columns.add(new Column<>(locale -> Texts.in(locale, key), cell, plain, false));
        return this;
    }

    /** A column whose heading is a name, the same in every language. */
    public Listing<T> named(String heading, BiFunction<T, Locale, String> cell, Function<T, String> plain) {
        columns.add(new Column<>(locale -> heading, cell, plain, false));
        return this;
    }

    /** A column of whole numbers. */
    public Listing<T> number(String key, Function<T, Long> cell) {
        columns.add(new Column<>(
                locale -> Texts.in(locale, key),
                (row, locale) -> Quantities.count(cell.apply(row), locale),
                row -> Long.toString(cell.apply(row)),
                true));
        return this;
    }

    List<Column<T>> columns() {
        return columns;
    }

    Map<String, Object> json(T row, Locale locale) {
        return json.apply(row, locale);
    }
}
