package se.sambruk.otp.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.practice.Practice;
import se.sambruk.otp.api.practice.PracticeService;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.api.store.PublicationStore;

/** The only one that moves the installation's clock. */
@Component(service = PracticeService.class)
public final class Practices implements PracticeService {
    private final PracticeClock clock;
    private final ProcurementStore procurements;
    private final PublicationStore publications;

    @Activate
    public Practices(
            @Reference PracticeClock clock,
            @Reference ProcurementStore procurements,
            @Reference PublicationStore publications) {
        this.clock = clock;
        this.procurements = procurements;
        this.publications = publications;
    }

    @Override
    public Optional<Practice> practice() {
        return clock.practice();
    }

    @Override
    public synchronized Practice begin(Optional<Instant> now, String by) {
        if (clock.isPractice()) {
            throw PracticeProblems.already();
        }
        if (isInUse()) {
            throw PracticeProblems.inUse();
        }
        Instant machine = clock.machineTime();
        return become(new Practice(
                machine, by, now.map(time -> Duration.between(machine, time)).orElse(Duration.ZERO)));
    }

    // A procurement is known to the store when it has a case, and when something is issued in it.
    private boolean isInUse() {
        return !procurements.procurements(Optional.empty(), 1).rows().isEmpty()
                || !publications
                        .published(Optional.empty(), Optional.empty(), 1)
                        .rows()
                        .isEmpty();
    }

    @Override
    public synchronized Practice advance(Instant now) {
        Practice before = clock.practice().orElseThrow(PracticeProblems::real);
        Instant machine = clock.machineTime();
        Instant shown = machine.plus(before.ahead());
        if (now.equals(shown.truncatedTo(ChronoUnit.MINUTES))) {
            // What the clock already shows to whoever reads it, who may well say it again: nothing moves.
            return before;
        }
        if (now.isBefore(shown)) {
            throw PracticeProblems.backwards(shown, now);
        }
        return become(new Practice(before.begun(), before.by(), Duration.between(machine, now)));
    }

    private Practice become(Practice practice) {
        clock.become(practice);
        return practice;
    }
}
