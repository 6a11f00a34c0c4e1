package se.sambruk.otp.shell.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a person may have meant, among the names that there are, by how few letters differ. */
public final class Similar {
    private static final int SUGGESTIONS = 3;
    private static final int LONGEST = 100;

    private Similar() {}

    /** At most three names, the nearest first; none that differs in more than every third letter. */
    public static List<String> to(String written, Collection<String> names) {
        String lower = lower(written);
        if (lower.isEmpty() || lower.length() > LONGEST) {
            return List.of();
        }
        int most = Math.max(1, lower.length() / 3);
        return names.stream()
                .distinct()
                .map(name -> new Near(name, distance(lower, lower(name))))
                .filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SUGGESTIONS)
                .map(Near::name)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Near(String name, int distance) {}

    /** How many letters to add, drop, replace or swap with their neighbour to get from one to the other. */
    static int distance(String from, String to) {
        int[][] rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, from, to, i, j);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int cheapest(int[][] rows, String from, String to, int i, int j) {
        int replaced = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
