package se.sambruk.otp.api.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.api.text.LocalizedText;

/** What a rule says of itself, so that it can be listed, explained and exchanged without being called. Immutable. */
public final class RuleDescriptor implements Versioned {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,11}(-[A-Z0-9]{1,30}){0,15}");
    private static final int LONGEST = 60;

    private final String id;
    private final PackVersion version;
    private final LocalizedText title;
    private final LocalizedText explanation;
    private final RuleScope scope;
    private final List<Basis> basis;
    private final List<String> wordLists;

    private RuleDescriptor(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.title = Objects.requireNonNull(builder.title, "title");
        this.explanation = Objects.requireNonNull(builder.explanation, "explanation");
        this.scope = builder.scope;
        this.basis = List.copyOf(builder.basis);
        this.wordLists = List.copyOf(builder.wordLists);
    }

    /** Whether a text has the form of an id. */
    public static boolean isValidId(String id) {
        return id.length() <= LONGEST && ID.matcher(id).matches();
    }

    /**
     * @param id what users name it by: {@code R} and a number for those of the platform, such as {@code R01}; others begin with a
     *     prefix of their publisher, such as {@code MIN-ORD}. {@code A–Z}, digits and hyphens, at most 60
     * @param version the version of the rule's own code; of several with one id, the greatest is used, and of equal ones the
     *     one that was registered last
     * @throws IllegalArgumentException if the id has another form
     */
    public static Builder builder(String id, PackVersion version) {
        return new Builder(id, version);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public PackVersion version() {
        return version;
    }

    /** What it finds, in a few words. */
    public LocalizedText title() {
        return title;
    }

    /** Why that is a fault, when it is none, and what to write instead; a paragraph or two. */
    public LocalizedText explanation() {
        return explanation;
    }

    public RuleScope scope() {
        return scope;
    }

    /** The names of the word lists that it goes by, and that packs can add to. */
    public List<String> wordLists() {
        return wordLists;
    }

    /** Everything that its findings can rest on. */
    public List<Basis> basis() {
        return basis;
    }

    /** Makes a {@link RuleDescriptor}. Title and explanation must be given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final PackVersion version;
        private final List<Basis> basis = new ArrayList<>();
        private final List<String> wordLists = new ArrayList<>();
        private LocalizedText title;
        private LocalizedText explanation;
        private RuleScope scope = RuleScope.REQUIREMENT;

        private Builder(String id, PackVersion version) {
            if (!isValidId(id)) {
                throw new IllegalArgumentException("a rule's id is like R01 or MIN-ORD, got " + id);
            }
            this.id = id;
            this.version = Objects.requireNonNull(version);
        }

        public Builder title(LocalizedText value) {
            title = value;
            return this;
        }

        public Builder explanation(LocalizedText value) {
            explanation = value;
            return this;
        }

        /** One requirement at a time, unless said otherwise. */
        public Builder scope(RuleScope value) {
            scope = Objects.requireNonNull(value);
            return this;
        }

        public Builder basis(Basis value) {
            basis.add(value);
            return this;
        }

        /** Says that the rule asks for a word list: see {@link RuleContext#words}. */
        public Builder wordList(String name) {
            wordLists.add(Objects.requireNonNull(name));
            return this;
        }

        public RuleDescriptor build() {
            return new RuleDescriptor(this);
        }
    }
}
