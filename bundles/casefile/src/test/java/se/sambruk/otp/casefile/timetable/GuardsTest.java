package se.sambruk.otp.casefile.timetable;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.casefile.plan.Timetable;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.testkit.SampleCase;

public class GuardsTest {
    private static final LegalData LAW = LegalData.shipped();

    private static Timetable judge(SampleCase sample) {
        return Guards.judge(new Situation(sample.now(), LAW));
    }

    private static TimeGuard guard(SampleCase sample, String id) {
        return judge(sample).guard(id).orElseThrow();
    }

    private static SampleCase with(Regime regime, AcquisitionForm form, TenderPlan.Builder plan) {
        CaseFacts facts = SampleCase.facts().regime(regime).acquisition(form).build();
        return SampleCase.opened(facts).plan(plan.build());
    }

    private static SampleCase open(TenderPlan.Builder plan) {
        return with(Regime.DIRECTIVE, AcquisitionForm.OPEN, plan);
    }

    private static TenderPlan.Builder tenders(String sent, String deadline) {
        return TenderPlan.builder().publication(LocalDate.parse(sent)).deadline(LocalDateTime.parse(deadline));
    }

    private static void assertGuard(GuardState state, String day, TimeGuard guard) {
        assertEquals(guard.explanation().toString(), state, guard.state());
        assertEquals(
                guard.explanation().toString(),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                guard.day());
    }

    @Test
    public void aGoodPlanKeepsEveryRuleThatApplies() {
        for (TimeGuard guard : judge(SampleCase.planned()).guards()) {
            assertTrue(
                    guard.id() + " " + guard.explanation(),
                    guard.state() == GuardState.KEPT || guard.state() == GuardState.NOT_APPLICABLE);
        }
    }

    @Test
    public void nothingPlannedIsToldAsSuch() {
        for (TimeGuard guard :
                judge(SampleCase.opened(SampleCase.facts().build())).guards()) {
            assertTrue(
                    guard.id(),
                    guard.state() == GuardState.UNKNOWN
                            || guard.state() == GuardState.NOT_APPLICABLE
                            || guard.id().equals("order"));
        }
    }

    /** Sent on a Monday: the day after is the first, so that the thirty-fifth is a Monday. */
    @Test
    public void thirtyFiveDaysAreCountedFromTheDayAfterTheNoticeWasSent() {
        assertGuard(
                GuardState.KEPT, "2026-10-12", guard(open(tenders("2026-09-07", "2026-10-12T23:59")), "tender-time"));
        assertGuard(
                GuardState.BROKEN, "2026-10-12", guard(open(tenders("2026-09-07", "2026-10-09T23:59")), "tender-time"));
        assertEquals(
                "LOU 11 kap. 2 §",
                guard(open(tenders("2026-09-07", "2026-10-12T23:59")), "tender-time")
                        .basis());
    }

    @Test
    public void theLastDayRunsToItsEndSoThatNoonOnItIsTooEarly() {
        assertGuard(
                GuardState.UNWISE, "2026-10-12", guard(open(tenders("2026-09-07", "2026-10-12T12:00")), "tender-time"));
        assertGuard(
                GuardState.KEPT, "2026-10-12", guard(open(tenders("2026-09-07", "2026-10-13T00:00")), "tender-time"));
    }

    @Test
    public void aLastDayThatIsNoWorkingDayIsTheNextOne() {
        // The thirty-fifth day is Christmas Eve 2026, a Thursday; the next working day is Monday 28.
        assertGuard(
                GuardState.BROKEN, "2026-12-28", guard(open(tenders("2026-11-19", "2026-12-24T23:59")), "tender-time"));
        assertGuard(
                GuardState.KEPT, "2026-12-28", guard(open(tenders("2026-11-19", "2026-12-28T23:59")), "tender-time"));
    }

    @Test
    public void electronicTendersPriorNoticeAndUrgencyShortenTheTime() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-30T23:59");
        assertGuard(GuardState.KEPT, "2026-10-07", guard(open(plan.electronicTenders(true)), "tender-time"));
        TimeGuard prior = guard(open(plan.priorNotice(true)), "tender-time");
        assertGuard(GuardState.KEPT, "2026-09-22", prior);
        assertEquals("LOU 11 kap. 5 §", prior.basis());
        TimeGuard urgent = guard(open(plan.priorNotice(false).urgency("brådska")), "tender-time");
        assertGuard(GuardState.KEPT, "2026-09-22", urgent);
        assertEquals("LOU 11 kap. 10 §", urgent.basis());
    }

    @Test
    public void whatTheBuyerStatesGoesBeforeWhatThePlatformKnows() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-12T23:59").minimumDays(40, "LOU 11 kap. 1 §");
        TimeGuard guard = guard(open(plan), "tender-time");
        assertGuard(GuardState.BROKEN, "2026-10-19", guard);
        assertEquals("LOU 11 kap. 1 §", guard.basis());
    }

    @Test
    public void aProcedureWhoseTimeIsNotKnownIsToldOfInsteadOfGuessed() {
        TimeGuard guard = guard(
                with(Regime.DIRECTIVE, AcquisitionForm.DIALOGUE, tenders("2026-09-07", "2026-09-08T12:00")),
                "tender-time");
        assertGuard(GuardState.UNKNOWN, "", guard);
    }

    @Test
    public void belowTheThresholdThereIsAReasonableTimeAndNoNumber() {
        TimeGuard guard = guard(
                with(Regime.CHAPTER_19, AcquisitionForm.OTHER, tenders("2026-09-07", "2026-09-27T23:59")),
                "tender-time");
        assertGuard(GuardState.KEPT, "", guard);
        assertTrue(guard.explanation().toString().contains("20 dagar"));
        assertGuard(
                GuardState.BROKEN,
                "",
                guard(
                        with(Regime.CHAPTER_19, AcquisitionForm.OTHER, tenders("2026-09-07", "2026-09-07T23:59")),
                        "tender-time"));
    }

    @Test
    public void answersAreToBeOutSixDaysBeforeAndQuestionsToComeInTimeForThat() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-16T23:59");
        TimeGuard none = guard(open(plan), "questions");
        assertGuard(GuardState.UNKNOWN, "2026-10-10", none);
        assertTrue(
                none.explanation().toString(),
                none.explanation()
                        .toString()
                        .contains("lördag 2026-10-10. Sista arbetsdag för det är fredag 2026-10-09."
                                + " Be om frågor senast tisdag 2026-10-06"));
        assertGuard(
                GuardState.KEPT,
                "2026-10-10",
                guard(open(plan.questionsUntil(LocalDateTime.parse("2026-10-06T12:00"))), "questions"));
        assertGuard(
                GuardState.UNWISE,
                "2026-10-10",
                guard(open(plan.questionsUntil(LocalDateTime.parse("2026-10-08T12:00"))), "questions"));
        assertGuard(
                GuardState.BROKEN,
                "2026-10-10",
                guard(open(plan.questionsUntil(LocalDateTime.parse("2026-10-11T12:00"))), "questions"));
    }

    @Test
    public void theTimeForAnswersIsFourDaysWhereItIsUrgentAndSixBelowTheThreshold() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-16T23:59");
        assertGuard(GuardState.UNKNOWN, "2026-10-12", guard(open(plan.urgency("brådska")), "questions"));
        TimeGuard below = guard(with(Regime.CHAPTER_19, AcquisitionForm.OTHER, plan.urgency("")), "questions");
        assertGuard(GuardState.UNKNOWN, "2026-10-10", below);
        assertEquals("LOU 19 kap. 13 §", below.basis());
    }

    @Test
    public void aDeadlineAtMidnightOrOnAHolidayIsUnwise() {
        assertGuard(
                GuardState.UNWISE,
                "2026-10-16",
                guard(open(tenders("2026-09-07", "2026-10-16T00:00")), "deadline-day"));
        assertGuard(
                GuardState.UNWISE,
                "2026-10-17",
                guard(open(tenders("2026-09-07", "2026-10-17T12:00")), "deadline-day"));
        assertGuard(
                GuardState.KEPT, "2026-10-16", guard(open(tenders("2026-09-07", "2026-10-16T23:59")), "deadline-day"));
    }

    @Test
    public void noTenderIsOpenedBeforeTheTimeIsOut() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-16T23:59");
        assertGuard(
                GuardState.BROKEN,
                "2026-10-16",
                guard(open(plan.opening(LocalDateTime.parse("2026-10-16T23:58"))), "opening"));
        assertGuard(
                GuardState.KEPT,
                "2026-10-16",
                guard(open(plan.opening(LocalDateTime.parse("2026-10-16T23:59"))), "opening"));
    }

    private static NewEntry correction(String day, boolean material) {
        return NewEntry.of(EntryKinds.CORRECTION_PUBLISHED, Map.of("on", day, "material", material));
    }

    @Test
    public void aMaterialCorrectionGivesAProposalForALaterDeadline() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-16T23:59");
        assertGuard(GuardState.NOT_APPLICABLE, "", guard(open(plan), "extension"));
        assertGuard(GuardState.NOT_APPLICABLE, "", guard(open(plan).add(correction("2026-10-12", false)), "extension"));
        // Half of thirty-five days, rounded up, after the twelfth of October: Friday 30 October.
        assertGuard(
                GuardState.UNWISE, "2026-10-30", guard(open(plan).add(correction("2026-10-12", true)), "extension"));
        assertGuard(GuardState.KEPT, "2026-09-28", guard(open(plan).add(correction("2026-09-10", true)), "extension"));
        assertGuard(GuardState.BROKEN, "", guard(open(plan).add(correction("2026-10-17", true)), "extension"));
    }

    @Test
    public void whoeverGivesTheTimeThatIsProposedHasGivenEnoughOfIt() {
        TenderPlan.Builder plan = tenders("2026-09-07", "2026-10-07T23:59");
        TimeGuard proposal = guard(
                with(Regime.CHAPTER_19, AcquisitionForm.OTHER, plan).add(correction("2026-10-05", true)), "extension");
        assertGuard(GuardState.UNWISE, "2026-10-20", proposal);
        NewEntry extending = NewEntry.of(
                EntryKinds.CORRECTION_PUBLISHED,
                Map.of("on", "2026-10-05", "material", true, "deadline-before", "2026-10-07T23:59"));
        TenderPlan.Builder extended = tenders("2026-09-07", "2026-10-20T23:59");
        assertGuard(
                GuardState.KEPT,
                "2026-10-20",
                guard(with(Regime.CHAPTER_19, AcquisitionForm.OTHER, extended).add(extending), "extension"));
    }

    @Test
    public void aReasonWhyTheTimeIsEnoughSettlesWhatWasProposed() {
        NewEntry reasoned = NewEntry.of(
                EntryKinds.CORRECTION_PUBLISHED,
                Map.of("on", "2026-10-12", "material", true, "time-enough", "ett ord är rättat"));
        TimeGuard settled =
                guard(open(tenders("2026-09-07", "2026-10-16T23:59")).add(reasoned), "extension");
        assertGuard(GuardState.KEPT, "2026-10-30", settled);
        assertFalse(settled.explanation().toString().contains("ett ord"));
        assertGuard(
                GuardState.UNWISE,
                "2026-10-30",
                guard(
                        open(tenders("2026-09-07", "2026-10-16T23:59"))
                                .add(reasoned)
                                .add(correction("2026-10-12", true)),
                        "extension"));
    }

    private static SampleCase awarded(TenderPlan.Builder plan, String day, boolean electronic) {
        return open(plan).add(NewEntry.of(EntryKinds.AWARD_NOTIFIED, Map.of("on", day, "electronic", electronic)));
    }

    /** The examples that Upphandlingsmyndigheten gives. */
    @Test
    public void theStandstillLastsTenDaysAfterTheDayOfSendingAndToTheNextWorkingDay() {
        assertGuard(
                GuardState.KEPT, "2019-04-11", guard(awarded(TenderPlan.builder(), "2019-04-01", true), "standstill"));
        TimeGuard easter = guard(awarded(TenderPlan.builder(), "2019-04-18", true), "standstill");
        assertGuard(GuardState.KEPT, "2019-04-29", easter);
        assertTrue(
                easter.explanation().toString(),
                easter.explanation().toString().contains("avtal får ingås tidigast tisdag 2019-04-30"));
        assertGuard(
                GuardState.KEPT, "2017-06-12", guard(awarded(TenderPlan.builder(), "2017-05-31", true), "standstill"));
    }

    @Test
    public void theStandstillIsFifteenDaysWhereTheAwardIsNotSentElectronically() {
        TimeGuard guard = guard(awarded(TenderPlan.builder(), "2026-12-09", false), "standstill");
        // The fifteenth day is Christmas Eve.
        assertGuard(GuardState.KEPT, "2026-12-28", guard);
    }

    @Test
    public void aContractWithinTheStandstillBreaksIt() {
        SampleCase sample = awarded(TenderPlan.builder(), "2026-12-01", true);
        assertGuard(
                GuardState.BROKEN,
                "2026-12-11",
                guard(sample.on(EntryKinds.CONTRACT_SIGNED, "2026-12-11"), "standstill"));
        SampleCase later = awarded(TenderPlan.builder(), "2026-12-01", true);
        assertGuard(
                GuardState.KEPT, "2026-12-11", guard(later.on(EntryKinds.CONTRACT_SIGNED, "2026-12-12"), "standstill"));
    }

    @Test
    public void theStandstillIsPlannedFromTheDayOfAwardAndAsksHowItIsSent() {
        TenderPlan.Builder plan = TenderPlan.builder().award(LocalDate.parse("2026-12-01"));
        assertGuard(GuardState.UNKNOWN, "", guard(open(plan), "standstill"));
        assertGuard(GuardState.KEPT, "2026-12-11", guard(open(plan.electronicNotice(true)), "standstill"));
        assertGuard(GuardState.KEPT, "2026-12-16", guard(open(plan.electronicNotice(false)), "standstill"));
    }

    @Test
    public void thereIsNoStandstillWhereNothingIsAwardedInCompetition() {
        TenderPlan.Builder plan =
                TenderPlan.builder().award(LocalDate.parse("2026-12-01")).electronicNotice(true);
        for (SampleCase sample : List.of(
                with(Regime.CHAPTER_19A, AcquisitionForm.DIRECT_AWARD, plan),
                with(Regime.CHAPTER_19A, AcquisitionForm.OTHER, plan),
                with(Regime.DIRECTIVE, AcquisitionForm.CALL_OFF, plan))) {
            assertGuard(GuardState.NOT_APPLICABLE, "", guard(sample, "standstill"));
            assertGuard(GuardState.NOT_APPLICABLE, "", guard(sample, "tender-time"));
            assertGuard(GuardState.NOT_APPLICABLE, "", guard(sample, "questions"));
        }
        TimeGuard renewed = guard(with(Regime.DIRECTIVE, AcquisitionForm.RENEWED_COMPETITION, plan), "standstill");
        assertGuard(GuardState.KEPT, "2026-12-11", renewed);
        assertFalse(renewed.isVerified());
    }

    @Test
    public void tendersAreToBeBindingUntilAContractMayBeMade() {
        TenderPlan.Builder plan =
                TenderPlan.builder().award(LocalDate.parse("2026-12-01")).electronicNotice(true);
        assertGuard(
                GuardState.UNWISE,
                "2026-12-12",
                guard(open(plan.validUntil(LocalDate.parse("2026-12-11"))), "validity"));
        assertGuard(
                GuardState.KEPT, "2026-12-12", guard(open(plan.validUntil(LocalDate.parse("2026-12-12"))), "validity"));
    }

    @Test
    public void stepsThatComeInTheWrongOrderAreTold() {
        assertGuard(GuardState.BROKEN, "", guard(open(tenders("2026-10-16", "2026-10-16T23:59")), "order"));
        assertGuard(
                GuardState.BROKEN,
                "",
                guard(open(tenders("2026-09-07", "2026-10-16T23:59").award(LocalDate.parse("2026-10-15"))), "order"));
        assertGuard(
                GuardState.BROKEN,
                "",
                guard(
                        open(tenders("2026-09-07", "2026-10-16T23:59")
                                .questionsUntil(LocalDateTime.parse("2026-09-06T12:00"))),
                        "order"));
    }

    @Test
    public void nothingIsAwardedWhenTheFrameworkHasEnded() {
        FrameworkTerms terms = FrameworkTerms.builder("KS 2022/5", CallOffManner.FIXED_TERMS)
                .until(LocalDate.parse("2026-12-31"))
                .build();
        CaseFacts facts = SampleCase.facts()
                .acquisition(AcquisitionForm.CALL_OFF)
                .framework(terms)
                .build();
        SampleCase within = SampleCase.opened(facts)
                .plan(TenderPlan.builder().award(LocalDate.parse("2026-12-31")).build());
        assertGuard(GuardState.KEPT, "2026-12-31", guard(within, "framework"));
        SampleCase after = SampleCase.opened(facts)
                .plan(TenderPlan.builder().award(LocalDate.parse("2027-01-01")).build());
        assertGuard(GuardState.BROKEN, "2026-12-31", guard(after, "framework"));
        assertTrue(judge(SampleCase.planned()).guard("framework").isEmpty());
    }

    @Test
    public void whatHappenedGoesBeforeWhatWasPlanned() {
        SampleCase sample =
                open(tenders("2026-09-07", "2026-10-12T23:59")).on(EntryKinds.NOTICE_PUBLISHED, "2026-09-09");
        assertGuard(GuardState.BROKEN, "2026-10-14", guard(sample, "tender-time"));
    }

    @Test
    public void everyRuleIsExplainedInBothLanguages() {
        for (TimeGuard guard : judge(SampleCase.planned()).guards()) {
            for (Locale locale : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                assertFalse(guard.id(), guard.explanation().in(locale).contains("{"));
            }
            assertFalse(
                    guard.id(),
                    guard.title().in(Locale.ENGLISH).equals(guard.title().toString()));
        }
    }
}
