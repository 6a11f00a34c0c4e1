package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;

/**
 * What a rule may know beside the texts. Made by whoever runs rules; the same for all that is checked in one run. A rule takes nothing
 * from the clock, the machine or anything else that is not here. Immutable and thread-safe.
 */
public final class RuleContext {
    private final Circumstances circumstances;
    private final List<Term> terms;
    private final List<Reference> references;
    private final Map<String, WordList> words;
    private final Directory directory;

    private RuleContext(Builder builder) {
        this.circumstances = builder.circumstances;
        this.terms = List.copyOf(builder.terms);
        this.references = List.copyOf(builder.references);
        this.words = new TreeMap<>(builder.words);
        this.directory = builder.directory;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What decides severity and basis for a requirement: its own circumstances where it has any, else those of everything checked. */
    public Circumstances circumstances(CheckedRequirement requirement) {
        return requirement.ownCircumstances().orElse(circumstances);
    }

    /** The glossary, as far as it is known; empty where sentences are checked by themselves. */
    public List<Term> terms() {
        return terms;
    }

    /** The laws, standards and other references that are known. */
    public List<Reference> references() {
        return references;
    }

    /** The words that have been added to a list; an empty list where there are none. A rule has its own to begin with. */
    public WordList words(String name) {
        WordList known = words.get(name);
        return known == null ? WordList.of(name, List.of()) : known;
    }

    /** How it stands with something that a requirement refers to; {@link Standing#UNKNOWN} where nobody knows. */
    public Standing standing(Named what, String name) {
        return directory.standing(what, name);
    }

    /** Makes a {@link RuleContext}. Not thread-safe. */
    public static final class Builder {
        private Circumstances circumstances = Circumstances.NONE;
        private final List<Term> terms = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final Map<String, WordList> words = new TreeMap<>();
        private Directory directory = Directory.UNKNOWN;

        private Builder() {}

        /** Those of everything checked that has none of its own. */
        public Builder circumstances(Circumstances value) {
            circumstances = Objects.requireNonNull(value);
            return this;
        }

        public Builder terms(List<Term> value) {
            terms.addAll(value);
            return this;
        }

        public Builder references(List<Reference> value) {
            references.addAll(value);
            return this;
        }

        /** Adds a word list; to one with its name, where there is one. */
        public Builder words(WordList value) {
            words.merge(value.name(), value, WordList::with);
            return this;
        }

        /** Who knows what there is to refer to. */
        public Builder directory(Directory value) {
            directory = Objects.requireNonNull(value);
            return this;
        }

        public RuleContext build() {
            return new RuleContext(this);
        }
    }
}
