package se.sambruk.otp.api.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds what a person may have meant by a name that does not exist, so that a message can ask: by how few letters differ, whatever
 * their case.
 */
public final class Similar {
    private static final int SUGGESTIONS = 3;

    /** Longer texts are no slip of the pen. */
    private static final int LONGEST = 100;

    private record Near(String name, int distance) {}

    private Similar() {}

    /**
     * At most three of the names, the nearest first; none that differs in more than every third letter.
     *
     * @param known the names that there are, in any order
     */
    public static List<String> to(String written, Collection<String> known) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        int enough = 1 + Math.max(1, wanted.length() / 3);
        return known.stream()
                .distinct()
                .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT), enough)))
                .filter(near -> near.distance < enough)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SUGGESTIONS)
                .map(Near::name)
                .toList();
    }

    /**
     * How many letters to add, drop, replace or swap with the next to get from one word to the other; {@code enough} where that
     * many or more.
     */
    static int distance(String from, String to, int enough) {
        if (Math.abs(from.length() - to.length()) >= enough) {
            return enough;
        }
        int[] before = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], above[j]) + 1);
                if (isSwap(from, i, to, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(enough, above[to.length()]);
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
