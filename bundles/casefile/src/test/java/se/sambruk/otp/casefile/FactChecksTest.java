package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.facts.StatedThreshold;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.testkit.SampleCase;

public class FactChecksTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    private static List<String> found(CaseFacts.Builder facts) {
        return FactChecks.check(LegalData.shipped(), facts.build()).stream()
                .map(Problem::code)
                .toList();
    }

    private static CaseFacts.Builder worth(long kronor, String day) {
        return SampleCase.facts().value(new EstimatedValue(Money.sek(kronor), LocalDate.parse(day), ""));
    }

    @Test
    public void soundFactsHaveNothingToBeLookedAt() {
        assertEquals(List.of(), found(SampleCase.facts()));
    }

    @Test
    public void aValueThatIsNotStatedIsAskedFor() {
        assertEquals(List.of("OTP-6070"), found(SampleCase.facts().value(null)));
    }

    @Test
    public void aValueIsComparedWithTheThresholdOfItsDayAndReachingItIsEnough() {
        assertEquals(List.of("OTP-6071"), found(worth(2_236_731, "2023-06-01").regime(Regime.CHAPTER_19)));
        assertEquals(List.of(), found(worth(2_236_730, "2023-06-01").regime(Regime.CHAPTER_19)));
        assertEquals(List.of(), found(worth(2_236_731, "2023-06-01")));
        assertEquals(List.of("OTP-6072"), found(worth(2_236_730, "2023-06-01")));
    }

    @Test
    public void aThresholdThatIsKnownInEuroAloneDecidesOnlyWhatNoRateCouldChange() {
        assertEquals(List.of("OTP-6077"), found(worth(2_300_000, "2026-11-02")));
        assertEquals(List.of("OTP-6072"), found(worth(1_900_000, "2026-11-02")));
        assertEquals(List.of(), found(worth(3_000_000, "2026-11-02")));
        CaseFacts.Builder euro = SampleCase.facts()
                .regime(Regime.CHAPTER_19)
                .value(new EstimatedValue(new Money(new BigDecimal("216000"), "EUR"), DAY, ""));
        assertEquals(List.of("OTP-6071"), found(euro));
    }

    @Test
    public void aThresholdThatTheBuyerStatesGoesBeforeThePlatforms() {
        StatedThreshold stated = new StatedThreshold(Money.sek(2_350_000), "SFS", DAY);
        assertEquals(List.of(), found(worth(2_350_000, "2026-11-02").threshold(stated)));
        assertEquals(
                List.of("OTP-6071"),
                found(worth(2_350_000, "2026-11-02").threshold(stated).regime(Regime.CHAPTER_19)));
    }

    @Test
    public void aDayForWhichNoThresholdIsKnownIsToldOf() {
        assertEquals(List.of("OTP-6074"), found(worth(2_300_000, "2028-01-01")));
    }

    @Test
    public void servicesInAnnexTwoAreOfChapterNineteenWhateverTheirValue() {
        CaseFacts.Builder facts = worth(9_000_000, "2026-11-02").subject(SubjectKind.ANNEX_2);
        assertEquals(List.of("OTP-6076"), found(facts));
        assertEquals(List.of(), found(facts.regime(Regime.CHAPTER_19)));
    }

    @Test
    public void aDirectAwardIsWithinItsLimitOrHasAnotherGround() {
        CaseFacts.Builder facts =
                worth(700_000, "2026-11-02").regime(Regime.CHAPTER_19A).acquisition(AcquisitionForm.DIRECT_AWARD);
        assertEquals(List.of(), found(facts));
        facts.value(new EstimatedValue(Money.sek(700_001), DAY, ""));
        assertEquals(List.of("OTP-6073"), found(facts));
        assertEquals(List.of(), found(facts.directAwardGround("synnerlig brådska")));
        assertEquals(List.of("OTP-6081"), found(SampleCase.facts().acquisition(AcquisitionForm.DIRECT_AWARD)));
    }

    @Test
    public void lotsAreAskedForOnlyWhereTheActAsksForThem() {
        assertEquals(List.of("OTP-6078"), found(SampleCase.facts().noLots("")));
        assertTrue(
                !found(SampleCase.facts().noLots("").regime(Regime.CHAPTER_19)).contains("OTP-6078"));
    }

    private static FrameworkTerms.Builder terms(CallOffManner manner) {
        return FrameworkTerms.builder("KS 2024/1", manner).awardCriteria(List.of("pris"));
    }

    @Test
    public void aPurchaseWithinAFrameworkFitsWhatItPermits() {
        CaseFacts.Builder renewed = SampleCase.facts().acquisition(AcquisitionForm.RENEWED_COMPETITION);
        assertEquals(List.of("OTP-6079"), found(renewed));
        assertEquals(
                List.of("OTP-6080"),
                found(renewed.framework(terms(CallOffManner.FIXED_TERMS).build())));
        assertEquals(
                List.of("OTP-6084"),
                found(renewed.framework(
                        terms(CallOffManner.EITHER).awardCriteria(List.of()).build())));
        CaseFacts.Builder callOff = SampleCase.facts().acquisition(AcquisitionForm.CALL_OFF);
        assertEquals(
                List.of("OTP-6083"),
                found(callOff.framework(terms(CallOffManner.RENEWED_COMPETITION).build())));
        assertEquals(
                List.of("OTP-6085"),
                found(callOff.framework(terms(CallOffManner.FIXED_TERMS)
                        .ceiling(Money.sek(4_499_999))
                        .build())));
    }

    @Test
    public void aFrameworkOfMoreThanFourYearsHasReasons() {
        FrameworkTerms.Builder terms =
                terms(CallOffManner.EITHER).from(LocalDate.parse("2026-01-01")).until(LocalDate.parse("2029-12-31"));
        assertEquals(List.of(), found(SampleCase.facts().framework(terms.build())));
        terms.until(LocalDate.parse("2030-01-01"));
        assertEquals(List.of("OTP-6082"), found(SampleCase.facts().framework(terms.build())));
        assertEquals(
                List.of(),
                found(SampleCase.facts()
                        .framework(terms.longerBecause("lång avskrivning").build())));
    }
}
