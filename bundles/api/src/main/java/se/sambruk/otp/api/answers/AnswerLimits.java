package se.sambruk.otp.api.answers;

/** How much a supplier can write in a file for answers, whatever its format. */
public final class AnswerLimits {
    /** The most characters that an answer in words, a description or a comment may have. */
    public static final int TEXT = 8_000;

    /** The most characters that the names of attached files may have; several names have semicolons between them. */
    public static final int FILE_NAMES = 1_000;

    /** The most characters that a {@link SupplierField} may have. */
    public static final int FIELD = 250;

    /** The greatest answered value; the least is its negative. Beyond this a spreadsheet loses digits. */
    public static final String VALUE = "999999999999999";

    private AnswerLimits() {}
}
