package se.sambruk.otp.quality.measure;

import java.util.Arrays;

/** Some characters of a text of a requirement. */
record Place(Entry entry, Prose prose, int start, int end) {
    private static final int OPENING = 4;

    /** The characters, on one line. */
    String quoted() {
        return entry.text(prose).substring(start, end).replaceAll("\\s+", " ");
    }

    /** The first few words of them. */
    String opening() {
        String[] words = quoted().split(" ", OPENING + 1);
        return String.join(" ", Arrays.copyOf(words, Math.min(OPENING, words.length)));
    }
}
