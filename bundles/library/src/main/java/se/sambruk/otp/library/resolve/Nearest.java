package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.List;
import se.sambruk.otp.api.text.Guesses;
import se.sambruk.otp.api.text.LocalizedText;

/** Says what a person may have meant by a name that does not exist, for as long as guessing costs little. */
final class Nearest {
    private final Guesses guesses = new Guesses();

    /** A sentence with the names most like the wanted one, or nothing; begins with a blank. */
    LocalizedText to(String wanted, Collection<?> known) {
        List<String> names = guesses.isGuessing()
                ? guesses.to(wanted, known.stream().map(Object::toString).toList())
                : List.of();
        return names.isEmpty() ? LocalizedText.of("") : Faults.text("nearest", String.join(", ", names));
    }
}
