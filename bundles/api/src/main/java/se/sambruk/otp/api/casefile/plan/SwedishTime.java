package se.sambruk.otp.api.casefile.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Swedish time: the clock that deadlines are set by. */
public final class SwedishTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** Whether a time on the clock comes exactly once: not when summer time begins or ends. */
    public static boolean isUnambiguous(LocalDateTime time) {
        return ZONE.getRules().getValidOffsets(time).size() == 1;
    }

    /** The instant of a time on the clock; empty where it never comes, or comes twice. */
    public static Optional<Instant> instant(LocalDateTime time) {
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(time);
        return offsets.size() == 1 ? Optional.of(time.toInstant(offsets.get(0))) : Optional.empty();
    }

    /** The Swedish day that an instant is in. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** What a Swedish clock shows at an instant. */
    public static LocalDateTime time(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }
}
