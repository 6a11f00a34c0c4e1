package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.swap.osgi.Registrations;
import se.sambruk.otp.testkit.Installations;

public class ExportComponentTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private ExportComponent component;

    @Before
    public void start() throws IOException {
        component = component();
    }

    @After
    public void stop() {
        component.deactivate();
    }

    private ExportComponent component() throws IOException {
        return new ExportComponent(
                config(),
                Installations.REAL,
                temporary.getRoot().toPath().resolve("passed-trials"),
                temporary.getRoot().toPath().resolve("begun"),
                new Registrations("1.0.0", List.of("mvn:shipped/")));
    }

    private static ExportComponent.Config config() {
        return new ExportComponent.Config() {
            @Override
            public long file_max_mebibytes() {
                return 1;
            }

            @Override
            public long write_timeout_seconds() {
                return 20;
            }

            @Override
            public long drain_timeout_seconds() {
                return 20;
            }

            @Override
            public long successor_wait_seconds() {
                return 20;
            }

            @Override
            public long trial_timeout_seconds() {
                return 20;
            }

            @Override
            public long trial_max_mebibytes() {
                return 1;
            }

            @Override
            public long trial_memory_mebibytes() {
                return 512;
            }

            @Override
            public String[] trial_trusted_locations() {
                return new String[0];
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ExportComponent.Config.class;
            }
        };
    }

    private static ServiceReference<ExportFormat> reference(String bundle, long id) {
        return reference(bundle, "mvn:shipped/" + bundle, id);
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<ExportFormat> reference(String bundle, String location, long id) {
        Bundle owner = (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getVersion" -> new Version("1.2.3");
                    case "getSymbolicName" -> bundle;
                    case "getLocation" -> location;
                    case "getBundleId", "getLastModified" -> 17L;
                    case "findEntries" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Map<String, Object> properties = Map.of("service.id", id, "service.ranking", 0);
        return (ServiceReference<ExportFormat>) Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> owner;
                    case "getProperty" -> properties.get((String) arguments[0]);
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private ExportRequest request(String format) throws IOException {
        return new ExportRequest(
                format,
                "krav",
                ExportContext.of(Locale.ROOT, LocalDate.EPOCH),
                temporary.getRoot().toPath().toRealPath().resolve(format + ".txt"));
    }

    private List<String> ids() {
        return component.formats().stream().map(s -> s.descriptor().id()).toList();
    }

    @Test
    public void aFormatThatCannotDescribeItselfHarmsNoOther() throws IOException {
        component.bindFormat(reference("throws", 1), describing(() -> {
            throw new NoClassDefFoundError("se/annan/Klass");
        }));
        component.bindFormat(reference("null", 2), describing(() -> null));
        AtomicInteger calls = new AtomicInteger();
        component.bindFormat(reference("changes", 3), describing(() -> TestFormat.descriptor(
                        "changing", "1.0." + calls.incrementAndGet())
                .build()));
        component.bindFormat(reference("escapes", 4), describing(() -> TestFormat.descriptor("escaping", "1.0.0")
                .file("text/plain", "../../x")
                .build()));
        component.bindFormat(reference("good", 5), TestFormat.text("good"));

        assertEquals(List.of("good"), ids());
        assertEquals("good 1.2.3", component.formats().get(0).source());
        assertEquals(1, component.export(List.of(request("good"))).size());
    }

    private interface Describing {
        FormatDescriptor descriptor();
    }

    private static ExportFormat describing(Describing describing) {
        return new TestFormat(TestFormat.descriptor("x", "1").build(), TestFormat.TEXT, in -> List.of()) {
            @Override
            public FormatDescriptor descriptor() {
                return describing.descriptor();
            }
        };
    }

    @Test
    public void unbindingAFormatThatWasRefusedDoesNothing() {
        ServiceReference<ExportFormat> refused = reference("null", 1);
        component.bindFormat(refused, describing(() -> null));

        component.unbindFormat(refused);

        assertEquals(List.of(), ids());
    }

    @Test
    public void aBundleThatStopsWaitsForItsExportsAndNewOnesGoToItsSuccessor() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ServiceReference<ExportFormat> first = reference("first", 1);
        component.bindFormat(
                first,
                new TestFormat(
                        TestFormat.descriptor("docx", "1.0.0").build(),
                        (source, context, out) -> {
                            writing.countDown();
                            try {
                                goOn.await();
                            } catch (InterruptedException e) {
                                throw new IOException(e);
                            }
                            return TestFormat.TEXT.write(source, context, out);
                        },
                        in -> List.of()));
        ExportRequest request = request("docx");
        FutureTask<List<ExportReceipt>> running = new FutureTask<>(() -> component.export(List.of(request)));
        new Thread(running).start();
        assertTrue(writing.await(20, TimeUnit.SECONDS));

        CountDownLatch unbound = new CountDownLatch(1);
        new Thread(() -> {
                    component.unbindFormat(first);
                    unbound.countDown();
                })
                .start();
        Path other = temporary.getRoot().toPath().toRealPath().resolve("other.txt");
        awaitInactive();
        FutureTask<List<ExportReceipt>> next = new FutureTask<>(
                () -> component.export(List.of(new ExportRequest("docx", "krav", request.context(), other))));
        new Thread(next).start();

        assertEquals("the bundle's classes are still in use", 1, unbound.getCount());
        goOn.countDown();
        assertTrue(unbound.await(20, TimeUnit.SECONDS));
        component.bindFormat(
                reference("second", 2),
                new TestFormat(TestFormat.descriptor("docx", "2.0.0").build(), TestFormat.TEXT, in -> List.of()));

        assertEquals("1.0.0", running.get(20, TimeUnit.SECONDS).get(0).version().toString());
        assertEquals("2.0.0", next.get(20, TimeUnit.SECONDS).get(0).version().toString());
        assertTrue(Files.exists(other));
    }

    @Test
    public void onlyWhatDoesNotComeWithThePlatformIsTried() throws Exception {
        AtomicInteger writes = new AtomicInteger();
        TestFormat counted = new TestFormat(
                TestFormat.descriptor("prov", "1.0.0")
                        .accepts(Specification.class)
                        .build(),
                (source, context, out) -> {
                    writes.incrementAndGet();
                    out.write(1);
                    return ExportReport.COMPLETE;
                },
                in -> List.of());
        component.bindFormat(reference("shipped", 1), counted);
        assertEquals(0, writes.get());

        ServiceReference<ExportFormat> dropped = reference("dropped", "otp-plugin:dropped", 2);
        component.bindFormat(dropped, counted);
        FormatVerdict verdict = component.awaitVerdict("otp-plugin:dropped", Duration.ofSeconds(20));

        assertEquals(1, verdict.promoted().size());
        assertEquals("the sample, twice", 2, writes.get());
        FormatStatus replacement = component.formats().get(0);
        assertTrue(replacement.active());
        assertEquals("otp-plugin:dropped", replacement.location());

        ExportComponent restarted = component();
        restarted.bindFormat(dropped, counted);
        assertEquals("at once, and without a trial", 1, restarted.formats().size());
        assertEquals(2, writes.get());
        restarted.deactivate();
    }

    private void awaitInactive() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (component.formats().stream().anyMatch(FormatStatus::active)) {
            assertTrue("the format is never retired", System.nanoTime() < end);
            Thread.onSpinWait();
        }
        assertFalse(component.format("docx").isPresent());
    }
}
