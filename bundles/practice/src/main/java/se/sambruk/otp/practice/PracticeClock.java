package se.sambruk.otp.practice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.practice.Practice;
import se.sambruk.otp.api.problem.ProblemException;

/**
 * The installation's clock. It needs nothing but the data folder, so that it is there before anything that stamps. The file is read once: no
 * other process uses the folder meanwhile.
 */
@Component(service = {InstallationClock.class, PracticeClock.class})
public final class PracticeClock implements InstallationClock {
    private static final String HOME = "otp.home";

    private final Optional<PracticeFile> file;
    private final Clock machine;
    private volatile State state;

    /** What the file told: one of the two. */
    private record State(Optional<Practice> practice, ProblemException fault) {
        Optional<Practice> told() {
            if (fault != null) {
                throw new ProblemException(fault.problems().get(0), fault);
            }
            return practice;
        }
    }

    /** Called by Declarative Services. */
    @Activate
    public PracticeClock(BundleContext context) {
        this(
                Optional.ofNullable(context.getProperty(HOME))
                        .filter(home -> !home.isBlank())
                        .map(Path::of),
                Clock.systemUTC());
    }

    PracticeClock(Optional<Path> home, Clock machine) {
        this.file = home.map(PracticeFile::new);
        this.machine = machine;
        this.state = read();
    }

    private State read() {
        try {
            return new State(file.flatMap(PracticeFile::read), null);
        } catch (ProblemException e) {
            return new State(Optional.empty(), e);
        }
    }

    @Override
    public Instant now() {
        Instant time = machine.instant();
        return practice().map(practice -> time.plus(practice.ahead())).orElse(time);
    }

    @Override
    public boolean isPractice() {
        return practice().isPresent();
    }

    Optional<Practice> practice() {
        return state.told();
    }

    /** What the machine's clock shows. */
    Instant machineTime() {
        return machine.instant();
    }

    /** Goes by this from now on, if it could be written. */
    void become(Practice practice) {
        file.orElseThrow(PracticeProblems::noHome).write(practice);
        state = new State(Optional.of(practice), null);
    }
}
