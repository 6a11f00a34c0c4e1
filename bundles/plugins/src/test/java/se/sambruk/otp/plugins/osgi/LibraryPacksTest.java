package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.testkit.Samples;

/** Who reads packs may come after whoever wants one read. */
public class LibraryPacksTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Problem AWAITED =
            Problem.of("OTP-1018", Severity.ERROR, Faults.text("folder"), Faults.text("folder"));
    private static final Problem READ = Faults.error("OTP-7012", "a", "b");

    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private boolean halted;

    @Test
    public void aPackIsReadWhenTheLibraryHasCome() {
        // Who is asked first, before each reading, is not there yet.
        LibraryPacks packs = packs(() -> asked.incrementAndGet() < 10 ? Optional.empty() : library(READ), LONG);
        assertEquals(List.of(READ), packs.check(new Nothing()).problems());
        assertFalse(packs.hasNews());
    }

    @Test
    public void aPackIsReadWhenItsFormHasCome() {
        Supplier<Optional<ContentService>> library = () -> library(asked.incrementAndGet() < 10 ? AWAITED : READ);
        assertEquals(List.of(READ), packs(library, LONG).check(new Nothing()).problems());
    }

    @Test
    public void whatIsMissingForTooLongIsToldOfAndReadWhenItComes() {
        Supplier<Optional<ContentService>> library = () -> asked.get() == 0 ? Optional.empty() : library(READ);
        LibraryPacks packs = packs(library, SHORT);
        ProblemException told = assertThrows(ProblemException.class, () -> packs.check(new Nothing()));
        assertEquals("OTP-7054", told.problems().get(0).code());
        assertFalse(packs.hasNews());
        asked.set(1);
        assertTrue(packs.hasNews());
        assertFalse(packs.hasNews());
    }

    @Test
    public void nobodyWaitsWhileThePlatformEnds() {
        LibraryPacks packs = packs(Optional::empty, LONG);
        halted = true;
        assertThrows(ProblemException.class, () -> packs.check(new Nothing()));
        halted = false;
        closing.countDown();
        assertThrows(ProblemException.class, () -> packs.check(new Nothing()));
    }

    @Test
    public void contextsWithWarningsAreToldOfAsThoseWithErrorsAre() {
        ContextReport wrong = context("fel", Faults.error("OTP-7012", "a", "b"));
        ContextReport odd = context("varning", Faults.warning("OTP-7074", "a", "b"));
        ContextReport noted = context("notis", Faults.info("OTP-7006", "a"));
        LibraryService library = (LibraryService) Proxy.newProxyInstance(
                LibraryPacksTest.class.getClassLoader(),
                new Class<?>[] {LibraryService.class},
                (proxy, method, arguments) -> List.of(wrong, odd, noted, context("inget")));
        LibraryPacks packs = new LibraryPacks(
                Optional::empty, () -> Optional.of(library), Optional::empty, () -> 1, SHORT, closing, () -> halted);
        assertEquals(List.of(wrong, odd), packs.conflicts(List.of(Samples.catalog())));
    }

    private static ContextReport context(String pack, Problem... problems) {
        return ContextReport.of(List.of(new ContextEntry(pack, Optional.empty())), List.of(problems));
    }

    private LibraryPacks packs(Supplier<Optional<ContentService>> content, Duration patience) {
        return new LibraryPacks(content, Optional::empty, Optional::empty, () -> 1, patience, closing, () -> halted);
    }

    private static Optional<ContentService> library(Problem problem) {
        return Optional.of((ContentService) Proxy.newProxyInstance(
                LibraryPacksTest.class.getClassLoader(),
                new Class<?>[] {ContentService.class},
                (proxy, method, arguments) -> PackReading.refused(List.of(problem))));
    }

    /** A pack that nobody looks into. */
    private static final class Nothing implements PackSource {
        @Override
        public String name() {
            return "inget";
        }

        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>();
        }

        @Override
        public InputStream open(String path) {
            return InputStream.nullInputStream();
        }
    }
}
