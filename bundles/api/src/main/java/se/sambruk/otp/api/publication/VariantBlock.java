package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.quality.measure.TextMeasure;

/** A block as one audience reads it: references resolved, variables put in, replacements made. Immutable. */
public final class VariantBlock {
    private final String id;
    private final String source;
    private final List<Block> blocks;
    private final String text;
    private final String running;
    private final TextMeasure measure;
    private final int words;
    private final ContentHash hash;
    private final List<String> answers;

    private VariantBlock(
            String id,
            String source,
            List<Block> blocks,
            String text,
            String running,
            TextMeasure measure,
            int words,
            ContentHash hash,
            List<String> answers) {
        this.id = Objects.requireNonNull(id);
        this.source = Objects.requireNonNull(source);
        this.blocks = List.copyOf(blocks);
        this.text = Objects.requireNonNull(text);
        this.running = Objects.requireNonNull(running);
        this.measure = Objects.requireNonNull(measure);
        this.words = words;
        this.hash = Objects.requireNonNull(hash);
        this.answers = List.copyOf(answers);
    }

    /**
     * @param id of the block whose place it is
     * @param source of the block whose words these are: another where that one is replaced or includes another; of the topic where it includes
     *     one
     * @param blocks as the document has them
     * @param text all that they say, as plain text
     * @param measure of its running text, which is what LIX is counted on: headings, captions and table cells are not in it
     * @param words all words of the text
     * @param hash of what is rendered
     */
    public static VariantBlock of(
            String id,
            String source,
            List<Block> blocks,
            String text,
            TextMeasure measure,
            int words,
            ContentHash hash) {
        return new VariantBlock(id, source, blocks, text, text, measure, words, hash, List.of());
    }

    /** The same block, and the ids of the questions that it answers. */
    public VariantBlock answering(List<String> questions) {
        return new VariantBlock(id, source, blocks, text, running, measure, words, hash, questions);
    }

    /**
     * The same block, only some of whose text is running text.
     *
     * @param part what its measure is of
     */
    public VariantBlock running(String part) {
        return new VariantBlock(id, source, blocks, text, part, measure, words, hash, answers);
    }

    /** Of the block whose place it is. */
    public String id() {
        return id;
    }

    /** Of the block whose words these are; of the topic where those of a whole topic are told. */
    public String source() {
        return source;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** All that it says, as plain text. */
    public String text() {
        return text;
    }

    /** Its running text, which its measure is of: all its text, unless something else has been said. Paragraphs and items of lists stand apart. */
    public String running() {
        return running;
    }

    public TextMeasure measure() {
        return measure;
    }

    /** All words, also those of captions and table cells. */
    public int words() {
        return words;
    }

    /** Two with one hash are rendered alike, but for where their links lead. */
    public ContentHash hash() {
        return hash;
    }

    /**
     * The ids of the questions that it answers: what the block in whose place it stands does, those that were replaced or included on the way, and
     * those whose words are told. Nothing where no words are.
     */
    public List<String> answers() {
        return answers;
    }
}
