package se.sambruk.otp.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.document.EvaluatedLot;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.AwardTexts;

/** What should be there before an award is decided and is not. Pure. */
final class Obstacles {
    private final Matter matter;
    private final Checklist checklist;

    private final LocalDate today;

    private Obstacles(Matter matter, Checklist checklist, LocalDate today) {
        this.matter = matter;
        this.checklist = checklist;
        this.today = today;
    }

    /**
     * @param winners the keys of those who are to be awarded; empty for the first in each evaluation
     * @param today the day in the case, by which suppliers may still answer or no longer
     * @return in the order of the kinds
     */
    static Map<AwardObstacle, Problem> of(Matter matter, Checklist checklist, List<String> winners, LocalDate today) {
        Obstacles obstacles = new Obstacles(matter, checklist, today);
        Map<AwardObstacle, Problem> missing = new EnumMap<>(AwardObstacle.class);
        obstacles.evaluation().ifPresent(problem -> missing.put(AwardObstacle.EVALUATION, problem));
        obstacles
                .proposals()
                .or(obstacles::requests)
                .ifPresent(problem -> missing.put(AwardObstacle.PROPOSALS, problem));
        obstacles
                .control(winners.isEmpty() ? obstacles.first() : winners)
                .ifPresent(problem -> missing.put(AwardObstacle.CONTROL, problem));
        obstacles.conflicts().ifPresent(problem -> missing.put(AwardObstacle.CONFLICTS, problem));
        return missing;
    }

    private List<String> first() {
        return matter.evaluations().stream()
                .filter(lot -> matter.goingOn().contains(lot.lot()))
                .flatMap(lot -> lot.ranking().stream().limit(1))
                .distinct()
                .toList();
    }

    private boolean isLeft(String step) {
        return checklist
                .step(step)
                .map(one -> one.state() != StepState.DONE && one.state() != StepState.NOT_APPLICABLE)
                .orElse(false);
    }

    private boolean applies(String step) {
        return checklist
                .step(step)
                .map(one -> one.state() != StepState.NOT_APPLICABLE)
                .orElse(false);
    }

    /** Of each lot that is tendered for; and made of the tenders as they stand now. */
    private Optional<Problem> evaluation() {
        if (!applies("evaluation")) {
            return Optional.empty();
        }
        List<String> stale = new ArrayList<>();
        boolean missing = false;
        for (Optional<String> lot : matter.goingOn()) {
            boolean any =
                    matter.tenders(lot).stream().anyMatch(tender -> tender.standing(lot) == BidStanding.EVALUATED);
            Optional<EvaluatedLot> evaluation = matter.evaluation(lot);
            missing |= any && evaluation.isEmpty();
            evaluation.filter(one -> isStale(one, lot)).ifPresent(one -> stale.add(one.entry()));
        }
        if (missing || matter.book().tenders().isEmpty()) {
            return Optional.of(AwardTexts.error("OTP-6455", matter.whole().id()));
        }
        return stale.isEmpty() ? Optional.empty() : Optional.of(AwardTexts.error("OTP-6493", String.join(", ", stale)));
    }

    /** Whether tenders have come, or been decided on, since they were evaluated. */
    private boolean isStale(EvaluatedLot evaluation, Optional<String> lot) {
        return matter.tenders(lot).stream().anyMatch(tender -> evaluation
                .outcome()
                .result(tender.key())
                .map(result -> result.standing() != tender.standing(lot))
                .orElse(tender.standing(lot) == BidStanding.EVALUATED));
    }

    private Optional<Problem> proposals() {
        List<String> untried = matter.book().tenders().stream()
                .filter(tender -> matter.goingOn().stream()
                        .anyMatch(lot -> matter.isFor(tender, lot) && tender.standing(lot) == BidStanding.EVALUATED))
                .filter(tender -> !tender.untried().isEmpty() || tender.isUnread())
                .map(Tender::key)
                .toList();
        return untried.isEmpty()
                ? Optional.empty()
                : Optional.of(AwardTexts.error(
                        "OTP-6456", String.join(", ", untried), matter.whole().id()));
    }

    /**
     * Whoever was asked, and may still answer, is waited for; also where the tender has been rejected meanwhile, as the answer could have changed
     * that (LOU 4:1, 4:9).
     */
    private Optional<Problem> requests() {
        List<String> waiting = matter.book().tenders().stream()
                .filter(tender -> matter.goingOn().stream().anyMatch(lot -> matter.isFor(tender, lot)))
                .flatMap(tender -> tender.clarifications().stream())
                .filter(one -> !one.isStruck() && one.answer().isEmpty())
                .filter(one -> one.due().map(due -> !today.isAfter(due)).orElse(true))
                .map(one -> one.tender() + " (" + one.id()
                        + one.due().map(due -> ", " + due).orElse("") + ")")
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(AwardTexts.error(
                        "OTP-6600", String.join(", ", waiting), matter.whole().id()));
    }

    /** Each of them by itself: a tick of the step tells of none, and stands for all. */
    private Optional<Problem> control(List<String> winners) {
        if (winners.isEmpty() || !applies("control")) {
            return Optional.empty();
        }
        List<String> without = winners.stream()
                .filter(key -> matter.book()
                        .find(key)
                        .map(tender -> tender.controls().stream()
                                .noneMatch(control -> !control.isStruck() && control.passed()))
                        .orElse(true))
                .toList();
        boolean ticked = matter.whole().log().all(EntryKinds.CONTROL_DONE).stream()
                .anyMatch(line -> !line.entry().body().containsKey("tender"));
        List<String> failed = winners.stream()
                .filter(key -> matter.book().find(key).stream()
                        .flatMap(tender -> tender.controls().stream())
                        .anyMatch(control -> !control.isStruck() && !control.passed()))
                .toList();
        if (!failed.isEmpty()) {
            return Optional.of(AwardTexts.error("OTP-6497", String.join(", ", failed)));
        }
        return ticked || without.isEmpty() && !isLeft("control")
                ? Optional.empty()
                : Optional.of(AwardTexts.error(
                        "OTP-6457",
                        without.isEmpty() ? "–" : String.join(", ", without),
                        matter.whole().id()));
    }

    private Optional<Problem> conflicts() {
        return isLeft("conflicts")
                ? Optional.of(AwardTexts.error("OTP-6458", matter.whole().id()))
                : Optional.empty();
    }
}
