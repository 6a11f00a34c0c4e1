package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Locations;
import se.sambruk.otp.plugins.state.Offer;

/** Asks everybody who takes services of plugins into use, what came of those of a bundle, and waits until it is known. */
final class Promotion {
    private final Supplier<List<ServiceTrials>> trials;
    private final Duration limit;
    // How many there were to ask when somebody was missing.
    private volatile int lacking = -1;

    Promotion(Supplier<List<ServiceTrials>> trials, Duration limit) {
        this.trials = trials;
        this.limit = limit;
    }

    /**
     * Waits until what new bundles offer has been tried.
     *
     * @param promised what they must offer
     * @return why it is not in use
     */
    List<Problem> await(List<String> locations, Set<Offer> promised) {
        List<Problem> problems = new ArrayList<>();
        // The trials run beside each other, so one limit is enough for all.
        long end = System.nanoTime() + limit.toNanos();
        List<ServiceTrials> asked = List.copyOf(trials.get());
        for (String location : locations) {
            boolean settled = true;
            for (ServiceTrials each : asked) {
                try {
                    TrialVerdict verdict =
                            each.awaitTrial(location, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                    problems.addAll(verdict.refused());
                    settled &= verdict.isSettled();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    problems.add(Faults.error("OTP-7069"));
                    return problems;
                }
            }
            if (!settled) {
                problems.add(Faults.error("OTP-7052", Locations.fileOf(location), limit.toSeconds()));
            }
        }
        if (problems.isEmpty()) {
            untried(asked, promised).ifPresent(ids -> problems.add(Faults.error("OTP-7057", ids)));
        }
        return problems;
    }

    // Nobody has refused them, but nobody has taken them into use either.
    private Optional<String> untried(List<ServiceTrials> asked, Set<Offer> promised) {
        Set<String> points = asked.stream().map(Promotion::point).collect(Collectors.toSet());
        String ids = promised.stream()
                .filter(offer -> !points.contains(offer.point()))
                .sorted()
                .map(Offer::id)
                .collect(Collectors.joining(", "));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        lacking = asked.size();
        return Optional.of(ids);
    }

    /** Whether something could not be tried for want of somebody to do it, and there may be somebody now. */
    boolean hasNews() {
        boolean news = lacking >= 0 && lacking != trials.get().size();
        if (news) {
            lacking = -1;
        }
        return news;
    }

    /** What is in use now of what bundles offer. */
    Set<Offer> offers(List<String> locations) {
        Set<Offer> offers = new TreeSet<>();
        for (ServiceTrials each : List.copyOf(trials.get())) {
            for (String location : locations) {
                try {
                    each.awaitTrial(location, Duration.ZERO)
                            .promoted()
                            .forEach(id -> offers.add(new Offer(point(each), id)));
                } catch (InterruptedException e) {
                    // Nothing was waited for: it is somebody else's, and is kept for them.
                    Thread.currentThread().interrupt();
                }
            }
        }
        return offers;
    }

    /** Every service in use, whoever offers it. */
    Set<Offer> all() {
        Set<Offer> offers = new TreeSet<>();
        List.copyOf(trials.get()).forEach(each -> each.ids().forEach(id -> offers.add(new Offer(point(each), id))));
        return offers;
    }

    /** Forgets why what bundles offered was refused. */
    void forget(List<String> locations) {
        List.copyOf(trials.get()).forEach(each -> locations.forEach(each::forget));
    }

    private static String point(ServiceTrials each) {
        return each.extensionPoint().getName();
    }
}
