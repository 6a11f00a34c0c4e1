package se.sambruk.otp.publication.variant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.text.LocalizedText;

/** What others do for a variant, as simply as it can be done. */
final class Fakes {
    private Fakes() {}

    static MakingServices services(Blobs blobs) {
        return new MakingServices(new Sentences(), new DrawnViews(new Drawer()), new Teller(), blobs);
    }

    /** Sentences end at a full stop; words are runs of letters. */
    static final class Sentences implements TextMeasureService {
        private static final Pattern SENTENCE = Pattern.compile("[^.\\n]+\\.?");
        private static final Pattern WORD = Pattern.compile("\\p{L}+");

        @Override
        public List<MeasuredSentence> sentences(String text) {
            List<MeasuredSentence> sentences = new ArrayList<>();
            Matcher matcher = SENTENCE.matcher(text);
            while (matcher.find()) {
                List<Integer> words = WORD.matcher(matcher.group())
                        .results()
                        .map(word -> word.group().length())
                        .toList();
                if (!words.isEmpty()) {
                    int longWords =
                            (int) words.stream().filter(length -> length > 6).count();
                    sentences.add(new MeasuredSentence(matcher.start(), matcher.end(), words.size(), longWords));
                }
            }
            return sentences;
        }
    }

    /** Draws a view as its name, and cannot draw one that is called {@code V-TRASIG}. */
    static final class Drawer implements DiagramService {
        @Override
        public View layOut(ArchitectureModel model, String view) {
            return model.view(view).orElseThrow();
        }

        @Override
        public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
            if (view.equals("V-TRASIG") || model.view(view).isEmpty()) {
                throw Problem.of(
                                "OTP-4620", Severity.ERROR, LocalizedText.of("Går inte."), LocalizedText.of("Rita om."))
                        .asException();
            }
            byte[] image = ("<svg>" + view + mediaType + "</svg>").getBytes(StandardCharsets.UTF_8);
            String name = model.view(view).orElseThrow().names().in(locale);
            return Diagram.of(image, mediaType, 10, 10, name, "Bilden visar " + name + ".");
        }

        @Override
        public String describe(ArchitectureModel model, String view, Locale locale) {
            return "";
        }
    }

    /** Tells of each element in a section that leads to the next, and of the requirements that rest on it. */
    static final class Teller implements ArchitectureDocumentService {
        @Override
        public Document compose(ArchitectureDocumentRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Section> part(ArchitectureDocumentRequest request, ArchitecturePart part, ArchitectureLayer layer) {
            List<Section> sections = new ArrayList<>();
            for (Element element : request.model().elements()) {
                Section.Builder section = Section.builder(element.id(), element.name());
                section.block(Paragraph.of(List.of(
                        Span.of("Se "),
                        Span.of("P-EN").to("P-EN"),
                        Span.of(" och "),
                        Span.of("borta").to("X-BORTA"))));
                List<String> ids = request.requirements().getOrDefault(element.id(), List.of());
                if (!ids.isEmpty()) {
                    section.block(Paragraph.of("Krav: " + String.join(", ", ids)));
                }
                request.model().explaining(element.id()).stream()
                        .map(view -> request.figures().get(view.id()))
                        .filter(figure -> figure != null)
                        .forEach(section::block);
                sections.add(section.build());
            }
            return sections;
        }

        @Override
        public Matrix trace(CoverageReport report, Locale locale) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Matrix heat(CoverageReport report, Locale locale) {
            throw new UnsupportedOperationException();
        }
    }

    /** Blobs in memory. */
    static final class Blobs implements BlobStore {
        private final Map<ContentHash, byte[]> held = new HashMap<>();

        ContentHash put(byte[] bytes) {
            ContentHash hash = ContentHash.ofBytes(bytes);
            held.put(hash, bytes);
            return hash;
        }

        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            return put(bytes);
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.ofNullable(held.get(hash));
        }
    }
}
