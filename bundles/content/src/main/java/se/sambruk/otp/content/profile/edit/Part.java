package se.sambruk.otp.content.profile.edit;

import java.util.List;
import java.util.Optional;

/**
 * A piece of YAML and where it stands in the text. Places are offsets into the text; the end is behind the last character that
 * says something, so that comments and blank lines after it are not part of it.
 */
sealed interface Part {
    int start();

    int end();

    /** Whether it is written between brackets, or is a scalar within such. */
    default boolean isFlow() {
        return false;
    }

    /** A text; empty where nothing is written after a key. */
    record Text(String value, boolean isNothing, int start, int end) implements Part {}

    record Items(List<Part> items, boolean isFlow, int start, int end) implements Part {}

    record Entries(List<Entry> entries, boolean isFlow, int start, int end) implements Part {
        Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().value().equals(key))
                    .findFirst();
        }
    }

    /** A key and what it holds. */
    record Entry(Text key, Part value) {
        int start() {
            return key.start();
        }

        int end() {
            return Math.max(key.end(), value.end());
        }
    }
}
