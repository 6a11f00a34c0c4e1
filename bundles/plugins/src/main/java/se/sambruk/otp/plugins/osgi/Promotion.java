package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Locations;

/** Waits until what new bundles offer has been tried, by everybody who takes services of plugins into use. */
final class Promotion implements Function<List<String>, List<Problem>> {
    private final Supplier<List<ServiceTrials>> trials;
    private final Duration limit;

    Promotion(Supplier<List<ServiceTrials>> trials, Duration limit) {
        this.trials = trials;
        this.limit = limit;
    }

    @Override
    public List<Problem> apply(List<String> locations) {
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
        return problems;
    }
}
