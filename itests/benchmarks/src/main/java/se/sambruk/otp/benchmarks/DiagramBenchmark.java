package se.sambruk.otp.benchmarks;

import java.util.Random;
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
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.diagram.layout.ViewLayout;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.scene.SceneMaker;
import se.sambruk.otp.diagram.svg.Drawing;
import se.sambruk.otp.diagram.words.Description;

/**
 * How long it takes to lay out and draw a view of boxes in several layers, each sixth with two within it, and as many lines: warm, and the
 * first time in a JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class DiagramBenchmark {
    private static final ElementType[] TYPES = {
        ElementType.GOAL,
        ElementType.BUSINESS_PROCESS,
        ElementType.APPLICATION_COMPONENT,
        ElementType.DATA_OBJECT,
        ElementType.NODE
    };
    private static final RelationType[] LINES = {
        RelationType.SERVING, RelationType.REALIZATION, RelationType.FLOW, RelationType.ACCESS, RelationType.ASSOCIATION
    };

    @Param("60")
    public int elements;

    private ArchitectureModel model;
    private View view;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        ArchitectureModel.Builder made = ArchitectureModel.builder("m");
        View.Builder shown = View.builder("V").name("Vy").allRelations(true);
        for (int i = 0; i < elements; i++) {
            made.element(Element.builder("E" + i, TYPES[random.nextInt(TYPES.length)])
                    .name("Element nummer " + i)
                    .build());
            made.relation(
                    Relation.of("R" + i, LINES[random.nextInt(LINES.length)], "E" + i, "E" + random.nextInt(elements)));
        }
        for (int i = 0; i < elements; i++) {
            ViewNode.Builder box = ViewNode.element("V.E" + i, "E" + i);
            if (i % 6 == 0) {
                for (int within = 0; within < 2 && i + 1 < elements; within++) {
                    i++;
                    box.node(ViewNode.element("V.E" + i, "E" + i).build());
                }
            }
            shown.node(box.build());
        }
        view = shown.build();
        model = made.view(view).build();
    }

    @Benchmark
    public Drawing warm() {
        Scene scene = SceneMaker.scene(model, view, LocalizedText.SWEDISH);
        Scene laidOut = SceneMaker.scene(model, ViewLayout.layOut(scene), LocalizedText.SWEDISH);
        return Drawing.of(laidOut, Description.of(model, laidOut));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 3, jvmArgsAppend = "-Xmx512m")
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Drawing cold() {
        return warm();
    }
}
