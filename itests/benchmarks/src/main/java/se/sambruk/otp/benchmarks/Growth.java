package se.sambruk.otp.benchmarks;

import java.util.Collection;
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

/** Runs a benchmark and prints what matters of it: whether the time per requirement stays the same as the library grows. */
public final class Growth {
    private static final int MIDDLE = 10_000;

    private Growth() {}

    public static void main(String[] arguments) throws RunnerException {
        List<String> words = List.of(arguments);
        Class<?> benchmark = words.contains("measure") ? MeasureBenchmark.class : ResolveBenchmark.class;
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getSimpleName());
        if (words.contains("fewer")) {
            options.warmupIterations(2)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(2));
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<Integer, Double> milliseconds = new TreeMap<>();
        for (RunResult result : results) {
            milliseconds.put(
                    Integer.valueOf(result.getParams().getParam("requirements")),
                    result.getPrimaryResult().getScore());
        }
        double middle = milliseconds.get(MIDDLE) / MIDDLE;
        System.out.println();
        System.out.println("requirements      ms   µs each   relative to " + MIDDLE);
        milliseconds.forEach((size, time) -> System.out.println(String.format(
                Locale.ROOT, "%12d %7.1f %9.2f %16.2f", size, time, time * 1000 / size, time / size / middle)));
    }
}
