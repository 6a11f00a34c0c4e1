package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import se.sambruk.otp.api.answers.AnswerService;
import se.sambruk.otp.api.price.PriceService;

/** What only shows from within: the shipped archive's bundles and services. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {

    @Inject
    private BundleContext context;

    /** The shipped archive, with this test beside it. */
    @Configuration
    public Option[] archive() throws IOException {
        return Container.options("container").toArray(Option[]::new);
    }

    @Test
    public void every_bundle_is_active() {
        TreeSet<String> others = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (bundle.getState() != Bundle.ACTIVE && !fragment) {
                others.add(bundle.getSymbolicName() + " in state " + bundle.getState());
            }
        }
        assertEquals(new TreeSet<String>(), others);
    }

    /** The probe is let in before the platform is ready. */
    @Before
    public void await_the_platform() throws Exception {
        Container.awaitReady(context);
    }

    @Test
    public void each_service_of_the_platform_is_there_once() throws Exception {
        for (String service : List.of(
                "content.ContentService",
                "library.LibraryService",
                "library.RequirementSearch",
                "document.DocumentComposer",
                "export.ExportService",
                "quality.QualityService",
                "quality.SentenceReader",
                "procurement.ProcurementService",
                "seal.SealService",
                "answers.AnswerService",
                "answers.AnswerReader",
                "price.PriceService",
                "price.PriceReader",
                "store.LibraryStore",
                "store.ProcurementStore",
                "store.BlobStore")) {
            ServiceReference<?>[] found = context.getAllServiceReferences("se.sambruk.otp.api." + service, null);
            assertEquals(service, 1, found == null ? 0 : found.length);
        }
    }

    @Test
    public void the_readers_of_what_suppliers_hand_in_are_found_by_the_services() {
        AnswerService answers = context.getService(context.getServiceReference(AnswerService.class));
        PriceService prices = context.getService(context.getServiceReference(PriceService.class));
        assertTrue(answers.maxBytes() > 0);
        assertTrue(prices.maxBytes() > 0);
        assertFalse(prices.recognizes("pris.xlsx", new byte[] {'P', 'K'}));
    }

    @Test
    public void no_package_of_the_platform_leaks_a_library() {
        for (Bundle bundle : context.getBundles()) {
            String exported = bundle.getHeaders().get(Constants.EXPORT_PACKAGE);
            boolean ours = bundle.getSymbolicName().startsWith("se.sambruk.otp.")
                    && !bundle.getSymbolicName().endsWith(".poi");
            if (ours && exported != null) {
                for (String library : List.of("org.h2", "org.apache.poi", "com.fasterxml", "org.yaml")) {
                    assertTrue(bundle.getSymbolicName() + " exports " + library, !exported.contains(library));
                }
            }
        }
    }

    @Test
    public void the_home_is_outside_the_distribution() throws IOException {
        Path home = Path.of(context.getProperty("otp.home"));
        Path distribution = new File(context.getProperty("karaf.home")).toPath();
        assertTrue(Files.isDirectory(home));
        assertTrue(!home.startsWith(distribution));
        try (Stream<Path> files = Files.list(home)) {
            assertTrue(
                    "the store",
                    files.anyMatch(file -> file.getFileName().toString().startsWith("store")));
        }
    }
}
