package se.sambruk.otp.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.format.archimate.ExchangeFormat;
import se.sambruk.otp.format.archimate.ExchangeImport;
import se.sambruk.otp.format.archimate.ImportConfig;
import se.sambruk.otp.testkit.Samples;

/**
 * Writes and reads a large architecture model in the exchange format, and prints what each time took, the first of them in a process that
 * has done nothing else. {@code archimate.sh} runs it in the memory that it must do with.
 */
public final class ModelExchange {
    private static final int ELEMENTS = 15_000;
    private static final int RELATIONS = 30_000;
    private static final int VIEWS = 800;
    private static final int BOXES = 30;
    private static final int LINES = 35;
    private static final int TIMES = 5;
    private static final ElementType[] TYPES = ElementType.values();
    private static final RelationType[] RELATION_TYPES = RelationType.values();

    private final Random random = new Random(1);

    private ModelExchange() {}

    /** Arguments: {@code write} or {@code read}, and the file; writing comes first. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            write(file);
        } else {
            read(file);
        }
    }

    private static void write(Path file) throws IOException {
        ArchitectureModel model = new ModelExchange().model();
        ExchangeFormat format = new ExchangeFormat(new Defaults());
        ExportContext context = ExportContext.of(Locale.ENGLISH, Samples.DATE);
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(model, context, out);
            }
            print("write", i, start);
        }
    }

    private static void read(Path file) throws IOException, InterruptedException {
        ExchangeImport format = new ExchangeImport(new Defaults());
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            ModelReading reading = format.read(new OneFile(file));
            print("read", i, start);
            ArchitectureModel model = reading.model().orElseThrow();
            if (model.elements().size() != ELEMENTS
                    || model.relations().size() != RELATIONS
                    || model.views().size() != VIEWS
                    || !reading.schemaErrors().isEmpty()) {
                throw new IllegalStateException("another model: " + model);
            }
        }
    }

    private static void print(String what, int time, long start) {
        System.out.println(
                String.format(Locale.ROOT, "%s %d: %,d ms", what, time + 1, (System.nanoTime() - start) / 1_000_000));
    }

    private ArchitectureModel model() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("id-stor").name(LanguageText.of("Stor modell"));
        Folder.Builder folder = Folder.builder(LanguageText.of("Allt"));
        for (int i = 0; i < ELEMENTS; i++) {
            model.element(Element.builder("id-e" + i, TYPES[i % TYPES.length])
                    .name("Element nummer " + i)
                    .description(i % 3 == 0 ? "Vad elementet är, i en mening eller två. Vem som svarar för det." : "")
                    .properties(i % 2 == 0 ? List.of(Property.of("Livscykel", "förvaltas")) : List.of())
                    .build());
            folder.item("id-e" + i);
        }
        for (int i = 0; i < RELATIONS; i++) {
            model.relation(Relation.of(
                    "id-r" + i,
                    RELATION_TYPES[i % RELATION_TYPES.length],
                    "id-e" + random.nextInt(ELEMENTS),
                    "id-e" + random.nextInt(ELEMENTS)));
            folder.item("id-r" + i);
        }
        for (int i = 0; i < VIEWS; i++) {
            model.view(view(i));
            folder.item("id-v" + i);
        }
        return model.folder(folder.build()).build();
    }

    private View view(int number) {
        View.Builder view = View.builder("id-v" + number).name("Vy nummer " + number);
        ViewStyle style = ViewStyle.builder()
                .fill(Color.of(181, 255, 255))
                .line(Color.of(92, 92, 92))
                .fontName("Segoe UI")
                .fontColor(Color.of(0, 0, 0))
                .build();
        for (int i = 0; i < BOXES; i++) {
            view.node(ViewNode.element("id-v" + number + "n" + i, "id-e" + random.nextInt(ELEMENTS))
                    .bounds(new Bounds(i % 6 * 150, i / 6 * 90, 120, 55))
                    .style(style)
                    .build());
        }
        for (int i = 0; i < LINES; i++) {
            String box = "id-v" + number + "n";
            view.connection(ViewConnection.builder(
                            "id-v" + number + "c" + i, box + random.nextInt(BOXES), box + random.nextInt(BOXES))
                    .relation("id-r" + random.nextInt(RELATIONS))
                    .bendPoints(i % 3 == 0 ? List.of(new BendPoint(10, 20), new BendPoint(30, 40)) : List.of())
                    .build());
        }
        return view.build();
    }

    private record OneFile(Path file) implements PackSource {
        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(List.of(file.getFileName().toString()));
        }

        @Override
        public InputStream open(String path) throws IOException {
            return Files.newInputStream(file);
        }
    }

    private static final class Defaults implements ImportConfig {
        @Override
        public Class<? extends Annotation> annotationType() {
            return ImportConfig.class;
        }

        @Override
        public int read_max_mebibytes() {
            return 100;
        }

        @Override
        public int read_max_concepts() {
            return 200_000;
        }

        @Override
        public int read_max_depth() {
            return 200;
        }

        @Override
        public int read_max_files() {
            return 200_000;
        }
    }
}
