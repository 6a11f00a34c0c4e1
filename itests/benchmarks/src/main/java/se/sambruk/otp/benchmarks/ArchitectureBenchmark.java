package se.sambruk.otp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementQuery;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ImpactQuery;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.architecture.check.ModelChecker;
import se.sambruk.otp.architecture.query.ModelQueries;
import se.sambruk.otp.architecture.rules.RelationTable;

/**
 * How long it takes to check and to question a model that is in memory: two relations and a nineteenth of a view for each element. As in
 * models that people have made, some of it is wrong: one relation in seventy is not allowed, and some elements are alone or twice there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ArchitectureBenchmark {
    private static final RelationTable RULES = RelationTable.archimate();
    private static final int BOXES = 25;
    private static final int ELEMENTS_PER_VIEW = 19;
    private static final int WRONG = 70;

    @Param({"1500", "15000", "60000"})
    public int elements;

    private final ModelChecker checker = new ModelChecker(RULES);
    private final ModelQueries queries = new ModelQueries();
    private ArchitectureModel model;
    private Random random;

    @Setup
    public void prepare() {
        random = new Random(1);
        ArchitectureModel.Builder builder = ArchitectureModel.builder("stor");
        List<Element> all = new ArrayList<>();
        ElementType[] types = ElementType.values();
        for (int i = 0; i < elements; i++) {
            String name = "Element " + (random.nextInt(200) == 0 ? random.nextInt(i + 1) : i);
            all.add(Element.of(
                    "E" + i, types[random.nextInt(types.length)].wire(), name, i % 3 == 0 ? "" : "Vad det är."));
            builder.element(all.get(i));
        }
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < elements * 2; i++) {
            relations.add(relation(i, all.get(random.nextInt(elements)), all.get(random.nextInt(elements))));
            builder.relation(relations.get(i));
        }
        for (int i = 0; i < elements / ELEMENTS_PER_VIEW; i++) {
            builder.view(view(i, relations));
        }
        model = builder.build();
        if (check().findings("OTP-4203").size() < elements * 2 / WRONG / 2) {
            throw new IllegalStateException("relations that are not allowed were not found");
        }
    }

    private Relation relation(int number, Element source, Element target) {
        RelationType[] every = RelationType.values();
        Set<RelationType> allowed = RULES.allowed(
                source.elementType().orElseThrow(), target.elementType().orElseThrow());
        List<RelationType> choice =
                random.nextInt(WRONG) == 0 || allowed.isEmpty() ? List.of(every) : List.copyOf(allowed);
        return Relation.of("R" + number, choice.get(random.nextInt(choice.size())), source.id(), target.id());
    }

    /** Relations drawn with the boxes of their ends in rows, and some boxes in others. */
    private View view(int number, List<Relation> relations) {
        View.Builder view = View.builder("V" + number).name("Vy " + number).viewpoint(number % 4 == 0 ? "Layered" : "");
        for (int i = 0; i < BOXES; i++) {
            Relation relation = relations.get(random.nextInt(relations.size()));
            String id = String.format(Locale.ROOT, "v%d.%d", number, i);
            ViewNode.Builder source =
                    ViewNode.element(id + "s", relation.source()).bounds(new Bounds(0, i * 60, 400, 50));
            if (i % 5 == 0) {
                source.node(ViewNode.element(id + "n", relation.target())
                        .bounds(new Bounds(5, i * 60 + 5, 100, 40))
                        .build());
            }
            view.node(source.build());
            view.node(ViewNode.element(id + "t", relation.target())
                    .bounds(new Bounds(500, i * 60, 120, 50))
                    .build());
            view.connection(ViewConnection.builder(id + "l", id + "s", id + "t")
                    .relation(relation.id())
                    .build());
        }
        return view.build();
    }

    @Benchmark
    public ModelCheckReport check() {
        return checker.check(model, ModelCheckRequest.ALL);
    }

    @Benchmark
    public Impact impact() {
        return queries.impact(
                model, ImpactQuery.builder("E0").associations(true).build());
    }

    @Benchmark
    public List<Element> search() {
        return queries.elements(
                model, ElementQuery.builder().words("element 7 är").build());
    }
}
