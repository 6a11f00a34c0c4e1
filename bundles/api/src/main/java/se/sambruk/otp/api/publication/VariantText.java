package se.sambruk.otp.api.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * What a variant says to its reader, and so what an approval is for: its language, title, subtitle and organization; headings, and the blocks
 * under them with their figures, captions and text alternatives; the terms that its glossary explains; and the list of attachments.
 *
 * <p>What is said of the document rather than in it is no part: the metadata (type, status, issuer, approver, identity, version and its
 * date) and the history change when an edition is issued, without a word of the text being another. Nor are the ids of topics and blocks,
 * where links lead within the document, the order in which terms are sorted, and, of drawn views, what nobody has chosen: where the
 * platform has put boxes that had no place.
 *
 * <p>Two texts are the same exactly when their {@link #hash()} is. Immutable.
 */
public final class VariantText {
    private final List<VariantTopic> topics;
    private final List<Passage> passages;
    private final ContentHash hash;

    private VariantText(Builder builder) {
        this.topics = List.copyOf(builder.topics);
        List<Passage> all = new ArrayList<>(builder.frame);
        topics.forEach(topic -> add(topic, 1, all));
        all.addAll(builder.terms);
        all.addAll(builder.attachments);
        this.passages = List.copyOf(all);
        this.hash = hash(passages);
    }

    private static void add(VariantTopic topic, int level, List<Passage> into) {
        into.add(new Passage(PassageKind.HEADING, topic.id(), "", level, topic.title(), of(topic.title())));
        for (VariantBlock block : topic.blocks()) {
            into.add(new Passage(PassageKind.BLOCK, topic.id(), block.id(), 0, block.text(), block.hash()));
        }
        topic.topics().forEach(below -> add(below, level + 1, into));
    }

    private static ContentHash of(String text) {
        return ContentHash.ofTree(text);
    }

    private static ContentHash hash(List<Passage> passages) {
        List<Object> tree = new ArrayList<>();
        passages.stream()
                .filter(passage -> passage.kind() != PassageKind.TERM)
                .map(VariantText::tree)
                .forEach(tree::add);
        // In which order terms are sorted is nothing that anybody has approved.
        passages.stream()
                .filter(passage -> passage.kind() == PassageKind.TERM)
                .map(passage -> passage.hash().hex())
                .sorted()
                .forEach(tree::add);
        return ContentHash.ofTree(tree);
    }

    private static Object tree(Passage passage) {
        return List.of(passage.kind().wire(), passage.level(), passage.hash().hex());
    }

    public static Builder builder(Locale language, String title) {
        return new Builder(language, title);
    }

    /** The outermost, in order. */
    public List<VariantTopic> topics() {
        return topics;
    }

    /** All blocks, in reading order. */
    public Stream<VariantBlock> blocks() {
        return topics.stream().flatMap(VariantTopic::all).flatMap(topic -> topic.blocks().stream());
    }

    /** All of it, in reading order. What is empty is not among them. */
    public List<Passage> passages() {
        return passages;
    }

    /** Of all its passages. */
    public ContentHash hash() {
        return hash;
    }

    /** Makes a {@link VariantText}. Not thread-safe. */
    public static final class Builder {
        private final List<Passage> frame = new ArrayList<>();
        private List<VariantTopic> topics = List.of();
        private final List<Passage> terms = new ArrayList<>();
        private final List<Passage> attachments = new ArrayList<>();

        private Builder(Locale language, String title) {
            frame(PassageKind.LANGUAGE, language.toLanguageTag());
            frame(PassageKind.TITLE, title);
        }

        private Builder frame(PassageKind kind, String text) {
            if (!text.isEmpty()) {
                frame.add(new Passage(kind, "", "", 0, text, of(text)));
            }
            return this;
        }

        /**
         * @param text empty for none, as for the organization; each given once
         */
        public Builder subtitle(String text) {
            return frame(PassageKind.SUBTITLE, text);
        }

        public Builder organization(String text) {
            return frame(PassageKind.ORGANIZATION, text);
        }

        /**
         * @param values the outermost, in order
         */
        public Builder topics(List<VariantTopic> values) {
            topics = Objects.requireNonNull(values);
            return this;
        }

        /**
         * One more term that is explained.
         *
         * @param hash of what is rendered, as of an attachment
         */
        public Builder term(String name, String text, ContentHash hash) {
            terms.add(new Passage(PassageKind.TERM, "", name, 0, text, hash));
            return this;
        }

        /** One more attachment. */
        public Builder attachment(String title, String text, ContentHash hash) {
            attachments.add(new Passage(PassageKind.ATTACHMENT, "", title, 0, text, hash));
            return this;
        }

        public VariantText build() {
            return new VariantText(this);
        }
    }
}
