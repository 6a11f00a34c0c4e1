package se.sambruk.otp.casefile.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * Which days count in Sweden. Public holidays are those of lag (1989:253) om allmänna helgdagar, 1–2 §§; Saturdays, midsommarafton, julafton and
 * nyårsafton are treated as such where the law sets a last day for something (lag (1930:173) om beräkning av lagstadgad tid, 2 §), and
 * Upphandlingsmyndigheten treats them so for tenders too, where Council regulation (EEC, Euratom) 1182/71, article 3.4, speaks of public holidays,
 * Sundays and Saturdays. The acts were read on 2026-12-01.
 */
public final class SwedishCalendar {
    private static final Map<Integer, String> AFTER_EASTER = Map.of(
            -2, "langfredagen",
            0, "paskdagen",
            1, "annandag-pask",
            39, "kristi-himmelsfardsdag",
            49, "pingstdagen");

    private SwedishCalendar() {}

    /** Whether something that is to be done at the latest on the day may be done then, and not only the next working day. */
    public static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty();
    }

    /** The day itself, or the next one that is a working day. */
    public static LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself, or the last one before it that is a working day. */
    public static LocalDate workingDayUntil(LocalDate day) {
        LocalDate last = day;
        while (!isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The key of the holiday's, or eve's, name; empty for other days, also Sundays without a name. */
    static Optional<String> holiday(LocalDate day) {
        int easter = (int) ChronoUnit.DAYS.between(easter(day.getYear()), day);
        if (AFTER_EASTER.containsKey(easter)) {
            return Optional.of(AFTER_EASTER.get(easter));
        }
        LocalDate midsummer = saturdayFrom(LocalDate.of(day.getYear(), Month.JUNE, 20));
        if (day.equals(midsummer)) {
            return Optional.of("midsommardagen");
        }
        if (day.equals(midsummer.minusDays(1))) {
            return Optional.of("midsommarafton");
        }
        if (day.equals(saturdayFrom(LocalDate.of(day.getYear(), Month.OCTOBER, 31)))) {
            return Optional.of("alla-helgons-dag");
        }
        return Optional.ofNullable(
                switch (day.getMonth()) {
                    case JANUARY ->
                        day.getDayOfMonth() == 1 ? "nyarsdagen" : day.getDayOfMonth() == 6 ? "trettondedag-jul" : null;
                    case MAY -> day.getDayOfMonth() == 1 ? "forsta-maj" : null;
                    case JUNE -> day.getDayOfMonth() == 6 ? "nationaldagen" : null;
                    case DECEMBER ->
                        switch (day.getDayOfMonth()) {
                            case 24 -> "julafton";
                            case 25 -> "juldagen";
                            case 26 -> "annandag-jul";
                            case 31 -> "nyarsafton";
                            default -> null;
                        };
                    default -> null;
                });
    }

    private static LocalDate saturdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Påskdagen by the Gregorian computus, in Meeus's, Jones's and Butcher's form. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int leap = century / 4;
        int noLeap = century % 4;
        int correction = (century + 8) / 25;
        int moon = (century - correction + 1) / 3;
        int epact = (19 * golden + century - leap - moon + 15) % 30;
        int quarter = rest / 4;
        int over = rest % 4;
        int weekday = (32 + 2 * noLeap + 2 * quarter - epact - over) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
