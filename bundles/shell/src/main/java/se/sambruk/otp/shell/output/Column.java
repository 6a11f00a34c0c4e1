package se.sambruk.otp.shell.output;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a listing.
 *
 * @param heading in a reader's language
 * @param cell what stands in it for a reader
 * @param plain what stands in it for a program, whatever the language
 * @param number whether it is set to the right
 */
record Column<T>(
        Function<Locale, String> heading,
        BiFunction<T, Locale, String> cell,
        Function<T, String> plain,
        boolean number) {
    Column {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(cell);
        Objects.requireNonNull(plain);
    }
}
