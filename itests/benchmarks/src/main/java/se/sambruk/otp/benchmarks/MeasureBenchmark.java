package se.sambruk.otp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.quality.measure.MeasureLimits;
import se.sambruk.otp.testkit.Samples;

/**
 * How long it takes to measure requirements that are in memory. Their texts are put together of phrases that many share, as those of
 * editors are, and each hundredth is another one with a phrase changed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MeasureBenchmark {
    private static final int CATEGORIES = 20;
    private static final int VOCABULARY = 20_000;
    private static final int PHRASES = 3000;
    private static final int COPIED = 100;
    private static final int TOPICS = 7;
    private static final Reference LAW = Reference.builder("LAG", ReferenceKind.ACT, "En lag")
            .checked(Samples.DATE, true)
            .build();

    @Param({"1000", "10000", "100000"})
    public int requirements;

    private final Random random = new Random(1);
    private final List<String> phrases = new ArrayList<>();
    private final List<Category> taxonomy = new ArrayList<>();
    private List<Requirement> all;

    @Setup
    public void prepare() throws InterruptedException {
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(phrase());
        }
        for (int i = 0; i < CATEGORIES; i++) {
            List<Category.Topic> topics = IntStream.range(0, TOPICS)
                    .mapToObj(topic -> new Category.Topic("amne" + topic, "Ämne " + topic))
                    .toList();
            taxonomy.add(Category.of(code(i), "Område", "", List.of(), topics));
        }
        all = new ArrayList<>();
        for (int i = 0; i < requirements; i++) {
            all.add(requirement(i));
        }
        int found = measure().findings("OTP-7970").size();
        if (found < requirements / COPIED) {
            throw new IllegalStateException("copies that were not found: " + found);
        }
    }

    @Benchmark
    public MeasureReport measure() throws InterruptedException {
        // By its whole name, as the annotation above has the same.
        return se.sambruk.otp.quality.measure.Measurement.of(taxonomy, List.of(LAW), all, MeasureLimits.USUAL);
    }

    private Requirement requirement(int i) {
        if (i % COPIED == COPIED - 1) {
            Requirement copied = all.get(random.nextInt(i));
            return with(i, copied.text() + " " + phrase(), copied.rationale(), text(60));
        }
        return with(i, text(25), text(40), text(60));
    }

    private static Requirement with(int i, String text, String rationale, String guidance) {
        RequirementId id =
                new RequirementId(String.format(Locale.ROOT, "PRV-%s-%03d", code(i % CATEGORIES), i / CATEGORIES + 1));
        return Samples.requirement(id.value(), RequirementKind.CONTRACT)
                .set(RequirementField.TEXT, text)
                .set(RequirementField.RATIONALE, rationale)
                .set(RequirementField.GUIDANCE, guidance)
                .set(RequirementField.TOPIC, "amne" + i % TOPICS)
                .set(
                        RequirementField.VERIFICATION,
                        List.of(Verification.of(VerificationPhase.OPERATION, "mäts varje månad")))
                .set(RequirementField.PURPOSES, List.of(Purpose.CONTRACT))
                .set(RequirementField.REFERENCES, List.of(Citation.of("LAG", "4:1", "")))
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.REALIZES)))
                .set(RequirementField.BENEFITS, List.of("2c"))
                .set(RequirementField.TAGS, List.of("drift"))
                .build();
    }

    private static String code(int category) {
        return "OM" + (char) ('A' + category);
    }

    /** So many words, phrase after phrase, with a full stop after each third. */
    private String text(int words) {
        StringBuilder text = new StringBuilder();
        int phrase = 0;
        for (int count = 0; count < words; count += 6) {
            text.append(phrases.get(random.nextInt(PHRASES)));
            text.append(++phrase % 3 == 0 ? ". " : " ");
        }
        return text.append(word()).append('.').toString();
    }

    private String phrase() {
        StringBuilder phrase = new StringBuilder();
        for (int count = 4 + random.nextInt(4); count > 0; count--) {
            phrase.append(word()).append(' ');
        }
        return phrase.toString().strip();
    }

    /** Some words are much more common than others (Zipf). */
    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        StringBuilder word = new StringBuilder("o");
        for (int rest = rank; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
