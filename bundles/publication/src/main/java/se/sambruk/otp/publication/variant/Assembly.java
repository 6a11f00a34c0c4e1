package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantTopic;
import se.sambruk.otp.api.quality.measure.TextMeasure;

/** Puts a variant together of its topics: the document with what belongs around them, its hash, and the approval of just this content. */
final class Assembly {
    private final SetIndex index;
    private final Reader reader;
    private final Values values;
    private final Glossary glossary;

    Assembly(SetIndex index, Reader reader, Values values, Glossary glossary) {
        this.index = index;
        this.reader = reader;
        this.values = values;
        this.glossary = glossary;
    }

    /**
     * @param made the outermost topics, all put into words: the glossary then knows which terms they use
     */
    Variant variant(List<MadeTopic> made) {
        List<VariantTopic> topics = MadeTopic.topics(made);
        Set<String> taken =
                topics.stream().flatMap(VariantTopic::all).map(VariantTopic::id).collect(Collectors.toSet());
        Optional<Section> terms = glossary.section(free("begrepp", taken));
        ContentHash hash = hash(topics, terms);
        Optional<PublicationApproval> approval = approval(hash);
        Publication publication = reader.publication();
        Document.Builder document = Document.builder(title(), reader.locale())
                .subtitle(value(publication.subtitleFor(reader.id())))
                .organization(value(publication.organization()));
        new MetadataBlock(reader, values).entries(hash, approval).forEach(document::metadata);
        made.forEach(topic -> document.section(topic.section()));
        terms.ifPresent(document::section);
        Closing closing = new Closing(reader, values);
        document.section(closing.history(free("historik", taken)));
        document.section(closing.attachments(free("bilagor", taken)));
        return Variant.of(
                publication, reader.audience(), topics, document.build(), measure(topics), hash, approval.orElse(null));
    }

    /** A topic may bear the name that a part of ours would. */
    private static String free(String id, Set<String> taken) {
        String free = id;
        while (taken.contains(free)) {
            free += "-x";
        }
        return free;
    }

    private String title() {
        return value(reader.publication().titleFor(reader.id()));
    }

    private String value(String text) {
        Key key = Keys.publication(reader.publication().id());
        return values.in(text, key);
    }

    private static TextMeasure measure(List<VariantTopic> topics) {
        return topics.stream()
                .flatMap(VariantTopic::all)
                .flatMap(topic -> topic.blocks().stream())
                .map(VariantBlock::measure)
                .reduce(TextMeasure.NONE, TextMeasure::plus);
    }

    private ContentHash hash(List<VariantTopic> topics, Optional<Section> terms) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("title", title());
        tree.put("subtitle", value(reader.publication().subtitleFor(reader.id())));
        tree.put("topics", topics.stream().map(Assembly::tree).toList());
        terms.ifPresent(section -> tree.put("terms", BlockTree.of(section.blocks())));
        return ContentHash.ofTree(tree);
    }

    private static Object tree(VariantTopic topic) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("title", topic.title());
        List<String> blocks = new ArrayList<>();
        topic.blocks().forEach(block -> blocks.add(block.hash().hex()));
        tree.put("blocks", blocks);
        tree.put("topics", topic.topics().stream().map(Assembly::tree).toList());
        return tree;
    }

    private Optional<PublicationApproval> approval(ContentHash hash) {
        return index.set().approvals().stream()
                .filter(approval ->
                        approval.publication().equals(reader.publication().id())
                                && approval.audience().equals(reader.id())
                                && approval.holdsFor(hash))
                .max(Comparator.comparing(PublicationApproval::date));
    }
}
