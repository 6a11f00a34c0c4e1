package se.sambruk.otp.shell.output;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a listing.
 *
 * @param key of its heading's text
 * @param cell what stands in it for a reader
 * @param plain what stands in it for a program, whatever the language
 * @param number whether it is set to the right
 */
record Column<T>(String key, BiFunction<T, Locale, String> cell, Function<T, String> plain, boolean number) {
    Column {
        Objects.requireNonNull(key);
        Objects.requireNonNull(cell);
        Objects.requireNonNull(plain);
    }
}
