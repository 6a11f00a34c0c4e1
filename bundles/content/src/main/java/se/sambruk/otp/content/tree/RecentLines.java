package se.sambruk.otp.content.tree;

import java.util.Optional;

/**
 * The last lines that went through a reader: enough to see what a person wrote where a parser stopped, without keeping the file.
 */
final class RecentLines {
    private static final int KEPT = 16_384;

    private final StringBuilder text = new StringBuilder(2 * KEPT);
    private int firstLine = 1;
    private boolean firstIsWhole = true;

    void add(char[] chars, int offset, int length) {
        text.append(chars, offset, Math.max(0, length));
        if (text.length() > 2 * KEPT) {
            drop(text.length() - KEPT);
        }
    }

    private void drop(int count) {
        int cut = count;
        if (text.charAt(cut - 1) == '\r' && text.charAt(cut) == '\n') {
            cut++;
        }
        for (int i = 0; i < cut; i++) {
            if (endsLine(i)) {
                firstLine++;
            }
        }
        firstIsWhole = text.charAt(cut - 1) == '\n' || text.charAt(cut - 1) == '\r';
        text.delete(0, cut);
    }

    /**
     * A line, if it is still known from its beginning.
     *
     * @param number from 1
     */
    Optional<String> line(int number) {
        int current = firstLine;
        int start = 0;
        for (int i = 0; i < text.length() && current < number; i++) {
            if (endsLine(i)) {
                current++;
                start = i + 1;
            }
        }
        if (current != number || start == 0 && !firstIsWhole) {
            return Optional.empty();
        }
        int stop = start;
        while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
            stop++;
        }
        return Optional.of(text.substring(start, stop));
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n');
    }
}
