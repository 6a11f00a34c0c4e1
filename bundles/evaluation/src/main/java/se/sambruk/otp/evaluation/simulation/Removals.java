package se.sambruk.otp.evaluation.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.simulation.OrderChange;
import se.sambruk.otp.api.evaluation.simulation.SimulatedBid;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport.Count;

/** Takes each bid of a set away, and looks at whether the order of the others changes; and at what decides between bids. */
final class Removals {
    /** How many examples are kept. */
    private static final int EXAMPLES = 3;

    private final Field field;
    private final Map<Count, Integer> counts = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();

    private record Example(OrderChange change, int turned) {}

    Removals(Field field) {
        this.field = field;
    }

    /** Looks at one set of bids. */
    void look(List<InputBid> bids) throws InterruptedException {
        Map<String, Exact> together = field.results(bids);
        List<List<String>> order = field.order(together);
        add(Count.SETS, 1);
        add(Count.SHARED_FIRST, order.get(0).size() > 1 ? 1 : 0);
        weigh(bids, order.get(0));
        for (InputBid removed : bids) {
            if (bids.size() > 1) {
                remove(bids, removed, together, order.get(0));
            }
        }
    }

    private void remove(List<InputBid> bids, InputBid removed, Map<String, Exact> together, List<String> first)
            throws InterruptedException {
        List<InputBid> rest = Field.without(bids, removed);
        Map<String, Exact> apart = field.results(rest);
        add(Count.REMOVALS, 1);
        int turned = turned(rest, together, apart);
        if (turned == 0) {
            return;
        }
        boolean changesFirst = !first.contains(removed.key())
                && Collections.disjoint(first, field.order(apart).get(0));
        add(Count.ORDER_CHANGES, 1);
        add(Count.FIRST_CHANGES, changesFirst ? 1 : 0);
        keep(OrderChange.of(removed.key(), shown(bids, together), shown(rest, apart), changesFirst), turned);
    }

    /** 2 if two bids stand the other way round, 1 if two that were equal no longer are or the other way round, else 0. */
    private static int turned(List<InputBid> rest, Map<String, Exact> together, Map<String, Exact> apart) {
        int turned = 0;
        for (int i = 0; i < rest.size(); i++) {
            for (int j = i + 1; j < rest.size(); j++) {
                String one = rest.get(i).key();
                String other = rest.get(j).key();
                int before = Integer.signum(together.get(one).compareTo(together.get(other)));
                int after = Integer.signum(apart.get(one).compareTo(apart.get(other)));
                turned = Math.max(turned, Math.abs(before - after));
            }
        }
        return turned;
    }

    /** Keeps the smallest, of those the ones in which another bid wins, and of those the ones that turn an order round. */
    private void keep(OrderChange change, int turned) {
        examples.add(new Example(change, turned));
        examples.sort(Comparator.comparing((Example e) -> e.change().with().size())
                .thenComparing(e -> !e.change().changesFirst())
                .thenComparing(e -> -e.turned()));
        if (examples.size() > EXAMPLES) {
            examples.remove(EXAMPLES);
        }
    }

    /** Whether price or quality decided, where they were not the same bid's: the best quality is what wins at equal prices. */
    private void weigh(List<InputBid> bids, List<String> first) throws InterruptedException {
        if (field.plan().criteria().isEmpty() || bids.size() < 2) {
            return;
        }
        Exact lowest = bids.stream().map(InputBid::price).reduce(Exact::min).orElseThrow();
        Set<String> cheapest = new HashSet<>();
        bids.stream().filter(bid -> bid.price().equals(lowest)).forEach(bid -> cheapest.add(bid.key()));
        List<InputBid> level = bids.stream().map(bid -> bid.priced(lowest)).toList();
        Set<String> best = new HashSet<>(field.order(field.results(level)).get(0));
        if (best.stream().noneMatch(cheapest::contains)) {
            add(Count.CONTESTED, 1);
            add(Count.LOWEST_PRICE_WINS, first.stream().anyMatch(cheapest::contains) ? 1 : 0);
            add(Count.BEST_QUALITY_WINS, first.stream().anyMatch(best::contains) ? 1 : 0);
        }
    }

    private List<SimulatedBid> shown(List<InputBid> bids, Map<String, Exact> results) {
        return bids.stream()
                .sorted((one, other) -> {
                    int better = field.better(results.get(other.key()), results.get(one.key()));
                    return better != 0 ? better : one.key().compareTo(other.key());
                })
                .map(bid -> SimulatedBid.of(bid.key(), bid.price(), qualities(bid), results.get(bid.key())))
                .toList();
    }

    private Map<String, Exact> qualities(InputBid bid) {
        Map<String, Exact> qualities = new TreeMap<>();
        for (PlanCriterion leaf : field.plan().leaves()) {
            qualities.put(
                    leaf.name(),
                    leaf.requirements().stream()
                            .map(requirement -> bid.score(requirement.id()))
                            .reduce(Exact.ZERO, Exact::plus));
        }
        return qualities;
    }

    private void add(Count what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    int count(Count what) {
        return counts.getOrDefault(what, 0);
    }

    /** Puts what was found into a report. */
    void into(SimulationReport.Builder report) {
        counts.forEach(report::count);
        report.examples(examples.stream().map(Example::change).toList());
    }
}
