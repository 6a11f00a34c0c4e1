package se.sambruk.otp.evaluation.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.simulation.QualityWorth;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport.Count;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** Puts what a simulation has found into plain words, and warns of what should be looked at. */
final class Conclusions {
    private static final Messages TEXTS = Messages.of(Conclusions.class);
    /** So many contested sets are needed for it to mean anything who wins them. */
    private static final int ENOUGH = 20;
    /** From so large a part on, in per cent, one thing decides almost always. */
    private static final int ALMOST_ALWAYS = 95;
    /** From so large a part on, in per cent, first places are shared often. */
    private static final int OFTEN = 10;
    /** Below so many per cent of a price, a criterion hardly matters. */
    private static final Exact HARDLY = Exact.ONE;
    /** A worth that differs by more than this factor over the prices is one that nobody can know. */
    private static final Exact UNSTEADY = Exact.of(5).dividedBy(Exact.of(4));

    private final EvaluationPlan plan;
    private final Removals removals;
    private final SimulationReport.Builder report;

    Conclusions(EvaluationPlan plan, Removals removals, SimulationReport.Builder report) {
        this.plan = plan;
        this.removals = removals;
        this.report = report;
    }

    /** On invented bids. */
    void invented(List<QualityWorth> worths, int omitted, Exact middle) {
        say("invented", removals.count(Count.SETS));
        order();
        decides();
        for (PlanCriterion leaf : plan.leaves()) {
            List<QualityWorth> own = worths.stream()
                    .filter(worth -> worth.of() == QualityWorth.Of.CRITERION
                            && worth.about().equals(leaf.name()))
                    .toList();
            if (!own.isEmpty()) {
                worth(leaf.name(), own, middle);
            }
        }
        if (omitted > 0) {
            say("omitted", omitted);
        }
    }

    /** On real bids: nothing of them is told. */
    void real() {
        say("real");
        if (removals.count(Count.REMOVALS) == 0) {
            say("real.single");
        } else if (removals.count(Count.ORDER_CHANGES) == 0) {
            say("real.order.same");
        } else {
            say("real.order.changes");
            report.problem(EvaluationProblems.warning("OTP-6580"));
        }
    }

    private void order() {
        int changes = removals.count(Count.ORDER_CHANGES);
        if (changes == 0) {
            say("order.same", removals.count(Count.REMOVALS));
        } else {
            say("order.changes", changes, removals.count(Count.REMOVALS), removals.count(Count.FIRST_CHANGES));
            report.problem(EvaluationProblems.warning("OTP-6580"));
        }
        int sets = removals.count(Count.SETS);
        int shared = removals.count(Count.SHARED_FIRST);
        if (shared * 100L >= (long) sets * OFTEN && shared > 1) {
            say("shared", shared, sets);
            report.problem(EvaluationProblems.warning("OTP-6588"));
        }
    }

    private void decides() {
        int contested = removals.count(Count.CONTESTED);
        if (contested == 0) {
            return;
        }
        int price = removals.count(Count.LOWEST_PRICE_WINS);
        int quality = removals.count(Count.BEST_QUALITY_WINS);
        say("decides", contested, price, quality);
        if (contested >= ENOUGH && price * 100L >= (long) contested * ALMOST_ALWAYS) {
            report.problem(EvaluationProblems.warning("OTP-6581"));
        } else if (contested >= ENOUGH && quality * 100L >= (long) contested * ALMOST_ALWAYS) {
            report.problem(EvaluationProblems.warning("OTP-6582"));
        }
    }

    private void worth(String criterion, List<QualityWorth> own, Exact middle) {
        if (own.stream().anyMatch(worth -> worth.worth().isEmpty())) {
            say("worth.any", criterion);
            report.problem(EvaluationProblems.warning("OTP-6584", criterion));
            return;
        }
        Optional<Exact> least = own.stream().flatMap(w -> w.worth().stream()).reduce(Exact::min);
        Optional<Exact> most = own.stream().flatMap(w -> w.worth().stream()).reduce(Exact::max);
        if (least.equals(most)) {
            say("worth.same", criterion, money(least.orElseThrow()));
        } else {
            say("worth.varies", criterion, money(least.orElseThrow()), money(most.orElseThrow()));
            if (most.orElseThrow().compareTo(least.orElseThrow().times(UNSTEADY)) > 0) {
                report.problem(EvaluationProblems.warning("OTP-6585", criterion));
            }
        }
        if (most.orElseThrow().times(Exact.HUNDRED).compareTo(middle.times(HARDLY)) < 0) {
            report.problem(EvaluationProblems.warning("OTP-6583", criterion));
        }
    }

    private LocalizedText money(Exact amount) {
        LocalizedText unit = Units.label(plan.currency());
        return LocalizedText.of(
                amount.display(LocalizedText.SWEDISH, 2) + "\u00a0" + unit.in(LocalizedText.SWEDISH),
                amount.display(Locale.ENGLISH, 2) + "\u00a0" + unit.in(Locale.ENGLISH));
    }

    private void say(String key, Object... arguments) {
        report.conclusion(TEXTS.text(key, arguments));
    }
}
