package se.sambruk.otp.format.archimate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.format.archimate.exchange.ExchangeReader;
import se.sambruk.otp.format.archimate.write.ExchangeWriter;
import se.sambruk.otp.format.archimate.xml.XmlLimits;

/** Files in memory, and what the tests do with them. */
public final class Given {
    public static final XmlLimits LIMITS = new XmlLimits(100L << 20, 200_000, 200, 200_000);

    private Given() {}

    /** The components' limits, as they are where nobody has said anything. */
    static ImportConfig config(XmlLimits limits) {
        return new ImportConfig() {
            @Override
            public Class<? extends java.lang.annotation.Annotation> annotationType() {
                return ImportConfig.class;
            }

            @Override
            public int read_max_mebibytes() {
                return (int) limits.mebibytes();
            }

            @Override
            public int read_max_concepts() {
                return limits.concepts();
            }

            @Override
            public int read_max_depth() {
                return limits.depth();
            }

            @Override
            public int read_max_files() {
                return limits.files();
            }
        };
    }

    static List<ModelImportFormat> formats() {
        return List.of(
                new ExchangeImport(config(LIMITS)), new ArchiImport(config(LIMITS)), new GraficoImport(config(LIMITS)));
    }

    /** The only format that recognizes some files. */
    static Optional<ModelImportFormat> format(PackSource source) throws IOException {
        ModelImportFormat found = null;
        for (ModelImportFormat format : formats()) {
            if (format.recognizes(source)) {
                if (found != null) {
                    throw new AssertionError(source.name() + " is recognized by " + found.id() + " and " + format.id());
                }
                found = format;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Reads some files by the format that recognizes them. */
    static ModelReading read(PackSource source) throws IOException, InterruptedException {
        ModelImportFormat format =
                format(source).orElseThrow(() -> new AssertionError("nobody recognizes " + source.name()));
        return format.read(source);
    }

    static ModelReading exchange(String xml) throws IOException, InterruptedException {
        return exchange(xml.getBytes(StandardCharsets.UTF_8));
    }

    public static ModelReading exchange(byte[] xml) throws IOException, InterruptedException {
        return new ExchangeReader(LIMITS).read("modell.xml", new ByteArrayInputStream(xml));
    }

    public static byte[] written(ArchitectureModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExchangeWriter.write(model, out);
        return out.toByteArray();
    }

    static ArchitectureModel model(ModelReading reading) {
        return reading.model()
                .orElseThrow(() -> new AssertionError(reading.problems().toString()));
    }

    static List<String> codes(List<ModelFinding> findings) {
        return findings.stream().map(ModelFinding::code).toList();
    }

    static Memory file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Memory file(String name, byte[] content) {
        return new Memory(name).with(name, content);
    }

    static Memory file(Path path) throws IOException {
        return file(path.getFileName().toString(), Files.readAllBytes(path));
    }

    static Memory folder(Path path) throws IOException {
        Memory memory = new Memory(path.toString());
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                memory.with(path.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        return memory;
    }

    /** Files by path. */
    static final class Memory implements PackSource {
        private final String name;
        private final TreeMap<String, byte[]> files = new TreeMap<>();

        Memory(String name) {
            this.name = name;
        }

        Memory with(String path, byte[] content) {
            files.put(path, content);
            return this;
        }

        Memory with(String path, String content) {
            return with(path, content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(files.keySet());
        }

        @Override
        public InputStream open(String path) {
            return new ByteArrayInputStream(files.get(path));
        }
    }
}
