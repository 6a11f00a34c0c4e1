package se.sambruk.otp.export.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.swap.sample.SampleSpecification;

public class TrialTest {
    private static final TrialLimits LIMITS =
            new TrialLimits(Duration.ofSeconds(20), 1 << 20, 256 << 20, Duration.ofSeconds(1));

    private static void run(ExportFormat format) throws InterruptedException {
        Trial.run(format, format.descriptor(), "se.exempel 1.0.0", LIMITS);
    }

    private static List<String> codes(ExportFormat format) {
        return codes(format, LIMITS);
    }

    private static List<String> codes(ExportFormat format, TrialLimits limits) {
        return fault(format, limits).problems().stream().map(Problem::code).toList();
    }

    private static ProblemException fault(ExportFormat format, TrialLimits limits) {
        return assertThrows(
                ProblemException.class, () -> Trial.run(format, format.descriptor(), "se.exempel 1.0.0", limits));
    }

    /** What a format does instead of writing. */
    private interface Writing {
        ExportReport write(OutputStream out) throws IOException;
    }

    private static ExportFormat writing(Writing writing) {
        return new TriedFormat() {
            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                return writing.write(out);
            }
        };
    }

    @Test
    public void eachSampleThatIsAcceptedIsWrittenTwiceAndReadBackWithTheDefaultOfEachOption() throws Exception {
        List<Object> written = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger verified = new AtomicInteger();
        FormatDescriptor descriptor = TriedFormat.descriptor("prov", "1.0.0")
                .accepts(Document.class)
                .accepts(Specification.class)
                .accepts(Matrix.class)
                .accepts(ArchitectureModel.class)
                .accepts(Diagram.class)
                .option(FormatOption.flag("snabb", LocalizedText.of("Snabb"), true))
                .build();
        run(new TriedFormat(descriptor) {
            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                written.add(source.getClass());
                assertEquals("true", context.option("snabb"));
                return super.write(source.getClass(), context, out);
            }

            @Override
            public List<Problem> verify(InputStream in) throws IOException {
                verified.incrementAndGet();
                assertTrue(in.readAllBytes().length > 0);
                return List.of();
            }
        });

        assertEquals(
                List.of(
                        Document.class,
                        Document.class,
                        Specification.class,
                        Specification.class,
                        Matrix.class,
                        Matrix.class,
                        ArchitectureModel.class,
                        ArchitectureModel.class,
                        Diagram.class,
                        Diagram.class),
                written);
        assertEquals(5, verified.get());
    }

    @Test
    public void aFormatIsTriedOnWhateverSingleTypeItAccepts() {
        for (Class<?> type :
                List.of(Document.class, Specification.class, Matrix.class, ArchitectureModel.class, Diagram.class)) {
            ExportFormat broken = new TriedFormat(
                    TriedFormat.descriptor("prov", "1.0.0").accepts(type).build()) {
                @Override
                public ExportReport write(Object source, ExportContext context, OutputStream out) {
                    throw new IllegalStateException(type.cast(source).getClass().getName());
                }
            };
            ProblemException fault = fault(broken, LIMITS);
            assertEquals("OTP-5062", fault.problems().get(0).code());
            assertEquals(type.getName(), fault.getCause().getMessage());
        }
    }

    @Test
    public void aFormatIsTriedOnADrawingOfTheKindThatItsFilesAre() throws Exception {
        Map<String, String> tried = new LinkedHashMap<>();
        for (String mediaType : List.of(Diagram.SVG, Diagram.PNG, "application/pdf")) {
            FormatDescriptor descriptor = FormatDescriptor.builder("prov", PackVersion.of("1.0.0"))
                    .label(LocalizedText.of("Prov"))
                    .file(mediaType, "x")
                    .accepts(Diagram.class)
                    .build();
            run(new TriedFormat(descriptor) {
                @Override
                public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                    Diagram diagram = (Diagram) source;
                    tried.put(mediaType, diagram.mediaType());
                    out.write(diagram.image());
                    return ExportReport.COMPLETE;
                }
            });
        }
        assertEquals(Map.of(Diagram.SVG, Diagram.SVG, Diagram.PNG, Diagram.PNG, "application/pdf", Diagram.SVG), tried);
    }

    @Test
    public void aFormatThatAcceptsNoneOfTheSamplesIsNotTried() throws Exception {
        run(
                new TriedFormat(TriedFormat.descriptor("prov", "1.0.0")
                        .accepts(String.class)
                        .build()) {
                    @Override
                    public ExportReport write(Object source, ExportContext context, OutputStream out) {
                        throw new AssertionError();
                    }
                });
    }

    @Test
    public void aFormatThatHangsIsLeftBehindAndNamedInBothLanguages() {
        CountDownLatch interrupted = new CountDownLatch(1);
        ProblemException e = fault(
                writing(out -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stop) {
                        interrupted.countDown();
                    }
                    return ExportReport.COMPLETE;
                }),
                new TrialLimits(Duration.ofMillis(100), 1 << 20, 256 << 20, Duration.ofSeconds(20)));

        Problem problem = e.problems().get(0);
        assertEquals("OTP-5061", problem.code());
        assertEquals(
                "Formatet prov 1.0.0 från se.exempel 1.0.0 togs inte i bruk: det blev inte färdigt med provet på 0 sekunder.",
                problem.message().in(LocalizedText.SWEDISH));
        assertEquals(
                "The format prov 1.0.0 from se.exempel 1.0.0 was not taken into use: it was not done with the trial within 0 seconds.",
                problem.message().in(Locale.ENGLISH));
        assertEquals("it was told to stop", 0, interrupted.getCount());
    }

    @Test
    public void whateverAFormatThrowsIsARefusal() {
        for (Throwable fault : List.of(
                new IllegalStateException("trasig"),
                new NoClassDefFoundError("se/annan/Klass"),
                new IOException("x"))) {
            ProblemException e = fault(writing(out -> sneakyThrow(fault)), LIMITS);
            assertEquals("OTP-5062", e.problems().get(0).code());
            assertEquals(fault, e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> ExportReport sneakyThrow(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    public void aFormatThatWritesWithoutEndIsStoppedAtTheLimitEvenIfItSwallowsTheFault() {
        byte[] block = new byte[1 << 16];
        assertEquals(List.of("OTP-5063"), codes(writing(out -> {
            while (true) {
                out.write(block);
            }
        })));
        assertEquals(List.of("OTP-5063"), codes(writing(out -> {
            try {
                while (true) {
                    out.write(block);
                }
            } catch (IOException e) {
                return ExportReport.COMPLETE;
            }
        })));
    }

    @Test
    public void aFormatThatAsksForMemoryWithoutEndIsStopped() {
        assertEquals(List.of("OTP-5064"), codes(writing(out -> {
            long sum = 0;
            while (!Thread.currentThread().isInterrupted()) {
                sum += new byte[1 << 20].length;
            }
            throw new IOException(sum + " bytes");
        })));
    }

    @Test
    public void aFormatThatCannotWriteTheSampleIsRefusedWithItsOwnWords() {
        Problem own = ExportProblems.error("OTP-5069", "x", "y", "z");
        assertEquals(List.of("OTP-5065", "OTP-5069"), codes(writing(out -> {
            throw own.asException();
        })));
        assertEquals(List.of("OTP-5065", "OTP-5069"), codes(writing(out -> {
            out.write(1);
            return new ExportReport(List.of(own));
        })));
    }

    @Test
    public void aFormatThatWritesHalfAndReturnsIsFoundByItsOwnCheck() {
        Problem own = ExportProblems.error("OTP-5069", "x", "y", "z");
        ProblemException e = fault(
                new TriedFormat() {
                    @Override
                    public List<Problem> verify(InputStream in) {
                        return List.of(own);
                    }
                },
                LIMITS);

        assertEquals(
                List.of("OTP-5066", "OTP-5069"),
                e.problems().stream().map(Problem::code).toList());
        assertTrue(
                e.getMessage(),
                e.problems().get(0).message().in(LocalizedText.SWEDISH).contains("provspecifikationen"));
    }

    @Test
    public void aFormatWithoutReportsOrOutputIsRefused() {
        assertEquals(List.of("OTP-5067"), codes(writing(out -> {
            out.write(1);
            return null;
        })));
        assertEquals(List.of("OTP-5067"), codes(new TriedFormat() {
            @Override
            public List<Problem> verify(InputStream in) {
                return null;
            }
        }));
        assertEquals(List.of("OTP-5069"), codes(writing(out -> ExportReport.COMPLETE)));
    }

    @Test
    public void aFormatWhoseOutputVariesIsRefused() {
        AtomicInteger calls = new AtomicInteger();
        assertEquals(List.of("OTP-5068"), codes(writing(out -> {
            out.write(calls.incrementAndGet());
            return ExportReport.COMPLETE;
        })));
    }

    @Test
    public void aFormatThatHangsWhenAskedWhatItIsIsLeftBehind() {
        ExportFormat silent = new TriedFormat() {
            @Override
            public FormatDescriptor descriptor() {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.descriptor();
            }
        };
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> Description.of(
                        silent,
                        "se.exempel 1.0.0",
                        new TrialLimits(Duration.ofMillis(100), 1, 1, Duration.ofSeconds(1))));
        assertEquals("OTP-5060", e.problems().get(0).code());
    }

    @Test
    public void theSamplesUseEveryKindOfValue() {
        Specification specification = SampleSpecification.make();
        assertEquals(6, specification.requirements().size());
        assertNotNull(specification.published());
        assertEquals(SampleSpecification.make(), specification);
        assertEquals(
                List.of("Löpande text", "Tabeller", "Bilder"),
                SampleDocument.make().sections().stream().map(s -> s.title()).toList());
    }
}
