package se.sambruk.otp.pack.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;
import se.sambruk.otp.workbook.BookLimits;

/** Reads workbooks as the platform does: through the reader of packs, with this form in place. */
final class Reads {
    static final String FILE = "OTP-INF/lokala-krav.xlsx";

    private Reads() {}

    static PackReading read(byte[] workbook) {
        return read(workbook, BookLimits.DEFAULT);
    }

    static PackReading read(byte[] workbook, BookLimits limits) {
        return read(new MemoryFiles(FILE, workbook), limits);
    }

    static PackReading read(PackSource source, BookLimits limits) {
        PackForms forms = new PackForms();
        PackXlsx form = new PackXlsx(limits);
        forms.add(form.extension(), "1", () -> Optional.of(form));
        return new PackReader(Limits.DEFAULT, forms).read(source).reading();
    }

    static Catalog catalog(byte[] workbook) {
        return catalog(read(workbook));
    }

    static Catalog catalog(PackReading reading) {
        return reading.catalog()
                .orElseThrow(() -> new AssertionError(reading.problems().toString()));
    }

    /** Code and place of each problem: {@code OTP-7830 Krav!D7}. */
    static List<String> told(PackReading reading) {
        return reading.problems().stream().map(Reads::told).toList();
    }

    static String told(Problem problem) {
        SourceLocation at = problem.location().orElseThrow();
        String place = at.sheet().isEmpty()
                ? ""
                : " " + at.sheet().get()
                        + at.cell().map(cell -> "!" + cell).orElse(at.line() > 0 ? "!" + at.line() : "");
        return problem.code() + place;
    }

    /** Some files in memory. */
    static final class MemoryFiles implements PackSource {
        private final SortedMap<String, byte[]> files = new TreeMap<>();

        MemoryFiles(String path, byte[] bytes) {
            files.put(path, bytes);
        }

        MemoryFiles with(String path, byte[] bytes) {
            files.put(path, bytes);
            return this;
        }

        /** The files of a folder that end so. */
        MemoryFiles withAll(Path folder, String end) throws IOException {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file :
                        walk.filter(path -> path.toString().endsWith(end)).toList()) {
                    with(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return this;
        }

        @Override
        public String name() {
            return "prov";
        }

        @Override
        public SortedSet<String> paths() {
            return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
        }

        @Override
        public InputStream open(String path) throws IOException {
            if (!files.containsKey(path)) {
                throw new IOException(path);
            }
            return new ByteArrayInputStream(files.get(path));
        }
    }
}
