package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.TestFormat.Writing;
import se.sambruk.otp.export.fault.ExportProblems;

public class FormatFaultsTest extends ExporterFixture {
    @Test
    public void whateverAFormatThrowsBecomesAProblemThatNamesIt() throws IOException {
        List<Throwable> faults = List.of(
                new IllegalStateException("trasig"),
                new NoClassDefFoundError("se/annan/Klass"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new IOException("egen"));
        for (Throwable fault : faults) {
            String id = "broken-" + faults.indexOf(fault);
            register(TestFormat.writing(id, (source, context, out) -> {
                out.write("halv fil".getBytes(StandardCharsets.UTF_8));
                return sneakyThrow(fault);
            }));
            Files.writeString(folder.resolve("a.txt"), "förut");

            ProblemException e =
                    assertThrows(ProblemException.class, () -> exporter.export(List.of(request(id, "a.txt"))));

            assertEquals("OTP-5030", e.problems().get(0).code());
            assertTrue(e.getMessage(), e.getMessage().contains(id + " 1.0.0"));
            assertEquals(fault, e.getCause());
            assertEquals("förut", content("a.txt"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> ExportReport sneakyThrow(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    public void aFormatRunsWithItsOwnClassLoaderWhoeverCalls() throws Exception {
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        register(TestFormat.writing("text", (source, context, out) -> {
            seen.set(Thread.currentThread().getContextClassLoader());
            return TestFormat.TEXT.write(source, context, out);
        }));
        FutureTask<Object> call = new FutureTask<>(() -> exporter.export(List.of(request("text", "a.txt"))));
        Thread caller = new Thread(call);
        caller.setContextClassLoader(new ClassLoader() {});
        caller.start();
        call.get(LIMITS.writing().toSeconds(), TimeUnit.SECONDS);

        assertEquals(TestFormat.class.getClassLoader(), seen.get());
    }

    @Test
    public void oneFormatThatFailsLeavesNoFileOfTheOthers() throws IOException {
        register(TestFormat.text("text"));
        register(TestFormat.writing("broken", (source, context, out) -> {
            throw new IllegalStateException();
        }));

        assertEquals(List.of("OTP-5030"), codes(request("text", "a.txt"), request("broken", "b.txt")));
        assertEquals(List.of(), names());
    }

    @Test
    public void aFormatThatWritesNothingIsFound() {
        register(TestFormat.writing("silent", (source, context, out) -> ExportReport.COMPLETE));

        assertEquals(List.of("OTP-5031"), codes(request("silent", "a.txt")));
    }

    @Test
    public void aFormatThatReportsNothingIsFound() {
        Writing writing = (source, context, out) -> {
            TestFormat.TEXT.write(source, context, out);
            return null;
        };
        register(TestFormat.writing("mute", writing));
        register(TestFormat.verifying("blind", in -> null));

        assertEquals(List.of("OTP-5032"), codes(request("mute", "a.txt")));
        assertEquals(List.of("OTP-5032"), codes(request("blind", "a.txt")));
    }

    @Test
    public void aFormatReadsItsOutputBackBeforeItIsSeen() throws IOException {
        Problem damaged = ExportProblems.error("OTP-5044", "prov", 1, 2);
        AtomicReference<String> read = new AtomicReference<>("");
        register(TestFormat.verifying("strict", in -> {
            read.set(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return List.of(damaged);
        }));

        assertEquals(List.of("OTP-5033", "OTP-5044"), codes(request("strict", "a.txt")));
        assertEquals("krav {size=A4}", read.get());
        assertEquals(List.of(), names());
    }

    @Test
    public void aLossReachesTheReceiptButAnErrorAmongThemStopsTheExport() {
        Problem loss = ExportProblems.warning("OTP-5044", "prov", 1, 2);
        Problem error = ExportProblems.error("OTP-5044", "prov", 1, 2);
        register(TestFormat.writing("lossy", (source, context, out) -> {
            TestFormat.TEXT.write(source, context, out);
            return new ExportReport(List.of(loss));
        }));
        register(TestFormat.writing("failing", (source, context, out) -> {
            TestFormat.TEXT.write(source, context, out);
            return new ExportReport(List.of(loss, error));
        }));

        assertEquals(
                List.of(loss),
                exporter.export(List.of(request("lossy", "a.txt"))).get(0).losses());
        assertEquals(List.of("OTP-5044"), codes(request("failing", "b.txt")));
    }

    @Test
    public void aFileBeyondTheLimitIsRefusedEvenIfTheFormatSwallowsIt() {
        register(TestFormat.writing("big", (source, context, out) -> {
            for (int i = 0; i < 100; i++) {
                try {
                    out.write(new byte[100]);
                } catch (IOException e) {
                    continue;
                }
            }
            return ExportReport.COMPLETE;
        }));

        assertEquals(List.of("OTP-5034"), codes(request("big", "a.txt")));
    }

    @Test
    public void aFormatMayCloseTheStream() throws IOException {
        register(TestFormat.writing("closer", (source, context, out) -> {
            ExportReport report = TestFormat.TEXT.write(source, context, out);
            out.close();
            return report;
        }));

        exporter.export(List.of(request("closer", "a.txt")));

        assertEquals("krav {size=A4}", content("a.txt"));
    }

    @Test
    public void aFormatThatHangsIsAbandonedAndNamed() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        register(TestFormat.writing("hanging", (source, context, out) -> {
            begun.set(true);
            try {
                out.write(1);
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                ended.set(true);
            }
            return ExportReport.COMPLETE;
        }));
        Exporter impatient = new Exporter(
                registry,
                entrance,
                new Limits(1024, Duration.ofMillis(1), Duration.ofSeconds(20)),
                UnaryOperator.identity());

        ProblemException e =
                assertThrows(ProblemException.class, () -> impatient.export(List.of(request("hanging", "a.txt"))));

        assertEquals("OTP-5035", e.problems().get(0).code());
        assertTrue(e.getMessage(), e.getMessage().contains("hanging 1.0.0"));
        // The time may be out before the format has got as far as to begin.
        assertEquals("a format that has begun is told to stop, and obeys", begun.get(), ended.get());
    }

    @Test
    public void aFormatThatDoesNotObeyCanWriteNothingMore() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch abandoned = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<IOException> late = new AtomicReference<>();
        register(TestFormat.writing("stubborn", (source, context, out) -> {
            writing.countDown();
            boolean waiting = true;
            while (waiting) {
                try {
                    abandoned.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    continue;
                }
            }
            try {
                out.write(new byte[100]);
            } catch (IOException e) {
                late.set(e);
            }
            over.countDown();
            return ExportReport.COMPLETE;
        }));
        Exporter impatient = new Exporter(
                registry,
                entrance,
                new Limits(1024, Duration.ofSeconds(20), Duration.ofMillis(1)),
                UnaryOperator.identity());
        FutureTask<List<ExportReceipt>> user =
                new FutureTask<>(() -> impatient.export(List.of(request("stubborn", "a.txt"))));
        Thread thread = new Thread(user);
        thread.start();
        assertTrue(writing.await(20, TimeUnit.SECONDS));

        thread.interrupt();
        assertThrows(ExecutionException.class, () -> user.get(20, TimeUnit.SECONDS));
        abandoned.countDown();

        assertTrue(over.await(20, TimeUnit.SECONDS));
        assertTrue(late.get() instanceof InterruptedIOException);
        assertEquals(List.of(), names());
    }

    @Test
    public void interruptingTheCallerCancelsTheExport() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        register(TestFormat.writing("slow", (source, context, out) -> {
            writing.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return ExportReport.COMPLETE;
        }));
        List<String> outcome = new ArrayList<>();
        FutureTask<Boolean> user = new FutureTask<>(() -> {
            try {
                exporter.export(List.of(request("slow", "a.txt")));
            } catch (ProblemException e) {
                outcome.add(e.problems().get(0).code());
            }
            return Thread.interrupted();
        });
        Thread thread = new Thread(user);
        thread.start();
        assertTrue(writing.await(20, TimeUnit.SECONDS));

        thread.interrupt();

        assertTrue("the caller can tell that it was interrupted", user.get(20, TimeUnit.SECONDS));
        assertEquals(List.of("OTP-5036"), outcome);
    }
}
