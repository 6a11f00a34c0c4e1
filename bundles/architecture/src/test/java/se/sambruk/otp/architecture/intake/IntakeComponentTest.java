package se.sambruk.otp.architecture.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

public class IntakeComponentTest {
    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private IntakeComponent intake;
    private Path root;

    @Before
    public void start() {
        intake = intake(5, 1, 60);
        root = disk.getRoot().toPath();
    }

    private static IntakeComponent intake(int files, int mebibytes, int seconds) {
        return new IntakeComponent(new IntakeComponent.Config() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return IntakeComponent.Config.class;
            }

            @Override
            public int max_files() {
                return files;
            }

            @Override
            public int max_mebibytes() {
                return mebibytes;
            }

            @Override
            public int timeout_seconds() {
                return seconds;
            }
        });
    }

    /** Reads files that begin with its id; the model's id is the format's, and its name all that was in the files. */
    private static class Lettered implements ModelImportFormat {
        private final String id;

        Lettered(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public LocalizedText label() {
            return LocalizedText.of("Formatet " + id, "The format " + id);
        }

        @Override
        public boolean recognizes(PackSource source) throws IOException {
            return all(source).startsWith(id);
        }

        @Override
        public ModelReading read(PackSource source) throws IOException, InterruptedException {
            return ModelReading.of(
                    ArchitectureModel.builder(id + " " + source.paths() + " " + all(source))
                            .build(),
                    List.of(),
                    List.of());
        }

        private static String all(PackSource source) throws IOException {
            StringBuilder all = new StringBuilder();
            for (String path : source.paths()) {
                try (InputStream in = source.open(path)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }
    }

    @Test
    public void that_a_file_may_not_be_read_is_told_in_words() throws Exception {
        add(
                new Lettered("a") {
                    @Override
                    public boolean recognizes(PackSource source) throws IOException {
                        throw new AccessDeniedException("/srv/m.txt");
                    }
                },
                1,
                0);
        Problem problem = intake.read(file("m.txt", "a")).problems().get(0);
        assertEquals("OTP-5488", problem.code());
        assertTrue(
                problem.toString(), problem.message().in(LocalizedText.SWEDISH).endsWith("åtkomst nekad."));
    }

    @Test
    public void what_lies_behind_links_in_a_folder_is_told_to_be_left_out() throws Exception {
        add(new Lettered("A"), 1, 0);
        Path outside = Files.writeString(disk.newFolder("annat").toPath().resolve("b.txt"), "b");
        Path folder = disk.newFolder("modell").toPath();
        Files.createSymbolicLink(folder.resolve("b.txt"), outside);
        ModelReading links = intake.read(folder);
        assertEquals("OTP-5489", links.problems().get(0).code());
        Files.writeString(folder.resolve("a.txt"), "A");
        ModelReading reading = intake.read(folder);
        assertEquals("A [a.txt] A", reading.model().orElseThrow().id());
        assertEquals("OTP-5490", reading.findings().get(0).code());
        assertTrue(reading.findings().get(0).message().toString().contains("b.txt"));
    }

    private void add(ModelImportFormat format, long id, int ranking) {
        intake.addFormat(format, Map.of("service.id", id, "service.ranking", ranking));
    }

    private Path file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String read(Path path) throws InterruptedException {
        ModelReading reading = intake.read(path);
        return reading.model()
                .map(ArchitectureModel::id)
                .orElseGet(() -> reading.problems().get(0).code());
    }

    @Test
    public void the_format_that_recognizes_a_file_reads_it() throws Exception {
        add(new Lettered("a"), 1, 0);
        add(new Lettered("b"), 2, 0);

        assertEquals("b [m.txt] bra", read(file("m.txt", "bra")));
        assertEquals(List.of("a", "b"), List.copyOf(intake.formats().keySet()));
    }

    @Test
    public void a_folder_is_read_as_its_files_without_hidden_ones_and_links() throws Exception {
        add(new Lettered("a"), 1, 0);
        file("mapp/under/1.txt", "a");
        file("mapp/.git/config", "x");
        file("mapp/.dold", "x");
        file("utanför/hemligt.txt", "x");
        Files.createSymbolicLink(root.resolve("mapp/länk.txt"), root.resolve("utanför/hemligt.txt"));
        Files.createSymbolicLink(root.resolve("mapp/länk"), root.resolve("utanför"));

        assertEquals("a [under/1.txt] a", read(root.resolve("mapp")));
    }

    @Test
    public void formats_come_and_go_and_the_greatest_ranking_is_asked_first() throws Exception {
        Path file = file("m.txt", "ab");
        assertEquals("OTP-5485", read(file));
        ModelImportFormat low = new Lettered("a");
        add(low, 1, 0);
        assertEquals("a [m.txt] ab", read(file));
        ModelImportFormat high = new Lettered("ab");
        add(high, 2, 10);
        assertEquals("ab [m.txt] ab", read(file));
        intake.removeFormat(high, Map.of("service.id", 2L, "service.ranking", 10));
        intake.removeFormat(low, Map.of("service.id", 1L, "service.ranking", 0));
        assertEquals("OTP-5485", read(file));
    }

    @Test
    public void what_nobody_recognizes_is_told_of_with_what_can_be_read() throws Exception {
        add(new Lettered("a"), 1, 0);
        Problem problem = intake.read(file("m.txt", "x")).problems().get(0);

        assertEquals("OTP-5485", problem.code());
        assertTrue(problem.message().in(Locale.ENGLISH).contains("a (The format a)"));
        assertTrue(problem.message().toString().contains("a (Formatet a)"));
    }

    @Test
    public void what_is_missing_empty_too_many_or_too_large_is_told_of() throws Exception {
        add(new Lettered("a"), 1, 0);
        assertEquals("OTP-5480", read(root.resolve("finns-inte")));
        assertEquals("OTP-5482", read(disk.newFolder("tom").toPath()));
        assertEquals("OTP-5484", read(file("stor.txt", "a".repeat(2 << 20))));
        for (int i = 0; i < 6; i++) {
            file("många/" + i, "a");
        }
        assertEquals("OTP-5483", read(root.resolve("många")));
    }

    @Test
    public void a_format_that_throws_harms_nobody() throws Exception {
        add(
                new Lettered("a") {
                    @Override
                    public ModelReading read(PackSource source) {
                        throw new IllegalStateException("trasigt");
                    }
                },
                1,
                0);
        add(
                new Lettered("b") {
                    @Override
                    public ModelReading read(PackSource source) {
                        return null;
                    }
                },
                2,
                0);
        add(
                new Lettered("c") {
                    @Override
                    public ModelReading read(PackSource source) throws IOException {
                        throw new IOException("disken");
                    }
                },
                3,
                0);

        assertEquals("OTP-5487", read(file("1.txt", "a")));
        assertEquals("OTP-5487", read(file("2.txt", "b")));
        assertEquals("OTP-5488", read(file("3.txt", "c")));
    }

    @Test(timeout = 30_000)
    public void a_format_that_hangs_is_left_behind() throws Exception {
        intake = intake(5, 1, 1);
        CountDownLatch interrupted = new CountDownLatch(1);
        add(
                new Lettered("a") {
                    @Override
                    public ModelReading read(PackSource source) throws InterruptedException {
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            interrupted.countDown();
                        }
                        return null;
                    }
                },
                1,
                0);

        assertEquals("OTP-5486", read(file("m.txt", "a")));
        interrupted.await();
    }
}
