package se.sambruk.otp.pack.xlsx.book;

import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.pack.xlsx.form.FormTexts;

/** Why the rest of a workbook cannot be read, and where that is. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient PackPlace place;

    private Refusal(Problem problem, PackPlace place, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.place = place;
    }

    static Refusal of(String code, Object... arguments) {
        return new Refusal(FormTexts.error(code, arguments), PackPlace.FILE, null);
    }

    public static Refusal at(PackPlace place, String code, Object... arguments) {
        return new Refusal(FormTexts.error(code, arguments), place, null);
    }

    /** More of something than any workbook that a person made has. */
    static Refusal tooMany(String what, int most) {
        return of("OTP-7864", FormTexts.text("what." + what), most);
    }

    static Refusal damaged(String detail, Throwable cause) {
        return new Refusal(FormTexts.error("OTP-7804", detail), PackPlace.FILE, cause);
    }

    public Problem problem() {
        return problem;
    }

    public PackPlace place() {
        return place;
    }
}
