package se.sambruk.otp.award.work;

import se.sambruk.otp.api.document.MatrixCell;

/** What a matrix has room for in a cell: a few words, and the rest as a note. */
public final class Cells {
    private static final int LONGEST = 40;

    private Cells() {}

    /** A few words with more to read; the text itself where it is short. */
    public static MatrixCell of(String words, String more) {
        String plain = words.strip().replaceAll("\\s+", " ");
        boolean isLong = plain.length() > LONGEST;
        String shown = isLong ? plain.substring(0, LONGEST - 1).strip() + "…" : plain;
        String note = isLong ? words.strip() + (more.isBlank() ? "" : "\n\n" + more.strip()) : more.strip();
        return MatrixCell.of(shown).noted(note);
    }
}
