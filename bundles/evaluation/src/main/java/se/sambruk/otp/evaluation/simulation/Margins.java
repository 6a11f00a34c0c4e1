package se.sambruk.otp.evaluation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.simulation.PriceMargin;

/** How far real bids are from another outcome: the highest price at which each would stand in the first place alone. */
final class Margins {
    private static final Exact ANY = Exact.of(1000);
    private static final Exact LEAST = Exact.ONE.dividedBy(Exact.HUNDRED);

    private final Field field;
    private final List<InputBid> bids;
    private final Map<String, Exact> results;

    Margins(Field field, List<InputBid> bids) throws InterruptedException {
        this.field = field;
        this.bids = bids;
        this.results = field.results(bids);
    }

    List<PriceMargin> all() throws InterruptedException {
        List<PriceMargin> margins = new ArrayList<>();
        if (bids.size() < 2) {
            return margins;
        }
        Exact cap = bids.stream()
                .map(InputBid::price)
                .reduce(Exact::max)
                .orElseThrow()
                .max(Exact.ONE)
                .times(ANY);
        for (InputBid bid : bids) {
            Search search = new Search(price -> isFirst(bid, price) ? Exact.ONE : Exact.ONE.negated());
            margins.add(PriceMargin.of(bid.key(), isFirst(bid, bid.price()), search.highest(bid.price(), cap)));
        }
        return margins;
    }

    private boolean isFirst(InputBid bid, Exact price) throws InterruptedException {
        InputBid tried = bid.priced(price.max(LEAST));
        List<InputBid> others = Field.without(bids, bid);
        Map<String, Exact> all = results;
        Exact own;
        if (field.isAbsolute()) {
            own = field.results(List.of(tried)).get(bid.key());
        } else {
            List<InputBid> changed = new ArrayList<>(others);
            changed.add(tried);
            all = field.results(changed);
            own = all.get(bid.key());
        }
        Optional<Exact> best = Optional.empty();
        for (InputBid other : others) {
            Exact result = all.get(other.key());
            best = Optional.of(
                    best.filter(known -> field.better(known, result) >= 0).orElse(result));
        }
        return best.map(known -> field.better(own, known) > 0).orElse(true);
    }
}
