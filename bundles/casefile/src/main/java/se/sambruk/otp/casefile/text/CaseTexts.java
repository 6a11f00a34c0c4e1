package se.sambruk.otp.casefile.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's texts, for all its packages. */
public final class CaseTexts {
    private static final Messages MESSAGES = Messages.of(CaseTexts.class);

    private CaseTexts() {}

    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    public static boolean has(String key) {
        return MESSAGES.keys("sv").contains(key);
    }

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    public static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }

    /** An error whose remedy is the text {@code code.near}, with the names that may have been meant as its last argument. */
    public static Problem near(String code, List<String> near, Object... arguments) {
        if (near.isEmpty()) {
            return error(code, arguments);
        }
        Object[] more = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        more[arguments.length] = String.join(", ", near);
        return Problem.of(code, Severity.ERROR, text(code, arguments), text(code + ".near", more));
    }

    /** A day as people read it: {@code fredag 2027-01-15}. */
    public static LocalizedText day(LocalDate day) {
        return text("day", text("weekday." + day.getDayOfWeek().getValue()), day.toString());
    }

    /** A time as people read it: {@code fredag 2027-01-15 kl. 12.00}. */
    public static LocalizedText time(LocalDateTime time) {
        return text(
                "time",
                day(time.toLocalDate()),
                String.format("%02d", time.getHour()),
                String.format("%02d", time.getMinute()));
    }
}
