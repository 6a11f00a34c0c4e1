package se.sambruk.otp.evaluation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.PriceRow;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** What is wrong with the numbers of bids. Tells of bids by their keys, and of no amount. */
public final class BidCheck {
    private final EvaluationPlan plan;
    private final List<Problem> problems = new ArrayList<>();

    private BidCheck(EvaluationPlan plan) {
        this.plan = plan;
    }

    /**
     * Looks at bids.
     *
     * @return errors first; by the bids' keys
     */
    public static List<Problem> of(EvaluationPlan plan, List<Bid> bids) {
        BidCheck check = new BidCheck(plan);
        Set<String> keys = new HashSet<>();
        List<Bid> sorted = bids.stream().sorted(Comparator.comparing(Bid::key)).toList();
        for (Bid bid : sorted) {
            if (!keys.add(bid.key())) {
                check.problems.add(EvaluationProblems.error("OTP-6542", bid.key()));
            }
        }
        List<Bid> evaluated = sorted.stream().filter(Bid::isEvaluated).toList();
        if (evaluated.isEmpty()) {
            check.problems.add(EvaluationProblems.error("OTP-6541"));
        }
        evaluated.forEach(check::look);
        return PlanCheck.sorted(check.problems);
    }

    private void look(Bid bid) {
        Optional<Exact> price = price(bid);
        List<Exact> amounts = new ArrayList<>();
        for (PriceRow row : bid.rows()) {
            row(bid, row).ifPresent(amounts::add);
        }
        if (price.isPresent()
                && !bid.rows().isEmpty()
                && amounts.size() == bid.rows().size()) {
            settled(bid, amounts.stream().reduce(Exact.ZERO, Exact::plus).equals(price.get()), "OTP-6549");
        }
        costs(bid);
    }

    private Optional<Exact> price(Bid bid) {
        if (bid.price().isEmpty()) {
            problems.add(EvaluationProblems.error("OTP-6543", bid.key()));
            return Optional.empty();
        }
        if (!bid.currency().equals(plan.currency())) {
            problems.add(EvaluationProblems.error("OTP-6546", bid.key(), plan.currency()));
        }
        return amount(bid.price().get(), "OTP-6544", "OTP-6545", "OTP-6547", bid.key());
    }

    /** A readable amount, 0 or more, that can be meant in one way only. */
    private Optional<Exact> amount(
            WrittenNumber number, String unreadable, String negative, String ambiguous, Object... arguments) {
        Optional<Exact> value = number.value();
        if (value.isEmpty()) {
            problems.add(EvaluationProblems.error(unreadable, arguments));
        } else if (value.get().signum() < 0) {
            problems.add(EvaluationProblems.error(negative, arguments));
        } else if (number.isAmbiguous()) {
            problems.add(EvaluationProblems.error(ambiguous, arguments));
        }
        return value;
    }

    private Optional<Exact> row(Bid bid, PriceRow row) {
        Optional<Exact> amount = row.amount().value();
        if (amount.isEmpty() || row.amount().isAmbiguous()) {
            problems.add(EvaluationProblems.error("OTP-6548", bid.key(), row.key()));
            return Optional.empty();
        }
        if (row.quantity().isPresent() && row.unitPrice().isPresent()) {
            Optional<Exact> quantity = row.quantity().get().value();
            Optional<Exact> each = row.unitPrice().get().value();
            if (quantity.isEmpty() || each.isEmpty()) {
                problems.add(EvaluationProblems.error("OTP-6548", bid.key(), row.key()));
            } else {
                settled(bid, quantity.get().times(each.get()).equals(amount.get()), "OTP-6550", row.key());
            }
        }
        return amount;
    }

    /** Where numbers do not go together, somebody has to say which of them holds, and on what ground; until then nothing is evaluated. */
    private void settled(Bid bid, boolean right, String code, Object... more) {
        if (right) {
            return;
        }
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = bid.key();
        System.arraycopy(more, 0, arguments, 1, more.length);
        problems.add(
                bid.rowsDecision().isBlank()
                        ? EvaluationProblems.error(code, arguments)
                        : EvaluationProblems.info("OTP-6551", bid.key()));
    }

    private void costs(Bid bid) {
        Set<String> known = new HashSet<>();
        for (CostItem item : plan.costs()) {
            known.add(item.key());
            WrittenNumber stated = bid.costs().get(item.key());
            if (stated == null
                    || stated.value().isEmpty()
                    || stated.value().get().signum() < 0) {
                problems.add(EvaluationProblems.error("OTP-6552", bid.key(), item.key()));
            }
        }
        bid.costs().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(EvaluationProblems.warning("OTP-6553", bid.key(), key)));
    }
}
