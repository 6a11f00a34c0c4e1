package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;

/** What packs tell those who check requirement texts, beside the requirements. Immutable. */
public final class LintAids {
    /** That of no pack. */
    public static final LintAids NONE = new LintAids(new Builder());

    private final List<Term> terms;
    private final List<Reference> references;
    private final Set<String> elements;
    private final Set<String> prefixes;
    private final List<WordList> words;
    private final List<LintSuppression> suppressions;

    private LintAids(Builder builder) {
        this.terms = List.copyOf(builder.terms);
        this.references = List.copyOf(builder.references);
        this.elements = builder.elements;
        this.prefixes = builder.prefixes;
        this.words = List.copyOf(builder.words);
        this.suppressions = List.copyOf(builder.suppressions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Those of a pack. Its requirements need not be there. */
    public static LintAids of(Catalog pack) {
        return builder().add(pack).build();
    }

    /** The glossary, in the packs' order. */
    public List<Term> terms() {
        return terms;
    }

    /** Laws, standards and the like, in the packs' order. */
    public List<Reference> references() {
        return references;
    }

    /** Whether a pack has an element of its architecture by this id. */
    public boolean hasElement(String id) {
        return elements.contains(id);
    }

    /** Whether a pack has any element. */
    public boolean hasElements() {
        return !elements.isEmpty();
    }

    /** Whether a pack's own requirements begin with this. */
    public boolean hasPrefix(String prefix) {
        return prefixes.contains(prefix);
    }

    /** What is added to the rules' word lists, in the packs' order. */
    public List<WordList> words() {
        return words;
    }

    /** What rules find and somebody means to leave, in the packs' order. */
    public List<LintSuppression> suppressions() {
        return suppressions;
    }

    /** Makes {@link LintAids}. Not thread-safe. */
    public static final class Builder {
        private final List<Term> terms = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final Set<String> elements = new TreeSet<>();
        private final Set<String> prefixes = new TreeSet<>();
        private final List<WordList> words = new ArrayList<>();
        private final List<LintSuppression> suppressions = new ArrayList<>();

        private Builder() {}

        /** Adds what a pack has; of its requirements only what they begin with. */
        public Builder add(Catalog pack) {
            prefixes.add(pack.manifest().prefix());
            terms.addAll(pack.terms());
            references.addAll(pack.references());
            pack.elements().stream().map(Concept::id).forEach(elements::add);
            words.addAll(pack.wordLists());
            pack.lintSuppressions().forEach(located -> suppressions.add(said(located)));
            return this;
        }

        private static LintSuppression said(Located<LintSuppression> located) {
            return located.value().by(located.location().toString());
        }

        /** Adds all that others have. */
        public Builder add(LintAids more) {
            terms.addAll(more.terms);
            references.addAll(more.references);
            elements.addAll(more.elements);
            prefixes.addAll(more.prefixes);
            words.addAll(more.words);
            suppressions.addAll(more.suppressions);
            return this;
        }

        public LintAids build() {
            return new LintAids(this);
        }
    }
}
