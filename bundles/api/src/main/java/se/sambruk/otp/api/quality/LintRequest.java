package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Specification;

/** What is to be checked: a specification, requirements of the library, or sentences by themselves. Immutable. */
public final class LintRequest {
    private final Specification specification;
    private final RequirementQuery query;
    private final List<CheckedRequirement> sentences;
    private final Circumstances circumstances;
    private final String category;
    private final List<WordList> words;
    private final List<LintSuppression> suppressions;

    private LintRequest(Builder builder) {
        this.specification = builder.specification;
        this.query = builder.query;
        this.sentences = builder.sentences;
        this.circumstances = builder.circumstances;
        this.category = builder.category;
        this.words = List.copyOf(builder.words);
        this.suppressions = List.copyOf(builder.suppressions);
    }

    /**
     * Everything in a specification, under its procurement's circumstances, with the suppressions and word lists that it keeps.
     *
     * @param issued whether it is issued
     */
    public static Builder of(Specification specification, boolean issued) {
        Builder builder = new Builder();
        builder.specification = Objects.requireNonNull(specification);
        builder.words.addAll(specification.wordLists());
        builder.suppressions.addAll(specification.lintSuppressions());
        return builder.circumstances(Circumstances.of(specification.procurement(), issued));
    }

    /**
     * The library's requirements that a query names, read a page at a time: as many as its limit says. What the library's packs suppress and add to
     * word lists counts.
     */
    public static Builder of(RequirementQuery query) {
        Builder builder = new Builder();
        builder.query = Objects.requireNonNull(query);
        return builder;
    }

    /**
     * Sentences that somebody wants checked.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public static Builder of(List<CheckedRequirement> sentences) {
        Builder builder = new Builder();
        builder.sentences = List.copyOf(sentences);
        if (sentences.stream().map(CheckedRequirement::id).distinct().count() < sentences.size()) {
            throw new IllegalArgumentException("two sentences have one id");
        }
        return builder;
    }

    public Optional<Specification> specification() {
        return Optional.ofNullable(specification);
    }

    public Optional<RequirementQuery> query() {
        return Optional.ofNullable(query);
    }

    /** Empty unless sentences are checked by themselves. */
    public List<CheckedRequirement> sentences() {
        return sentences;
    }

    /** Those of everything that has none of its own. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** Only requirements of this category; not for sentences. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** What is added to the rules' own word lists, beside what the library's packs add. */
    public List<WordList> words() {
        return words;
    }

    /** What rules find and somebody means to leave. */
    public List<LintSuppression> suppressions() {
        return suppressions;
    }

    /** Makes a {@link LintRequest}. Not thread-safe. */
    public static final class Builder {
        private Specification specification;
        private RequirementQuery query;
        private List<CheckedRequirement> sentences = List.of();
        private Circumstances circumstances = Circumstances.NONE;
        private String category;
        private final List<WordList> words = new ArrayList<>();
        private final List<LintSuppression> suppressions = new ArrayList<>();

        private Builder() {}

        public Builder circumstances(Circumstances value) {
            circumstances = Objects.requireNonNull(value);
            return this;
        }

        public Builder category(String value) {
            category = Objects.requireNonNull(value);
            return this;
        }

        public Builder words(WordList value) {
            words.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder suppression(LintSuppression value) {
            suppressions.add(Objects.requireNonNull(value));
            return this;
        }

        public LintRequest build() {
            return new LintRequest(this);
        }
    }
}
