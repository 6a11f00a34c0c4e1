package se.sambruk.otp.casefile.data;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

public class LegalDataTest {
    private static final LegalData LAW = LegalData.shipped();

    private static Optional<String> threshold(SubjectKind subject, String day) {
        return LAW.threshold(subject, LocalDate.parse(day))
                .map(limit -> limit.amount().toString());
    }

    @Test
    public void aThresholdIsThatOfTheDay() {
        assertEquals(Optional.of("2236731 SEK"), threshold(SubjectKind.GOODS_SERVICES, "2023-12-31"));
        assertEquals(Optional.of("221000 EUR"), threshold(SubjectKind.GOODS_SERVICES, "2024-01-01"));
        assertEquals(Optional.of("216000 EUR"), threshold(SubjectKind.GOODS_SERVICES, "2026-12-01"));
        assertEquals(Optional.of("59880179 SEK"), threshold(SubjectKind.WORKS, "2025-06-01"));
    }

    @Test
    public void whatIsNotKnownIsNotGuessed() {
        assertEquals(Optional.empty(), threshold(SubjectKind.GOODS_SERVICES, "2028-01-01"));
        assertEquals(Optional.empty(), threshold(SubjectKind.ANNEX_2, "2026-12-01"));
        assertEquals(Optional.empty(), LAW.directAward(SubjectKind.GOODS_SERVICES, LocalDate.parse("2022-01-31")));
    }

    @Test
    public void noTwoLimitsOfOneKindHoldOnOneDay() {
        for (List<Limit> limits : LAW.limits()) {
            assertTrue(limits.size() > 2);
            for (SubjectKind subject : SubjectKind.values()) {
                LocalDate first = LocalDate.parse("2019-12-30");
                first.datesUntil(first.plusYears(10))
                        .forEach(day -> assertTrue(
                                subject + " " + day,
                                limits.stream()
                                                .filter(limit -> limit.holds(subject, day))
                                                .count()
                                        <= 1));
            }
        }
    }

    @Test
    public void everyNumberTellsWhereItWasReadAndWhen() {
        LAW.limits().stream().flatMap(List::stream).forEach(limit -> {
            assertFalse(limit.provenance().source().isBlank());
            assertTrue(limit.provenance().checked().isAfter(LocalDate.parse("2026-11-01")));
        });
        assertEquals(Money.sek(100_000), LAW.documentedFrom());
    }
}
