package se.sambruk.otp.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.sheet.CellText;

/** Makes texts fit for cells and remembers what that cost. Used by one thread. */
final class Losses {
    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    Losses(Texts texts) {
        this.texts = texts;
    }

    /**
     * The text as a cell can hold it.
     *
     * @param place where it stands, for people: such as {@code OTP-DRI-003, Krav}
     */
    String fit(String text, String place) {
        CellText fit = CellText.of(text, texts.get("cell.truncated"));
        if (fit.removed() > 0) {
            problems.add(Problem.warning(Texts.MESSAGES, "OTP-5201", place, fit.removed()));
        }
        if (fit.truncated()) {
            problems.add(Problem.warning(Texts.MESSAGES, "OTP-5202", place, text.length(), CellText.CELL_LIMIT));
        }
        return fit.value();
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
