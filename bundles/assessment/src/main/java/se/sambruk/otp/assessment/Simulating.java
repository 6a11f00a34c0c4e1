package se.sambruk.otp.assessment;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.assessment.SimulatedPlan;
import se.sambruk.otp.api.assessment.SimulationOrder;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.EntrySecrecy;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;

/** Tries a plan, on invented bids before it is issued and on real ones when they have come, and writes that to the case. */
final class Simulating {
    private static final String FILE = "simulering.json";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MORE = new BigDecimal("1.5");

    private final Services with;

    Simulating(Services with) {
        this.with = with;
    }

    SimulatedPlan invented(SimulationOrder order, Act act) throws InterruptedException {
        Specification specification = resolve(order);
        String procurement = specification.procurement().id();
        EvaluationPlan plan = specification.evaluation().orElseThrow(() -> AssessmentProblems.error(
                        "OTP-6405", procurement)
                .asException());
        Optional<ProcurementCase> found = order.isPreview()
                ? with.cases().find(procurement, Viewer.of(act))
                : with.cases().admit(procurement, act);
        List<Problem> problems = new ArrayList<>(sound(specification));
        Range prices = order.prices()
                .or(() -> expected(found, plan))
                .orElseThrow(() -> AssessmentProblems.error("OTP-6406").asException());
        SimulationRequest.Builder request =
                SimulationRequest.invented(plan, prices).sets(order.sets(), order.seed());
        order.costs().forEach((key, range) -> request.cost(key, range));
        SimulationReport report = with.evaluation().simulate(request.build());
        problems.addAll(report.problems());
        Optional<String> entry = Optional.empty();
        if (found.isEmpty()) {
            problems.add(AssessmentProblems.info("OTP-6407", procurement));
        } else if (!order.isPreview()) {
            entry = Optional.of(write(procurement, entry(plan, prices, order, report), act));
        }
        return simulated(specification, plan, Optional.of(prices), report, entry, problems);
    }

    private static SimulatedPlan simulated(
            Specification specification,
            EvaluationPlan plan,
            Optional<Range> prices,
            SimulationReport report,
            Optional<String> entry,
            List<Problem> problems) {
        problems.sort(Comparator.comparing(Problem::severity));
        return new SimulatedPlan(
                specification.procurement(),
                plan.published(),
                prices,
                report,
                entry,
                problems.stream().distinct().toList());
    }

    private Specification resolve(SimulationOrder order) {
        ProfileReading reading = with.profiles()
                .read(
                        order.profile().name(),
                        new ByteArrayInputStream(order.profile().bytes()));
        if (reading.profile().isEmpty()) {
            throw new ProblemException(reading.problems());
        }
        Resolution resolution = with.library().resolve(reading.profile().get());
        return resolution.specification().orElseThrow(() -> new ProblemException(resolution.problems()));
    }

    private List<Problem> sound(Specification specification) throws InterruptedException {
        List<Problem> found = with.plans().check(specification);
        if (found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new ProblemException(found);
        }
        return found;
    }

    /** From half to one and a half of what the case says that it is worth, where that is in the plan's currency. */
    private static Optional<Range> expected(Optional<ProcurementCase> found, EvaluationPlan plan) {
        return found.flatMap(known -> known.facts().value())
                .map(value -> value.amount())
                .filter(amount -> amount.currency().equals(plan.currency()))
                .map(Money::amount)
                .filter(value -> value.signum() > 0)
                .map(value -> new Range(value.multiply(HALF), value.multiply(MORE)));
    }

    private static NewEntry entry(EvaluationPlan plan, Range prices, SimulationOrder order, SimulationReport report) {
        Map<String, Object> body = new TreeMap<>();
        body.put("plan", plan.published().contentHash().hex());
        body.put("prices", range(prices));
        if (!order.costs().isEmpty()) {
            Map<String, Object> costs = new TreeMap<>();
            order.costs().forEach((key, range) -> costs.put(key, range(range)));
            body.put("costs", costs);
        }
        body.put("seed", Long.toString(order.seed()));
        body.put("sets", order.sets());
        body.put("conclusions", conclusions(report));
        return NewEntry.of(EntryKinds.EVALUATION_SIMULATED, body).with(file(report));
    }

    private static List<String> conclusions(SimulationReport report) {
        return report.conclusions().stream()
                .map(text -> text.in(LocalizedText.SWEDISH))
                .toList();
    }

    private static Map<String, Object> range(Range range) {
        return new TreeMap<>(Map.of(
                "least",
                range.least().toPlainString(),
                "greatest",
                range.greatest().toPlainString()));
    }

    private static NewAttachment file(SimulationReport report) {
        return NewAttachment.of(FILE, "application/json", CanonicalJson.bytes(report.tree()));
    }

    private String write(String procurement, NewEntry entry, Act act) {
        return with.cases()
                .record(procurement, List.of(entry), act)
                .added()
                .get(0)
                .label();
    }

    SimulatedPlan real(String procurement, Optional<String> lot, Act act) throws InterruptedException {
        Matter matter = Matter.of(with, procurement, Viewer.of(act));
        with.cases().admit(procurement, act);
        matter.requireLot(lot);
        List<Problem> problems = new ArrayList<>();
        PanelStanding standing = matter.standing(lot, problems);
        Values.requireComplete(standing, problems);
        EvaluationPlan plan = matter.issued().plan();
        SimulationReport report = with.evaluation()
                .simulate(SimulationRequest.real(EvaluationRequest.builder(plan, matter.bids(lot))
                        .values(Values.all(standing))
                        .build()));
        problems.addAll(report.problems());
        Map<String, Object> body = new TreeMap<>();
        body.put("plan", matter.issued().planHash().hex());
        body.put("real", true);
        lot.ifPresent(id -> body.put("lot", id));
        String entry = write(
                procurement,
                NewEntry.of(EntryKinds.EVALUATION_SIMULATED, body)
                        .with(file(report))
                        .as(EntrySecrecy.TENDER_SECRET),
                act);
        return simulated(matter.issued().specification(), plan, Optional.empty(), report, Optional.of(entry), problems);
    }
}
