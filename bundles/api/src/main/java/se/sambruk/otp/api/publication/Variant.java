package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.quality.measure.TextMeasure;

/** What one audience reads of a publication. Immutable. */
public final class Variant {
    private final Publication publication;
    private final Audience audience;
    private final List<VariantTopic> topics;
    private final Document document;
    private final TextMeasure measure;
    private final ContentHash hash;
    private final PublicationApproval approval;

    private Variant(
            Publication publication,
            Audience audience,
            List<VariantTopic> topics,
            Document document,
            TextMeasure measure,
            ContentHash hash,
            PublicationApproval approval) {
        this.publication = Objects.requireNonNull(publication);
        this.audience = Objects.requireNonNull(audience);
        this.topics = List.copyOf(topics);
        this.document = Objects.requireNonNull(document);
        this.measure = Objects.requireNonNull(measure);
        this.hash = Objects.requireNonNull(hash);
        this.approval = approval;
    }

    /**
     * @param topics the outermost, in order
     * @param document what is rendered
     * @param measure of all running text
     * @param hash of what is rendered, without metadata, history and approval
     * @param approval the latest of just this content; {@code null} for none
     */
    public static Variant of(
            Publication publication,
            Audience audience,
            List<VariantTopic> topics,
            Document document,
            TextMeasure measure,
            ContentHash hash,
            PublicationApproval approval) {
        return new Variant(publication, audience, topics, document, measure, hash, approval);
    }

    public Publication publication() {
        return publication;
    }

    public Audience audience() {
        return audience;
    }

    /** What its files are called, without an ending: {@code otp-introduktion-politiker}. */
    public String fileName() {
        return publication.id() + "-" + audience.id();
    }

    /** The outermost, in order. */
    public List<VariantTopic> topics() {
        return topics;
    }

    /** All blocks, in reading order. */
    public Stream<VariantBlock> blocks() {
        return topics.stream().flatMap(VariantTopic::all).flatMap(topic -> topic.blocks().stream());
    }

    /** What is rendered: metadata, topics, the terms that are used, history and attachments. */
    public Document document() {
        return document;
    }

    /** Of all running text. */
    public TextMeasure measure() {
        return measure;
    }

    /** All words of its blocks. */
    public int words() {
        return blocks().mapToInt(VariantBlock::words).sum();
    }

    /** Of what is rendered, without metadata, history and approval: what an approval is for. */
    public ContentHash hash() {
        return hash;
    }

    /** The latest approval of just this content. */
    public Optional<PublicationApproval> approval() {
        return Optional.ofNullable(approval);
    }
}
