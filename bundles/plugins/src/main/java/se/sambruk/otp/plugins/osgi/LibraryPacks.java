package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Packs;

/**
 * Asks the content service, which may come and go, as may the forms that it reads packs in. At start it comes when the database has
 * been opened, which others wait for too: a pack that has changed while we were down must be read before the first command.
 */
public final class LibraryPacks implements Packs {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryPacks.class);
    private static final long STEP_MILLIS = 20;

    private final Supplier<Optional<ContentService>> content;
    private final Supplier<Optional<LibraryService>> library;
    private final Supplier<Optional<PublicationService>> publications;
    private final IntSupplier forms;
    private final Duration patience;
    private final CountDownLatch closing;
    private final BooleanSupplier halted;
    // Who has waited in vain once does not wait again: that would keep everything else waiting too.
    private volatile boolean waited;
    private volatile Optional<Reader> lacking = Optional.empty();

    /** Who could read packs at some time. */
    private record Reader(boolean content, int forms) {}

    /**
     * @param forms how many forms of packs there are now
     * @param patience how long to wait for what is missing, all in all
     * @param closing counted down when nobody is to wait any longer
     * @param halted whether the framework is going down
     */
    public LibraryPacks(
            Supplier<Optional<ContentService>> content,
            Supplier<Optional<LibraryService>> library,
            Supplier<Optional<PublicationService>> publications,
            IntSupplier forms,
            Duration patience,
            CountDownLatch closing,
            BooleanSupplier halted) {
        this.content = content;
        this.library = library;
        this.publications = publications;
        this.forms = forms;
        this.patience = patience;
        this.closing = closing;
        this.halted = halted;
    }

    @Override
    public PackReading check(PackSource source) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Reader reader = reader();
            Optional<PackReading> reading = content.get().map(service -> service.check(source));
            if (reading.isPresent() && !Packs.isPassing(reading.get().problems())) {
                return reading.get();
            }
            if (isOver(end)) {
                lacking = Optional.of(reader);
                return reading.orElseThrow(() -> Faults.refusal("OTP-7054"));
            }
        }
    }

    private boolean isOver(long end) {
        if (waited || halted.getAsBoolean()) {
            return true;
        }
        try {
            boolean closed = closing.await(STEP_MILLIS, TimeUnit.MILLISECONDS);
            if (!closed && System.nanoTime() > end) {
                LOG.error("Packs could not be read within {}: the library or a form of packs is missing", patience);
                waited = true;
            }
            return closed || waited;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Reader reader() {
        return new Reader(content.get().isPresent(), forms.getAsInt());
    }

    /** Whether a pack was left out for want of somebody to read it, and there may be somebody now. */
    boolean hasNews() {
        boolean news = lacking.filter(before -> !before.equals(reader())).isPresent();
        if (news) {
            lacking = Optional.empty();
        }
        return news;
    }

    @Override
    public List<ContextReport> conflicts(List<Catalog> catalogs) {
        if (catalogs.isEmpty()) {
            return List.of();
        }
        return library.get().stream()
                .flatMap(service -> service.checkAll(catalogs).stream())
                .filter(report -> report.problems().stream().anyMatch(problem -> problem.severity() != Severity.INFO))
                .toList();
    }

    @Override
    public List<PublicationFinding> publications(List<Catalog> catalogs, Map<ContentHash, byte[]> resources) {
        Optional<LibraryService> service = library.get();
        Optional<PublicationService> maker = publications.get();
        return service.isEmpty() || maker.isEmpty()
                ? List.of()
                : new PublicationsBeforehand(service.get(), maker.get()).findings(catalogs, resources);
    }

    @Override
    public Optional<PackReport> report(String location) {
        return content.get().stream()
                .flatMap(service -> service.packs().stream())
                .filter(report -> report.source().equals(location))
                .findFirst();
    }
}
