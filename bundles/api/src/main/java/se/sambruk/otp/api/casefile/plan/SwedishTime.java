package se.sambruk.otp.api.casefile.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Swedish time: the clock that deadlines are set by. */
public final class SwedishTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T| +|,? +kl\\.? *)([0-9]{1,2})[:.]([0-9]{2})");

    private SwedishTime() {}

    /**
     * A time on the clock as people write it: {@code 2027-01-15 23:59}, {@code 2027-01-15 kl. 23.59} or {@code 2027-01-15T23:59}.
     *
     * @return empty where the text is none; a time that never comes, or comes twice, is one
     */
    public static Optional<LocalDateTime> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1))
                    .atTime(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

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
