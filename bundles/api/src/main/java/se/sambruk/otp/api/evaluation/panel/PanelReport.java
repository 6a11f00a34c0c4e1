package se.sambruk.otp.api.evaluation.panel;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.problem.Problem;

/** Where the assessment of all bids stands, and what is wrong with what has been handed in. Secret until the award decision. Immutable. */
public final class PanelReport {
    private final List<PanelItem> items;
    private final List<Problem> problems;

    private PanelReport(List<PanelItem> items, List<Problem> problems) {
        this.items = List.copyOf(items);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param items one for each requirement of each bid that is evaluated
     * @param problems errors first; they name bids by their keys and tell no values
     */
    public static PanelReport of(List<PanelItem> items, List<Problem> problems) {
        return new PanelReport(items, problems);
    }

    /** By bid, and within it in the order of the plan. */
    public List<PanelItem> items() {
        return items;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Whether every bid has a value for every requirement. */
    public boolean isComplete() {
        return items.stream().allMatch(item -> item.state() == PanelState.SETTLED);
    }

    /** What an assessor has left to do. */
    public Stream<PanelItem> leftFor(String assessor) {
        return items.stream().filter(item -> item.missing().contains(assessor));
    }

    /** What bids have been given, as far as it is settled. */
    public List<AwardedValue> values() {
        return items.stream().flatMap(item -> item.value().stream()).toList();
    }

    /** Whether it is complete, and neither of what nor of how much, which tells how many bids there are. */
    @Override
    public String toString() {
        return "PanelReport[" + (isComplete() ? "complete" : "incomplete") + "]";
    }
}
