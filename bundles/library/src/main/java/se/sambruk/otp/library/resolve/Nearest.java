package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import se.sambruk.otp.api.text.LocalizedText;

/** Guesses what a person meant by a name that does not exist. */
final class Nearest {
    private static final int SHOWN = 3;
    /** Guessing is for a slip of the pen; where hundreds of names are unknown it only takes time. */
    private static final int GUESSES = 100;

    private int left = GUESSES;

    private record Guess(String name, int distance) {}

    /** A sentence with the names most like the wanted one, or nothing; begins with a blank. */
    LocalizedText to(String wanted, Collection<?> known) {
        List<String> names = names(wanted, known);
        return names.isEmpty() ? LocalizedText.of("", "") : Faults.text("nearest", String.join(", ", names));
    }

    private List<String> names(String wanted, Collection<?> known) {
        if (left == 0) {
            return List.of();
        }
        left--;
        int limit = Math.max(1, Math.min(3, wanted.length() / 3));
        List<Guess> guesses = new ArrayList<>();
        for (Object candidate : known) {
            String name = candidate.toString();
            if (Math.abs(name.length() - wanted.length()) <= limit) {
                int distance = distance(wanted, name);
                if (distance <= limit) {
                    guesses.add(new Guess(name, distance));
                }
            }
        }
        return guesses.stream()
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
                .limit(SHOWN)
                .map(Guess::name)
                .toList();
    }

    /** Levenshtein's distance: the letters to change, add or take away. */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[right.length()];
    }
}
