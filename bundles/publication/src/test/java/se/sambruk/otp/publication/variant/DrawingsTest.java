package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Picture;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.publication.PublicationComponent;

/** Pictures are drawn and held once, whoever looks at them. */
public class DrawingsTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .view(View.builder("V-ALL").name("Hela bilden").build())
            .build();

    private static Trial view(ArchitectureModel model) {
        return trial().model(model).topic("t", PublicationBlock.of("b", BlockContent.view("V-ALL", "", "")));
    }

    /** Draws as others do, and counts what is drawn in lines and in pixels. */
    private static final class Counting implements DiagramService {
        private final DiagramService drawer = new Fakes.Drawer();
        private final List<String> drawn = new ArrayList<>();

        @Override
        public View layOut(ArchitectureModel model, String view) {
            return drawer.layOut(model, view);
        }

        @Override
        public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
            drawn.add(view + " " + mediaType.substring("image/".length()));
            return drawer.draw(model, view, mediaType, locale);
        }

        @Override
        public String describe(ArchitectureModel model, String view, Locale locale) {
            return drawer.describe(model, view, locale);
        }
    }

    private static VariantSet made(PublicationComponent service, Trial trial) {
        return service.make(trial.set(), List.of(), List.of());
    }

    @Test
    public void a_view_is_drawn_in_pixels_when_a_format_asks_and_once_for_everybody() {
        Counting diagrams = new Counting();
        PublicationComponent service =
                new PublicationComponent(new Fakes.Sentences(), diagrams, new Fakes.Teller(), new Fakes.Blobs());
        Trial trial = view(MODEL);
        VariantSet first = made(service, trial);
        made(service, trial);
        assertEquals(List.of("V-ALL svg+xml"), diagrams.drawn);
        for (Variant variant : first.variants("P")) {
            Figure figure =
                    (Figure) variant.document().sections().get(0).blocks().get(0);
            assertEquals(
                    "<svg>V-ALLimage/png</svg>", new String(figure.raster().orElseThrow(), StandardCharsets.UTF_8));
        }
        assertEquals(List.of("V-ALL svg+xml", "V-ALL png"), diagrams.drawn);
    }

    @Test
    public void a_view_of_another_model_is_drawn_anew() {
        Counting diagrams = new Counting();
        PublicationComponent service =
                new PublicationComponent(new Fakes.Sentences(), diagrams, new Fakes.Teller(), new Fakes.Blobs());
        made(service, view(MODEL));
        ArchitectureModel renamed = ArchitectureModel.builder("m")
                .view(View.builder("V-ALL").name("Annat namn").build())
                .build();
        Trial other = view(renamed);
        Figure figure = (Figure) made(service, other)
                .variants("P")
                .get(0)
                .document()
                .sections()
                .get(0)
                .blocks()
                .get(0);
        assertEquals("Annat namn", figure.caption());
        assertEquals(2, diagrams.drawn.size());
    }

    @Test
    public void drawings_are_kept_for_as_long_as_they_have_room() {
        int size = (int) (DrawnViews.MOST_BYTES / 4);
        List<String> drawn = new ArrayList<>();
        DrawnViews views = new DrawnViews(new DiagramService() {
            @Override
            public View layOut(ArchitectureModel model, String view) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
                drawn.add(view);
                return Diagram.of(new byte[size], mediaType, 1, 1, view, view);
            }

            @Override
            public String describe(ArchitectureModel model, String view, Locale locale) {
                throw new UnsupportedOperationException();
            }
        });
        for (String view : List.of("a", "b", "c", "d", "a", "e", "a", "b")) {
            views.draw(MODEL, view, Diagram.SVG, Locale.ROOT);
        }
        assertEquals("b is the one that was longest left alone", List.of("a", "b", "c", "d", "e", "b"), drawn);
    }

    @Test
    public void all_readers_share_one_picture() {
        VariantMaker maker = trial().picture("bilder/karta.svg", "<svg/>")
                .topic("t", PublicationBlock.of("b", BlockContent.image("bilder/karta.svg", "", "En karta.")))
                .maker();
        List<Picture> pictures = Stream.of(POL, ARK)
                .map(audience -> maker.make("P", audience).variant().document())
                .map(document -> (Figure) document.sections().get(0).blocks().get(0))
                .map(Figure::picture)
                .toList();
        assertSame(pictures.get(0), pictures.get(1));
    }
}
