package se.sambruk.otp.format.xlsx.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookFault;
import se.sambruk.otp.workbook.Extra;

/** Tells of one file what it is and carries, wherever that keeps it from being read or needs to be known. */
public final class FileProblems {
    /** Reading ends here because there is more than the limit. */
    static final class TooManyRows extends BookException {
        private static final long serialVersionUID = 1L;

        private final int limit;

        TooManyRows(int limit) {
            super("more than " + limit + " rows", null);
            this.limit = limit;
        }
    }

    private static final int PROBE = 4096;

    private final String fileName;
    /** What places on each sheet share: there is a place for each cell. */
    private final Map<String, String> paths = new HashMap<>();

    public FileProblems(String fileName) {
        this.fileName = fileName;
    }

    SourceLocation file() {
        return SourceLocation.file("", fileName);
    }

    /**
     * @param row from 1; 0 for the whole sheet
     * @param column from 1; 0 for the whole row
     */
    public SourceLocation place(String sheet, int row, int column) {
        String path = paths.computeIfAbsent(
                sheet, name -> SourceLocation.cell("", fileName, name, 0, 0).path());
        return new SourceLocation("", path, row, column);
    }

    /** Why a file is not read, or not to its end. */
    public Problem refusal(BookException reason, byte[] bytes) {
        if (reason instanceof TooManyRows rows) {
            return error("OTP-5231", text("what.rows"), Integer.toString(rows.limit));
        }
        BookFault fault = (BookFault) reason;
        List<Object> arguments = new ArrayList<>(fault.arguments());
        return switch (fault.reason()) {
            case EMPTY -> error("OTP-5224");
            case DAMAGED -> error("OTP-5225", arguments.get(0));
            case NO_ARCHIVE -> error(isText(bytes) ? "OTP-5226" : "OTP-5230");
            case OLD_FORMAT -> error("OTP-5227");
            case PASSWORD -> error("OTP-5228");
            case OTHER_KIND -> error("OTP-5229", text("what." + arguments.get(0)));
            case NO_WORKBOOK -> error("OTP-5230");
            case TOO_LARGE -> error("OTP-5231", text("what." + arguments.get(0)), arguments.get(1));
            case TOO_PACKED -> error("OTP-5232", arguments.get(0));
            case TEXT_TOO_LONG, TOO_MANY, PIECE_TOO_LONG -> error("OTP-5233");
            case CELL_TWICE ->
                error("OTP-5234", arguments.get(0)).at(place(fault.sheet(), fault.row(), fault.column()));
        };
    }

    /** What to know of something that the workbook carries besides its cells. */
    public Problem extra(Extra extra) {
        return switch (extra.kind()) {
            case MACROS -> warning("OTP-5235");
            case LINKS -> warning("OTP-5236");
            case NOTES -> warning("OTP-5237", text("what.notes"));
            case DRAWINGS -> warning("OTP-5237", text("what.drawings"));
            case EMBEDDED -> warning("OTP-5237", text("what.embedded"));
        };
    }

    public Problem error(String code, Object... arguments) {
        return Problem.error(Texts.MESSAGES, code, arguments).at(file());
    }

    public Problem warning(String code, Object... arguments) {
        return Problem.warning(Texts.MESSAGES, code, arguments).at(file());
    }

    public Problem info(String code, Object... arguments) {
        return Problem.info(Texts.MESSAGES, code, arguments).at(file());
    }

    private static Object text(String key) {
        return Texts.MESSAGES.text(key);
    }

    /** A file of values with commas or semicolons between, or any other text: nothing that a text does not have. */
    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(PROBE, bytes.length); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\r\n\f".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        String start = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
        return !start.startsWith("%PDF") && !start.startsWith("{\\rtf");
    }
}
