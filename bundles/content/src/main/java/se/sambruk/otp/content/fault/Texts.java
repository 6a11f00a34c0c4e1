package se.sambruk.otp.content.fault;

import java.util.Set;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.Messages;

/** The texts of every problem that this bundle tells of. */
public final class Texts {
    public static final Messages ALL = Messages.of(Texts.class);

    private static final String IN_SHEET = ".remedy.sheet";
    private static final Set<String> KEYS = ALL.keys("sv");

    private Texts() {}

    /**
     * A problem whose remedy speaks of sheets and columns where that is what the reader has, and of keys otherwise.
     *
     * @param inSheet whether what is wrong stands in a workbook
     */
    public static Problem problem(Severity severity, boolean inSheet, String code, Object... arguments) {
        String remedy = inSheet && KEYS.contains(code + IN_SHEET) ? code + IN_SHEET : code + ".remedy";
        return Problem.of(code, severity, ALL.text(code, arguments), ALL.text(remedy, arguments));
    }
}
