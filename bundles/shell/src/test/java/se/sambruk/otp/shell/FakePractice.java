package se.sambruk.otp.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.practice.Practice;
import se.sambruk.otp.api.practice.PracticeService;

/** An installation whose clock stands still, and can be moved. */
public final class FakePractice implements PracticeService, InstallationClock {
    private static final Instant MACHINE = Instant.parse("2026-11-23T09:15:00Z");

    private Optional<Practice> practice = Optional.empty();

    public FakeServices in(FakeServices services) {
        return services.with(PracticeService.class, this).with(InstallationClock.class, this);
    }

    @Override
    public Instant now() {
        return practice.map(since -> MACHINE.plus(since.ahead())).orElse(MACHINE);
    }

    @Override
    public boolean isPractice() {
        return practice.isPresent();
    }

    @Override
    public Optional<Practice> practice() {
        return practice;
    }

    @Override
    public Practice begin(Optional<Instant> now, String by) {
        return become(new Practice(MACHINE, by, Duration.between(MACHINE, now.orElse(MACHINE))));
    }

    @Override
    public Practice advance(Instant now) {
        return become(new Practice(MACHINE, practice.orElseThrow().by(), Duration.between(MACHINE, now)));
    }

    private Practice become(Practice now) {
        practice = Optional.of(now);
        return now;
    }
}
