package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.List;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;

/** Says what a person may have meant by a name that does not exist. */
final class Nearest {
    /** Guessing is for a slip of the pen; where hundreds of names are unknown it only takes time. */
    private static final int GUESSES = 100;

    private int left = GUESSES;

    /** A sentence with the names most like the wanted one, or nothing; begins with a blank. */
    LocalizedText to(String wanted, Collection<?> known) {
        if (left == 0) {
            return LocalizedText.of("");
        }
        left--;
        List<String> names =
                Similar.to(wanted, known.stream().map(Object::toString).toList());
        return names.isEmpty() ? LocalizedText.of("") : Faults.text("nearest", String.join(", ", names));
    }
}
