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
    private final VariantText text;
    private final Document document;
    private final TextMeasure measure;
    private final PublicationApproval approval;

    private Variant(
            Publication publication,
            Audience audience,
            VariantText text,
            Document document,
            TextMeasure measure,
            PublicationApproval approval) {
        this.publication = Objects.requireNonNull(publication);
        this.audience = Objects.requireNonNull(audience);
        this.text = Objects.requireNonNull(text);
        this.document = Objects.requireNonNull(document);
        this.measure = Objects.requireNonNull(measure);
        this.approval = approval;
    }

    /**
     * @param text what it says
     * @param document what is rendered
     * @param measure of all running text
     * @param approval the latest of just this text; {@code null} for none
     */
    public static Variant of(
            Publication publication,
            Audience audience,
            VariantText text,
            Document document,
            TextMeasure measure,
            PublicationApproval approval) {
        return new Variant(publication, audience, text, document, measure, approval);
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

    /** What it says: what an approval is for, and what is compared. */
    public VariantText text() {
        return text;
    }

    /** The outermost, in order. */
    public List<VariantTopic> topics() {
        return text.topics();
    }

    /** All blocks, in reading order. */
    public Stream<VariantBlock> blocks() {
        return text.blocks();
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

    /** Of its {@link #text()}: what an approval is for. */
    public ContentHash hash() {
        return text.hash();
    }

    /** The latest approval of just this text. */
    public Optional<PublicationApproval> approval() {
        return Optional.ofNullable(approval);
    }
}
