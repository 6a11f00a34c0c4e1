package se.sambruk.otp.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.library.resolve.Resolver;

/** How long it takes to resolve a profile that selects a whole library of three layers, whose catalogs are in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ResolveBenchmark {
    @Param({"1000", "10000", "100000"})
    public int requirements;

    private List<Catalog> catalogs;
    private Profile profile;

    @Setup
    public void prepare() {
        LargeLibrary library = new LargeLibrary(requirements);
        catalogs = library.catalogs();
        profile = library.profile();
        if (resolve().specification().isEmpty()) {
            throw new IllegalStateException(resolve().problems().toString());
        }
    }

    @Benchmark
    public Resolution resolve() {
        return Resolver.resolve(catalogs, profile);
    }
}
