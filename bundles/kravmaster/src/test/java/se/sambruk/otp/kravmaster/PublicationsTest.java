package se.sambruk.otp.kravmaster;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Question;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.library.resolve.PublicationResolver;
import se.sambruk.otp.publication.PublicationComponent;
import se.sambruk.otp.quality.measure.TextMeasurer;

/** What the publications promise their readers: that each finds what is theirs, in words that they read with ease. */
public class PublicationsTest {
    private static final String INTRODUCTION = "otp-introduktion";
    private static final List<String> READERS =
            List.of("politiker", "forvaltningschef", "inkopare", "it-arkitekt", "medborgare");
    private static final int QUESTIONS = 5;
    private static final BigDecimal LEAST_SHARE = BigDecimal.valueOf(25);

    /** A link to something that the packs or the publication define, as it is written. */
    private static final Pattern LINK = Pattern.compile(
            "\\[([^\\]]*)\\]\\(<?(requirement|element|view|benefit|term|topic|block|reference):([^)>]*)>?\\)");

    private static final PublicationSet SET = resolve();
    private static final PublicationComponent SERVICE =
            new PublicationComponent(new TextMeasurer(), new Titles(), new ArchitectureComposer(), new NoPictures());
    private static final VariantSet MADE = SERVICE.make(SET, List.of(), List.of());
    private static final List<Variant> VARIANTS = MADE.variants(INTRODUCTION);

    private static PublicationSet resolve() {
        PublicationResolution resolution = PublicationResolver.resolve(
                List.of(Kravmaster.catalog()), List.of(new ContextEntry("kravmaster", Optional.empty())), List.of());
        return resolution.set().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    @Test
    public void there_is_nothing_to_remark_on_and_nothing_that_is_excused() {
        PublicationCheckReport report = MADE.report();
        assertEquals(
                List.of(),
                Stream.concat(report.findings().stream(), report.suppressed().stream())
                        .map(finding ->
                                finding.code() + " " + finding.audience().orElse("") + " "
                                        + finding.message().in(Locale.forLanguageTag("sv")))
                        .toList());
    }

    @Test
    public void the_introduction_is_for_five_readers() {
        assertEquals(
                READERS,
                VARIANTS.stream().map(variant -> variant.audience().id()).toList());
    }

    @Test
    public void every_variant_of_every_publication_is_as_easy_to_read_as_its_reader_needs() {
        for (Variant variant : MADE.variants()) {
            int target = variant.audience().lix().orElseThrow();
            BigDecimal lix = variant.measure().lix().orElseThrow();
            assertTrue(
                    variant.fileName() + " has " + lix + ", at most " + target,
                    lix.compareTo(BigDecimal.valueOf(target)) <= 0);
        }
    }

    @Test
    public void no_reader_is_asked_to_read_as_an_architect_does() {
        Map<String, Integer> targets = SET.audiences().values().stream()
                .collect(Collectors.toMap(
                        Audience::id, audience -> audience.lix().orElseThrow()));
        int citizen = targets.get("medborgare");
        int politician = targets.get("politiker");
        assertTrue(targets.toString(), citizen <= 40);
        assertTrue(targets.toString(), politician <= 45);
        assertTrue(targets.toString(), citizen < politician && politician < targets.get("it-arkitekt"));
    }

    @Test
    public void a_quarter_of_each_variant_is_common_and_a_quarter_is_its_own() {
        VariantMatrix matrix = SERVICE.matrix(MADE, INTRODUCTION);
        for (int i = 0; i < READERS.size(); i++) {
            VariantMatrix.Share share = matrix.shares().get(i);
            assertTrue(READERS.get(i) + " " + share, share.commonPercent().compareTo(LEAST_SHARE) >= 0);
            assertTrue(READERS.get(i) + " " + share, share.ownPercent().compareTo(LEAST_SHARE) >= 0);
        }
    }

    @Test
    public void each_reader_has_five_questions_and_finds_an_answer_to_each() {
        Map<String, PublicationBlock> blocks =
                blocks().collect(Collectors.toMap(PublicationBlock::id, Function.identity()));
        for (Variant variant : VARIANTS) {
            String reader = variant.audience().id();
            List<String> asked = variant.publication().questions().stream()
                    .filter(question -> question.audiences().equals(List.of(reader)))
                    .map(Question::id)
                    .toList();
            assertEquals(reader, QUESTIONS, asked.size());
            Set<String> answered = variant.blocks()
                    .flatMap(block -> blocks.get(block.source()).answers().stream())
                    .collect(Collectors.toSet());
            List<String> open = new ArrayList<>(asked);
            open.removeAll(answered);
            assertEquals(reader, List.of(), open);
        }
    }

    @Test
    public void every_reference_leads_to_something_that_the_pack_holds() {
        List<String> lost = new ArrayList<>();
        int links = 0;
        for (PublicationBlock block : blocks().toList()) {
            for (String text : block.content().markdown().toList()) {
                Matcher link = LINK.matcher(text);
                while (link.find()) {
                    links++;
                    String id = link.group(3).isEmpty() ? link.group(1) : link.group(3);
                    if (!isHeld(link.group(2), id.replace("%20", " "))) {
                        lost.add(block.id() + " " + link.group());
                    }
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(links + " references", links > 100);
    }

    @Test
    public void every_place_that_is_cited_has_been_read() {
        List<String> unread = new ArrayList<>();
        int cited = 0;
        for (String text : blocks().flatMap(block -> block.content().markdown()).toList()) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String[] place = link.group(3).split("#", 2);
                if (link.group(2).equals("reference") && place.length == 2) {
                    cited++;
                    if (SET.references()
                            .get(place[0])
                            .provision(place[1])
                            .filter(Provision::isVerified)
                            .isEmpty()) {
                        unread.add(link.group(3));
                    }
                }
            }
        }
        assertEquals(List.of(), unread);
        assertTrue(cited + " places", cited > 100);
    }

    private static boolean isHeld(String scheme, String id) {
        return switch (scheme) {
            case "requirement" -> SET.requirements().containsKey(id);
            case "element" -> SET.model().orElseThrow().element(id).isPresent();
            case "view" -> SET.model().orElseThrow().view(id).isPresent();
            case "benefit" -> benefits().contains(id);
            case "term" -> terms().contains(id.toLowerCase(Locale.ROOT));
            case "topic" -> SET.topics().containsKey(id);
            case "block" -> blocks().anyMatch(block -> block.id().equals(id));
            default -> SET.references().containsKey(id.split("#", 2)[0]);
        };
    }

    private static Set<String> benefits() {
        Set<String> ids = new HashSet<>();
        for (Benefit benefit : SET.benefits()) {
            ids.add(benefit.id());
            benefit.points().forEach(point -> ids.add(point.id()));
        }
        return ids;
    }

    private static Set<String> terms() {
        Set<String> names = new HashSet<>();
        for (Term term : SET.terms()) {
            names.add(term.name().toLowerCase(Locale.ROOT));
            term.synonyms().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static Stream<PublicationBlock> blocks() {
        return SET.topics().values().stream().flatMap(topic -> topic.blocks().stream());
    }

    /** Draws a view as its title: how it looks is of no importance here. */
    private static final class Titles implements DiagramService {
        @Override
        public View layOut(ArchitectureModel model, String view) {
            return model.view(view).orElseThrow();
        }

        @Override
        public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
            String title = model.view(view).orElseThrow().names().in(locale);
            return Diagram.of(title.getBytes(StandardCharsets.UTF_8), mediaType, 10, 10, title, title + ".");
        }

        @Override
        public String describe(ArchitectureModel model, String view, Locale locale) {
            return "";
        }
    }

    /** The pack has no pictures of its own. */
    private static final class NoPictures implements BlobStore {
        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.empty();
        }
    }
}
