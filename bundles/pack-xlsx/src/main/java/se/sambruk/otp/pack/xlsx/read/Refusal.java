package se.sambruk.otp.pack.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookFault;

/** Why the rest of a workbook cannot be read, and where that is. */
final class Refusal extends BookException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient PackPlace place;

    private Refusal(Problem problem, PackPlace place, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.place = place;
    }

    static Refusal at(PackPlace place, String code, Object... arguments) {
        return new Refusal(FormTexts.error(code, arguments), place, null);
    }

    /** What ended the reading, in the words of packs. */
    static Refusal of(BookException reason) {
        if (reason instanceof Refusal own) {
            return own;
        }
        BookFault fault = (BookFault) reason;
        PackPlace place = new PackPlace(fault.sheet(), fault.row(), fault.column());
        return new Refusal(FormTexts.error(code(fault), arguments(fault)), place, fault);
    }

    private static String code(BookFault fault) {
        return switch (fault.reason()) {
            case NO_WORKBOOK -> "OTP-7800";
            case OLD_FORMAT -> "OTP-7801";
            case PASSWORD -> "OTP-7802";
            case NO_ARCHIVE -> "OTP-7803";
            case EMPTY, DAMAGED -> "OTP-7804";
            case TOO_LARGE -> "OTP-7805";
            case TOO_PACKED -> "OTP-7808";
            case OTHER_KIND -> "OTP-7809";
            case TEXT_TOO_LONG -> "OTP-7863";
            case TOO_MANY -> "OTP-7864";
            case CELL_TWICE -> "OTP-7865";
            case PIECE_TOO_LONG -> "OTP-7866";
        };
    }

    private static Object[] arguments(BookFault fault) {
        List<Object> arguments = new ArrayList<>(fault.arguments());
        switch (fault.reason()) {
            case EMPTY -> arguments.add(FormTexts.text("what.empty"));
            case TOO_LARGE, OTHER_KIND, TOO_MANY -> arguments.set(0, FormTexts.text("what." + arguments.get(0)));
            default -> {}
        }
        return arguments.toArray();
    }

    Problem problem() {
        return problem;
    }

    PackPlace place() {
        return place;
    }
}
