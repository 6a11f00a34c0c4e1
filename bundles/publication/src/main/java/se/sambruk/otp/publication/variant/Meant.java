package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.sambruk.otp.api.text.Guesses;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What may have been meant by names that do not exist, guessed once for all readers of a set, so that each of them is told the same. Thread-safe;
 * which names are guessed at, where there are too many for all, depends on which are asked for first.
 */
final class Meant {
    private record Unknown(String kind, String written) {}

    private final Guesses guesses = new Guesses();
    private final Map<Unknown, LocalizedText> told = new HashMap<>();

    /**
     * A question whether another of the known names was meant, with a space before; nothing where none is near.
     *
     * @param kind what the name is of; with one kind, the known names are always the same
     * @param known asked for only where it is needed
     */
    synchronized LocalizedText near(String kind, String written, Supplier<Collection<String>> known) {
        Unknown unknown = new Unknown(kind, written);
        LocalizedText before = told.get(unknown);
        if (before != null) {
            return before;
        }
        LocalizedText text = question(guesses.isGuessing() ? guesses.to(written, known.get()) : List.of());
        told.put(unknown, text);
        return text;
    }

    private static LocalizedText question(List<String> near) {
        return Texts.MESSAGES.text(
                "near", near.size(), near.stream().map(name -> "”" + name + "”").collect(Collectors.joining(", ")));
    }
}
