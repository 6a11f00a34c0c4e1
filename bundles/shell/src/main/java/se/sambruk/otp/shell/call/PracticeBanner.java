package se.sambruk.otp.shell.call;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.ProblemException;

/** What each command says first where the installation is for practice, so that nobody takes it for a real one. */
public final class PracticeBanner {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeBanner.class);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private PracticeBanner() {}

    /** A time as a Swedish clock shows it, to the minute: as it can be written on a command line too. */
    public static String shown(Instant time) {
        return SHOWN.format(SwedishTime.time(time));
    }

    /** Says it on standard error, beside the answer. */
    static void show(Call call) {
        try {
            Optional<InstallationClock> clock = call.surroundings().services().find(InstallationClock.class);
            if (clock.filter(InstallationClock::isPractice).isPresent()) {
                call.note(call.text("practice.banner", shown(clock.get().now())));
            }
        } catch (ProblemException e) {
            // Whatever needs the time is told of it there; the rest is answered all the same.
            LOG.debug("no time", e);
        }
    }
}
