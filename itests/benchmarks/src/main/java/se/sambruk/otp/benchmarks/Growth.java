package se.sambruk.otp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a benchmark and prints what matters of it: whether the time for each requirement, or element, stays the same as they grow in number. */
public final class Growth {
    private Growth() {}

    public static void main(String[] arguments) throws RunnerException {
        List<String> words = List.of(arguments);
        Class<?> benchmark = words.contains("measure")
                ? MeasureBenchmark.class
                : words.contains("architecture") ? ArchitectureBenchmark.class : ResolveBenchmark.class;
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getSimpleName());
        if (words.contains("fewer")) {
            options.warmupIterations(2)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(2));
        }
        Map<String, List<RunResult>> byName = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            byName.computeIfAbsent(result.getPrimaryResult().getLabel(), name -> new ArrayList<>())
                    .add(result);
        }
        byName.forEach(Growth::print);
    }

    private static void print(String name, List<RunResult> results) {
        TreeMap<Integer, Double> milliseconds = new TreeMap<>();
        String what = results.get(0).getParams().getParamsKeys().iterator().next();
        for (RunResult result : results) {
            milliseconds.put(
                    Integer.valueOf(result.getParams().getParam(what)),
                    result.getPrimaryResult().getScore());
        }
        List<Integer> sizes = List.copyOf(milliseconds.keySet());
        int middle = sizes.get(sizes.size() / 2);
        double each = milliseconds.get(middle) / middle;
        System.out.println();
        System.out.println(
                String.format(Locale.ROOT, "%-12s %s      ms   µs each   relative to %d", name, what, middle));
        milliseconds.forEach((size, time) -> System.out.println(String.format(
                Locale.ROOT, "%22d %8.1f %9.2f %14.2f", size, time, time * 1000 / size, time / size / each)));
    }
}
