package se.sambruk.otp.api.text;

import java.util.stream.IntStream;

/**
 * A text and what has become of it, each as much as there is room for: where they differ, since two long texts may well begin alike.
 *
 * @param before on one line
 * @param after on one line
 */
public record ChangedText(String before, String after) {
    /** How many characters of a text are shown where nobody has said otherwise. */
    private static final int LONG = 80;

    /** How many of those that are the same on either side are shown before the first that is not, where they are not all shown. */
    private static final int LEAD = 30;

    private static final String CUT = "…";

    /**
     * As much as a cell of a table has room for.
     *
     * @param before empty where there was no text
     * @param after empty where there is none any more
     */
    public static ChangedText of(String before, String after) {
        return of(before, after, LONG);
    }

    /**
     * @param before empty where there was no text
     * @param after empty where there is none any more
     * @param room how many characters of a text are shown; more than 31
     */
    public static ChangedText of(String before, String after, int room) {
        if (room <= LEAD + CUT.length()) {
            throw new IllegalArgumentException("there is no room for a difference in " + room);
        }
        int[] old = characters(before);
        int[] fresh = characters(after);
        int from = from(old, fresh, room);
        return new ChangedText(shown(old, from, room), shown(fresh, from, room));
    }

    /** Characters as a table shows them: on one line. */
    private static int[] characters(String text) {
        return text.strip().replaceAll("\\s+", " ").codePoints().toArray();
    }

    /** Which character is the first to be shown: the first of all, where the difference is near enough to that. */
    private static int from(int[] before, int[] after, int room) {
        int most = Math.min(before.length, after.length);
        int same = IntStream.range(0, most)
                .filter(i -> before[i] != after[i])
                .findFirst()
                .orElse(most);
        boolean isEqual = same == before.length && same == after.length;
        if (isEqual || same < room - LEAD || Math.max(before.length, after.length) <= room) {
            return 0;
        }
        int from = same - LEAD;
        // A word that is cut in the middle is hard to read; one that is longer than the room is cut all the same.
        int space = IntStream.range(from, same)
                .filter(i -> before[i] == ' ')
                .findFirst()
                .orElse(from - 1);
        return space + 1;
    }

    private static String shown(int[] text, int from, int room) {
        int start = Math.min(from, text.length);
        int count = Math.min(room, text.length - start);
        String middle = new String(text, start, count).strip();
        return (start == 0 ? "" : CUT + " ") + middle + (start + count < text.length ? " " + CUT : "");
    }
}
