package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * A requirement as rules see it: its kind, and its texts one by one. Where it comes from the library or a specification the whole
 * requirement is there too; a sentence that somebody wants checked by itself has only what was said of it, and a rule that asks for more
 * finds nothing in it. Immutable.
 */
public final class CheckedRequirement {
    private final String id;
    private final RequirementKind kind;
    private final List<CheckedText> texts;
    private final Circumstances circumstances;
    private final Requirement requirement;
    private final SortedMap<String, String> values;
    private final Set<String> known;

    private CheckedRequirement(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.texts = List.copyOf(builder.texts);
        this.circumstances = builder.circumstances;
        this.requirement = builder.requirement;
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(builder.values));
        this.known = Set.copyOf(builder.known);
    }

    /**
     * @param id a requirement's id, or whatever a sentence is called by whoever wants it checked
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id, RequirementKind kind) {
        return new Builder(id, kind);
    }

    /** A requirement of which only its text is known. */
    public static CheckedRequirement of(String id, RequirementKind kind, String text) {
        return builder(id, kind).text(RequirementField.TEXT.name(), text).build();
    }

    /** A requirement of the library, with {@code {{name}}} where its parameters' values will stand. */
    public static CheckedRequirement of(Requirement requirement) {
        return Extraction.of(requirement);
    }

    /** A requirement of a specification, with the values of its parameters put in, as a reader of the given locale sees it. */
    public static CheckedRequirement of(SpecifiedRequirement requirement, Locale locale) {
        return Extraction.of(requirement, locale);
    }

    public String id() {
        return id;
    }

    public RequirementKind kind() {
        return kind;
    }

    /** Every text that is not empty, in the order in which people are shown them. */
    public List<CheckedText> texts() {
        return texts;
    }

    /** The text of a path; empty where there is none. */
    public Optional<CheckedText> text(String path) {
        return texts.stream().filter(text -> text.path().equals(path)).findFirst();
    }

    /** Its own circumstances, where they are others than those of everything checked: see {@link RuleContext#circumstances}. */
    public Optional<Circumstances> ownCircumstances() {
        return Optional.ofNullable(circumstances);
    }

    /** The requirement as a whole, with all amendments applied; empty for a sentence by itself. */
    public Optional<Requirement> requirement() {
        return Optional.ofNullable(requirement);
    }

    /**
     * Whether it is known what a field holds, if only that it is empty: that of a whole requirement always, and that of a sentence by itself where
     * somebody has said so. What is missing in a field that nobody has spoken of is nothing to find.
     */
    public boolean knows(RequirementField<?> field) {
        return requirement != null || known.contains(field.name());
    }

    /** The values that parameters have been given, in normal form; empty in the library. */
    public SortedMap<String, String> values() {
        return values;
    }

    /**
     * Whether a finding's place is in this requirement: a text that it has, from a character to another of it; or any field, as a whole.
     */
    public boolean holds(Finding finding) {
        if (!finding.requirement().equals(id)) {
            return false;
        }
        Optional<CheckedText> text = text(finding.field());
        if (text.isEmpty()) {
            return finding.end() == 0 && RequirementField.named(finding.field()).isPresent();
        }
        String within = text.get().text();
        return finding.end() <= within.length() && !splits(within, finding.start()) && !splits(within, finding.end());
    }

    /** Whether a place lies in the middle of a character that takes two code units. */
    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Override
    public String toString() {
        return id + " " + texts;
    }

    /** Makes a {@link CheckedRequirement}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final RequirementKind kind;
        private final List<CheckedText> texts = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private Circumstances circumstances;
        private Requirement requirement;
        private Map<String, String> values = Map.of();
        private final Set<String> known = new HashSet<>();

        private Builder(String id, RequirementKind kind) {
            this.id = Objects.requireNonNull(id);
            this.kind = Objects.requireNonNull(kind);
            if (id.isBlank()) {
                throw new IllegalArgumentException("what is checked has a name");
            }
        }

        /**
         * Adds a text; nothing if it is empty.
         *
         * @throws IllegalArgumentException if there is one at that path already
         */
        public Builder text(String path, String value) {
            if (!paths.add(path)) {
                throw new IllegalArgumentException("two texts at " + path + " of " + id);
            }
            if (!value.isEmpty()) {
                texts.add(CheckedText.of(path, value));
            }
            return this;
        }

        /** Says that the field holds what texts there are at it, and nothing else. */
        public Builder known(RequirementField<?> field) {
            known.add(field.name());
            return this;
        }

        public Builder circumstances(Circumstances value) {
            circumstances = Objects.requireNonNull(value);
            return this;
        }

        /** The whole that the texts come from. */
        public Builder requirement(Requirement value) {
            requirement = Objects.requireNonNull(value);
            return this;
        }

        public Builder values(Map<String, String> value) {
            values = Objects.requireNonNull(value);
            return this;
        }

        public CheckedRequirement build() {
            return new CheckedRequirement(this);
        }
    }
}
