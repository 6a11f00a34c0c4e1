package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.publication.PublicationComponent;

/** Views are drawn side by side, and what comes of a publication is the same. */
public class DrawingAheadTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .view(View.builder("V-A").name("Den ena").build())
            .view(View.builder("V-B").name("Den andra").build())
            .build();

    private static Trial views() {
        return trial().model(MODEL)
                .topic(
                        "t",
                        PublicationBlock.of("a", BlockContent.view("V-A", "", "")),
                        PublicationBlock.of("b", BlockContent.view("V-B", "", "")));
    }

    /** Draws no view before both are being drawn. */
    private static final class Together implements DiagramService {
        private final DiagramService drawer = new Fakes.Drawer();
        private final CountDownLatch both = new CountDownLatch(2);
        private final Set<String> alone = new ConcurrentSkipListSet<>();

        @Override
        public View layOut(ArchitectureModel model, String view) {
            return drawer.layOut(model, view);
        }

        @Override
        public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
            both.countDown();
            try {
                if (!both.await(30, TimeUnit.SECONDS)) {
                    alone.add(view);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return drawer.draw(model, view, mediaType, locale);
        }

        @Override
        public String describe(ArchitectureModel model, String view, Locale locale) {
            return drawer.describe(model, view, locale);
        }
    }

    private static PublicationComponent service(DiagramService diagrams) {
        return new PublicationComponent(new Fakes.Sentences(), diagrams, new Fakes.Teller(), new Fakes.Blobs());
    }

    private static List<Object> hashes(DiagramService diagrams, Trial trial) {
        return service(diagrams).make(trial.set(), List.of(), List.of()).variants().stream()
                .<Object>map(Variant::hash)
                .toList();
    }

    @Test
    public void views_are_drawn_side_by_side() {
        assumeTrue(
                "one processor draws one view at a time", Runtime.getRuntime().availableProcessors() > 1);
        Together diagrams = new Together();
        Trial trial = views();
        assertEquals(hashes(new Fakes.Drawer(), trial), hashes(diagrams, trial));
        assertEquals(Set.of(), diagrams.alone);
    }

    @Test
    public void whoever_no_longer_waits_gets_nothing() {
        Trial trial = views();
        PublicationComponent service = service(new Fakes.Drawer());
        Thread.currentThread().interrupt();
        IllegalStateException ended =
                assertThrows(IllegalStateException.class, () -> service.make(trial.set(), List.of(), List.of()));
        assertTrue(ended.toString(), ended.getCause() instanceof InterruptedException);
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
