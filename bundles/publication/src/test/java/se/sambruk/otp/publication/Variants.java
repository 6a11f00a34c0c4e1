package se.sambruk.otp.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantText;
import se.sambruk.otp.api.publication.VariantTopic;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.quality.measure.TextMeasureService;

/** Variants made by hand: topics of blocks, each of which says a text. */
public final class Variants {
    /** A sentence ends at a full stop; a word is what blanks part. Enough to tell what a check does with the numbers. */
    public static final TextMeasureService MEASURE = text -> {
        List<MeasuredSentence> sentences = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', from)) {
            int start = from;
            while (Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            String[] words = text.substring(start, at).split(" ");
            int longWords = 0;
            for (String word : words) {
                longWords += word.length() > 6 ? 1 : 0;
            }
            sentences.add(new MeasuredSentence(start, at + 1, words.length, longWords));
            from = at + 1;
        }
        return sentences;
    };

    private final Publication publication;
    private final Audience audience;
    private final List<VariantTopic> topics = new ArrayList<>();
    private PublicationApproval approval;
    private String version = "";
    private UnaryOperator<VariantText.Builder> more = text -> text;

    private Variants(Publication publication, Audience audience) {
        this.publication = publication;
        this.audience = audience;
    }

    public static Variants of(Publication publication, String audience) {
        return of(
                publication,
                Audience.builder(audience, audience.toUpperCase(Locale.ROOT)).build());
    }

    public static Variants of(Publication publication, Audience audience) {
        return new Variants(publication, audience);
    }

    /** A topic that is called as its id; blocks and their texts by turns. */
    public Variants topic(String id, String... blocksAndTexts) {
        return called(id, id, blocksAndTexts);
    }

    /** A topic; blocks and their texts by turns. */
    public Variants called(String id, String title, String... blocksAndTexts) {
        List<VariantBlock> blocks = new ArrayList<>();
        for (int i = 0; i < blocksAndTexts.length; i += 2) {
            blocks.add(block(blocksAndTexts[i], blocksAndTexts[i], blocksAndTexts[i + 1]));
        }
        return topic(VariantTopic.of(id, title, blocks, List.of()));
    }

    public Variants topic(String id, List<VariantBlock> blocks) {
        return topic(VariantTopic.of(id, id, blocks, List.of()));
    }

    public Variants topic(VariantTopic topic) {
        topics.add(topic);
        return this;
    }

    /** A topic of one block of one paragraph. */
    public Variants block(String id, Span... spans) {
        Paragraph paragraph = Paragraph.of(List.of(spans));
        String text = paragraph.plainText();
        ContentHash hash = ContentHash.ofTree(Stream.of(spans)
                .map(span -> span.text() + span.style() + span.address())
                .toList());
        return topic(VariantTopic.of(
                "om-" + id,
                "Om",
                List.of(VariantBlock.of(id, id, List.of(paragraph), text, MEASURE.measure(text), 1, hash)),
                List.of()));
    }

    /** What it says besides. */
    public Variants text(UnaryOperator<VariantText.Builder> change) {
        more = change;
        return this;
    }

    public Variants approved(PublicationApproval value) {
        approval = value;
        return this;
    }

    /** The version that its document says it has. */
    public Variants version(String value) {
        version = value;
        return this;
    }

    public static VariantBlock block(String id, String source, String text) {
        int words = text.isEmpty() ? 0 : text.split(" ").length;
        return VariantBlock.of(
                id,
                source,
                List.of(Paragraph.of(text)),
                text,
                MEASURE.measure(text),
                words,
                ContentHash.ofTree(Map.of("text", text)));
    }

    /** A block of one list. */
    public static VariantBlock block(String id, ItemList list) {
        String text = list.plainText();
        return VariantBlock.of(
                id, id, List.of(list), text, MEASURE.measure(text), 1, ContentHash.ofTree(List.of(tree(list))));
    }

    private static List<Object> tree(ItemList list) {
        List<Object> tree = new ArrayList<>(List.of(list.isNumbered()));
        list.entries().forEach(item -> {
            tree.add(item.text().plainText());
            item.lists().forEach(below -> tree.add(tree(below)));
        });
        return tree;
    }

    public Variant make() {
        TextMeasure measure = topics.stream()
                .flatMap(VariantTopic::all)
                .flatMap(topic -> topic.blocks().stream())
                .map(VariantBlock::measure)
                .reduce(TextMeasure.NONE, TextMeasure::plus);
        Document document = Document.builder(publication.title(), Locale.forLanguageTag("sv-SE"))
                .metadata(new MetadataEntry("version", "Version", version))
                .build();
        VariantText text = more.apply(VariantText.builder(document.locale(), publication.title()))
                .topics(topics)
                .build();
        return Variant.of(publication, audience, text, document, measure, approval);
    }
}
