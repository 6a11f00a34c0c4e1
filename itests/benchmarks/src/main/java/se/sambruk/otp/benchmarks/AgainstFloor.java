package se.sambruk.otp.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark of evaluation, and prints how long it takes in relation to adding up the same numbers. */
public final class AgainstFloor {
    private AgainstFloor() {}

    public static void main(String[] arguments) throws RunnerException {
        Map<String, Map<String, Double>> byModel = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(EvaluationBenchmark.class.getSimpleName())
                        .build())
                .run()) {
            byModel.computeIfAbsent(result.getParams().getParam("model"), model -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        System.out.println();
        System.out.println("model                  ms  floor ms   ratio");
        byModel.forEach((model, times) -> System.out.println(String.format(
                Locale.ROOT,
                "%-18s %6.1f %9.3f %7.0f",
                model,
                times.get("evaluate"),
                times.get("sum"),
                times.get("evaluate") / times.get("sum"))));
    }
}
