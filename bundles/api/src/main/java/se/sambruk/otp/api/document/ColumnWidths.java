package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.sambruk.otp.api.text.Characters;

/**
 * How wide the columns of a table become on paper, which no reader can scroll: as wide in relation to each other as the table says, but never
 * narrower than their longest word as long as others have room to spare. Lengths are in whatever unit the caller measures in.
 */
public final class ColumnWidths {
    /** What is longer and not of letters alone is an address or a fingerprint, which every reader expects to go on below. */
    private static final int LONGEST_WORD = 30;
    /** What has a figure in it and is no longer is a date or a designation. */
    private static final int LONGEST_DESIGNATION = 16;
    /** Less than can be seen. */
    private static final double ROUNDING = 1e-3;

    private final double[] widths;
    private final List<Integer> narrow;

    private ColumnWidths(double[] widths, List<Integer> narrow) {
        this.widths = widths;
        this.narrow = narrow;
    }

    /**
     * Widths that fill the room exactly. Where it is too little for the longest word of every column, the widest give first.
     *
     * @param widths of the columns in relation to each other, each above 0
     * @param least how wide each must be for its longest word, with the space around it; 0 where it has none
     * @param room for all of them, above 0
     */
    public static ColumnWidths of(List<Integer> widths, List<Double> least, double room) {
        int columns = widths.size();
        if (least.size() != columns) {
            throw new IllegalArgumentException(columns + " columns with the words of " + least.size());
        }
        double sum = widths.stream().mapToLong(Integer::longValue).sum();
        double[] given = new double[columns];
        double[] needed = new double[columns];
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < columns; i++) {
            given[i] = room * widths.get(i) / sum;
            needed[i] = least.get(i) > 0 ? least.get(i) : given[i] / 2;
            lacking += Math.max(0, needed[i] - given[i]);
            spare += Math.max(0, given[i] - needed[i]);
        }
        double[] made = given;
        if (lacking > spare) {
            made = shared(needed, room);
        } else if (lacking > 0) {
            made = new double[columns];
            for (int i = 0; i < columns; i++) {
                double over = given[i] - needed[i];
                made[i] = over <= 0 ? needed[i] : given[i] - over * lacking / spare;
            }
        }
        double[] found = made;
        return new ColumnWidths(
                made,
                IntStream.range(0, columns)
                        .filter(i -> least.get(i) > found[i] + ROUNDING)
                        .boxed()
                        .toList());
    }

    /** What is needed where that is no more than an equal share of what the narrower ones leave; else that share. */
    private static double[] shared(double[] needed, double room) {
        double[] made = new double[needed.length];
        Integer[] order = IntStream.range(0, needed.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(needed[a], needed[b]));
        double left = room;
        for (int i = 0; i < order.length; i++) {
            made[order[i]] = Math.min(needed[order[i]], left / (order.length - i));
            left -= made[order[i]];
        }
        return made;
    }

    /** How wide a column is, counted from 0. */
    public double width(int column) {
        return widths[column];
    }

    /** The columns that are narrower than their longest word, counted from 0; none where every word stands whole. */
    public List<Integer> narrow() {
        return narrow;
    }

    /**
     * The parts of a text that a line should not break: words, and what stands up to and with a hyphen or slash in them. Dates, numbers of
     * organizations and ids of requirements are one part, as each says nothing in two. Addresses and fingerprints are left out.
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xad || c == 0x200b) {
                parts(run, words);
            } else {
                run.appendCodePoint(c);
            }
        }
        parts(run, words);
        return words;
    }

    /** Takes apart what stands between two blanks. */
    private static void parts(StringBuilder run, List<String> words) {
        StringBuilder word = new StringBuilder();
        boolean whole = run.length() <= LONGEST_DESIGNATION && run.codePoints().anyMatch(Character::isDigit);
        run.codePoints().forEach(c -> {
            word.appendCodePoint(c);
            if (!whole && word.length() > 2 && isHyphen(c)) {
                add(word, words);
            }
        });
        add(word, words);
        run.setLength(0);
    }

    // After a single letter a hyphen joins: "e-" says nothing by itself.
    private static boolean isHyphen(int c) {
        return c == '-' || c == '/' || c >= 0x2010 && c <= 0x2014 && c != 0x2011;
    }

    private static void add(StringBuilder word, List<String> words) {
        String made = word.toString();
        word.setLength(0);
        boolean address = made.length() > LONGEST_WORD && !made.codePoints().allMatch(Character::isLetter);
        if (!Characters.isBlank(made) && !address) {
            words.add(made);
        }
    }
}
