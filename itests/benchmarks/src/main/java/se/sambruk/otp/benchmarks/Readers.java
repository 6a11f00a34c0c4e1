package se.sambruk.otp.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.format.docx.DocxFormat;
import se.sambruk.otp.format.html.HtmlFormat;
import se.sambruk.otp.format.markdown.MarkdownFormat;
import se.sambruk.otp.format.pdf.PdfFormat;
import se.sambruk.otp.publication.PublicationComponent;
import se.sambruk.otp.quality.measure.TextMeasurer;

/**
 * Writes the five variants of a publication of many pages, each to a file. One run is one process, so that all is measured from start to
 * finish; {@code publication.sh} does that.
 */
public final class Readers {
    /** About what a page of running text holds. */
    private static final int WORDS_A_PAGE = 500;

    private static final int WORDS_A_PARAGRAPH = 60;
    private static final int BLOCKS_A_TOPIC = 20;
    private static final List<String> AUDIENCES =
            List.of("politiker", "forvaltningschef", "inkopare", "it-arkitekt", "medborgare");
    private static final String[] WORDS =
            ("kommunen köper system som ska hänga ihop med andra och kunna bytas ut när avtalet är slut"
                            + " handläggaren ser ärendet på ett ställe och den som har skickat in det kan följa hur långt det har kommit"
                            + " uppgifter lämnas en gång och hämtas sedan ur register därför ställs krav på öppna gränssnitt")
                    .split(" ");

    private Readers() {}

    /** Arguments: {@code html}, {@code docx}, {@code pdf} or {@code markdown}, the number of pages, the folder. */
    public static void main(String[] arguments) throws IOException {
        PublicationSet set = set(Integer.parseInt(arguments[1]));
        PublicationComponent publications = new PublicationComponent(
                new TextMeasurer(), new NoDrawings(), new ArchitectureComposer(), new NoBlobs());
        ExportFormat format = format(arguments[0]);
        ExportContext context = ExportContext.of(Locale.forLanguageTag("sv-SE"), LocalDate.of(2026, 12, 1));
        for (Variant variant :
                publications.make(set, List.of("lang"), List.of()).variants()) {
            Path file = Path.of(arguments[2])
                    .resolve(variant.fileName() + "." + format.descriptor().extension());
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(variant.document(), context, to);
            }
        }
    }

    private static ExportFormat format(String name) {
        return switch (name) {
            case "html" -> new HtmlFormat();
            case "docx" -> new DocxFormat();
            case "pdf" -> new PdfFormat();
            case "markdown" -> new MarkdownFormat();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Two blocks of five are for all, one is another for each reader, and the rest are for some. */
    private static PublicationSet set(int pages) {
        Random random = new Random(20261201);
        List<Topic> topics = new ArrayList<>();
        List<TopicPlace> places = new ArrayList<>();
        int blocks = pages * WORDS_A_PAGE / WORDS_A_PARAGRAPH;
        for (int at = 0; at < blocks; at += BLOCKS_A_TOPIC) {
            String topic = "amne-" + at / BLOCKS_A_TOPIC;
            List<PublicationBlock> here = new ArrayList<>();
            for (int i = at; i < Math.min(blocks, at + BLOCKS_A_TOPIC); i++) {
                String id = "block-" + i;
                here.add(PublicationBlock.of(id, BlockContent.text(text(random))));
                if (i % 5 == 2) {
                    for (String audience : AUDIENCES) {
                        here.add(PublicationBlock.of(id + "-" + audience, BlockContent.text(text(random)))
                                .readBy(List.of(audience))
                                .replacing(id));
                    }
                } else if (i % 5 == 4) {
                    here.add(PublicationBlock.of(
                                    id + "-lista", BlockContent.list(List.of(text(random), text(random)), true))
                            .readBy(AUDIENCES.subList(0, 2)));
                }
            }
            topics.add(Topic.of(topic, "Ämne " + at / BLOCKS_A_TOPIC, Map.of(), null, here));
            places.add(TopicPlace.of(topic, List.of()));
        }
        return PublicationSet.builder()
                .audiences(AUDIENCES.stream()
                        .map(id -> Audience.builder(id, id).lix(60).build())
                        .toList())
                .publications(List.of(Publication.builder("lang", "En lång publikation")
                        .contents(places)
                        .build()))
                .topics(topics)
                .build();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS_A_PARAGRAPH; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            boolean first = i % 12 == 0;
            text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
            text.append(i % 12 == 11 ? ". " : i % 30 == 7 ? " **tydligt** " : " ");
        }
        return text.toString();
    }

    /** No picture is asked for. */
    private static final class NoBlobs implements BlobStore {
        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.empty();
        }
    }

    /** No view is asked for. */
    private static final class NoDrawings implements DiagramService {
        @Override
        public View layOut(ArchitectureModel model, String view) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String describe(ArchitectureModel model, String view, Locale locale) {
            throw new UnsupportedOperationException();
        }
    }
}
