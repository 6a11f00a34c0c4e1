package se.sambruk.otp.format.xlsx.sheet;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** Makes texts fit for cells and remembers what that cost. Used by one thread. */
public final class Losses {
    private final Messages messages;
    private final String marker;
    private final String shortened;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param marker what a shortened text ends with
     * @param shortened the code of the problem that tells of one, with the place and both lengths
     */
    public Losses(Messages messages, String marker, String shortened) {
        this.messages = messages;
        this.marker = marker;
        this.shortened = shortened;
    }

    /**
     * The text as a cell can hold it.
     *
     * @param place where it stands, for people: such as {@code OTP-DRI-003, Krav}
     */
    public String fit(String text, String place) {
        CellText fit = CellText.of(text, marker);
        if (fit.removed() > 0) {
            problems.add(Problem.warning(messages, "OTP-5201", place, fit.removed()));
        }
        if (fit.truncated()) {
            problems.add(Problem.warning(messages, shortened, place, text.length(), CellText.CELL_LIMIT));
        }
        return fit.value();
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
