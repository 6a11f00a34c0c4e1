package se.sambruk.otp.casefile.timetable;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class SwedishCalendarTest {
    /** As calendars print them. */
    private static final Map<Integer, List<String>> HOLIDAYS = Map.of(
            2026,
            List.of(
                    "01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-06", "06-19", "06-20",
                    "10-31", "12-24", "12-25", "12-26", "12-31"),
            2027,
            List.of(
                    "01-01", "01-06", "03-26", "03-28", "03-29", "05-01", "05-06", "05-16", "06-06", "06-25", "06-26",
                    "11-06", "12-24", "12-25", "12-26", "12-31"),
            2030,
            List.of(
                    "01-01", "01-06", "04-19", "04-21", "04-22", "05-01", "05-30", "06-06", "06-09", "06-21", "06-22",
                    "11-02", "12-24", "12-25", "12-26", "12-31"));

    @Test
    public void theHolidaysAndEvesOfAYearAreThoseThatCalendarsPrint() {
        new TreeMap<>(HOLIDAYS).forEach((year, days) -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            List<String> found = first.datesUntil(first.plusYears(1))
                    .filter(day -> SwedishCalendar.holiday(day).isPresent())
                    .map(day -> day.toString().substring(5))
                    .collect(Collectors.toList());
            assertEquals(days, found);
        });
    }

    @Test
    public void easterIsWhereTheChurchHasIt() {
        for (String day : List.of(
                "1818-03-22",
                "1943-04-25",
                "2000-04-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2038-04-25",
                "2285-03-22")) {
            LocalDate easter = LocalDate.parse(day);
            assertEquals(easter, SwedishCalendar.easter(easter.getYear()));
        }
    }

    @Test
    public void theEvesOfMidsummerChristmasAndNewYearAreNoWorkingDaysAndOtherEvesAre() {
        for (String day : List.of("2026-06-19", "2026-12-24", "2026-12-31")) {
            assertFalse(day, SwedishCalendar.isWorkingDay(LocalDate.parse(day)));
        }
        for (String day : List.of("2026-04-02", "2026-04-30", "2026-05-15", "2026-10-30", "2026-12-23")) {
            assertTrue(day, SwedishCalendar.isWorkingDay(LocalDate.parse(day)));
        }
    }

    @Test
    public void aDayWithinAChristmasMovesToTheFirstWorkingDayAfterIt() {
        assertEquals(LocalDate.parse("2026-12-28"), SwedishCalendar.workingDayFrom(LocalDate.parse("2026-12-24")));
        assertEquals(LocalDate.parse("2027-01-04"), SwedishCalendar.workingDayFrom(LocalDate.parse("2026-12-31")));
        assertEquals(LocalDate.parse("2026-12-30"), SwedishCalendar.workingDayUntil(LocalDate.parse("2027-01-01")));
    }

    @Property(trials = 200)
    public void easterIsASundayFromTheTwentySecondOfMarchToTheTwentyFifthOfApril(
            @InRange(minInt = 1900, maxInt = 2300) int year) {
        LocalDate easter = SwedishCalendar.easter(year);
        assertEquals(DayOfWeek.SUNDAY, easter.getDayOfWeek());
        assertFalse(easter.isBefore(LocalDate.of(year, 3, 22)));
        assertFalse(easter.isAfter(LocalDate.of(year, 4, 25)));
    }

    @Property(trials = 300)
    public void aWorkingDayIsNeverFarAndNothingBetweenIsOne(@InRange(minInt = 0, maxInt = 60_000) int days) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(days);
        LocalDate next = SwedishCalendar.workingDayFrom(day);
        LocalDate last = SwedishCalendar.workingDayUntil(day);
        assertTrue(SwedishCalendar.isWorkingDay(next) && SwedishCalendar.isWorkingDay(last));
        assertTrue(!next.isBefore(day) && !last.isAfter(day));
        assertTrue(day.datesUntil(next).noneMatch(SwedishCalendar::isWorkingDay));
        assertTrue(last.plusDays(1).datesUntil(day.plusDays(1)).noneMatch(SwedishCalendar::isWorkingDay)
                || last.equals(day));
        assertTrue("at most over a Christmas or an Easter", next.isBefore(day.plusDays(6)));
    }

    @Property(trials = 100)
    public void eachYearHasItsThirteenHolidaysAndThreeEves(@InRange(minInt = 1953, maxInt = 2200) int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long named = first.datesUntil(first.plusYears(1))
                .filter(day -> SwedishCalendar.holiday(day).isPresent())
                .count();
        // Kristi himmelsfärdsdag may be the first of May, and pingstdagen the sixth of June.
        assertTrue(year + " has " + named, named >= 15 && named <= 16);
    }
}
