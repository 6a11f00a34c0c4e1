package se.sambruk.otp.workbook;

import java.util.List;

/** Why a file, or the rest of it, cannot be read as a workbook. */
public final class BookFault extends BookException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; in brackets the {@link #arguments}. */
    public enum Reason {
        /** Nothing at all. */
        EMPTY,
        /** Neither an archive nor anything else that Excel has written. */
        NO_ARCHIVE,
        /** An archive, but of something else than a workbook. */
        NO_WORKBOOK,
        /** A document of another kind (its usual extension). */
        OTHER_KIND,
        /** Excel's format until 2003. */
        OLD_FORMAT,
        /** Locked with a password. */
        PASSWORD,
        /** Cut off or changed (the part, or {@code zip} for the archive). */
        DAMAGED,
        /** More than the limit of {@code file}, {@code content} or {@code parts} (which of them, the limit as people write it). */
        TOO_LARGE,
        /** A part that is packed harder than any that means well (the part, how many times). */
        TOO_PACKED,
        /** Texts longer than anybody has written (characters). */
        TEXT_TOO_LONG,
        /** More of something than anybody has made (of what, the limit). */
        TOO_MANY,
        /** A tag or comment longer than anybody has made (the part, megabytes). */
        PIECE_TOO_LONG,
        /** One cell that is there twice (the cell). */
        CELL_TWICE
    }

    private final Reason reason;
    private final transient List<Object> arguments;
    private final String sheet;
    private final int row;
    private final int column;

    private BookFault(Reason reason, List<Object> arguments, String sheet, int row, int column, Throwable cause) {
        super(reason + " " + arguments, cause);
        this.reason = reason;
        this.arguments = arguments;
        this.sheet = sheet;
        this.row = row;
        this.column = column;
    }

    static BookFault of(Reason reason, Object... arguments) {
        return new BookFault(reason, List.of(arguments), "", 0, 0, null);
    }

    static BookFault damaged(String part, Throwable cause) {
        return new BookFault(Reason.DAMAGED, List.of(part), "", 0, 0, cause);
    }

    static BookFault twice(String sheet, int row, int column) {
        return new BookFault(Reason.CELL_TWICE, List.of(CellRange.letters(column) + row), sheet, row, column, null);
    }

    public Reason reason() {
        return reason;
    }

    /** What a sentence about it needs: texts and numbers, as each reason says. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Empty where the fault is of the whole file. */
    public String sheet() {
        return sheet;
    }

    /** From 1; 0 where there is none. */
    public int row() {
        return row;
    }

    /** From 1; 0 where there is none. */
    public int column() {
        return column;
    }
}
