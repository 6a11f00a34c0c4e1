package se.sambruk.otp.api.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What a procurement asks for: every requirement with all layers applied, and everything needed to print and understand it
 * when the packs it came from are long gone. Its content hash names it for ever.
 */
public final class Specification extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-specification/1";

    /** A pack that the specification was resolved from. */
    public static final class Source extends TreeValue {
        private final PackManifest manifest;
        private final ContentHash hash;

        private Source(PackManifest manifest, ContentHash hash) {
            this.manifest = Objects.requireNonNull(manifest);
            this.hash = Objects.requireNonNull(hash);
        }

        public static Source of(PackManifest manifest, ContentHash hash) {
            return new Source(manifest, hash);
        }

        public static Source fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return of(in.get("pack", PackManifest::fromTree), new ContentHash(in.text("hash")));
        }

        public PackManifest manifest() {
            return manifest;
        }

        public PackRef ref() {
            return new PackRef(manifest.id(), manifest.version(), hash);
        }

        @Override
        protected Object buildTree() {
            return new TreeWriter().put("pack", manifest).put("hash", hash).done();
        }
    }

    private final ProcurementFacts procurement;
    private final DocumentFacts document;
    private final List<Source> sources;
    private final List<UsedParameterSet> parameterSets;
    private final List<Category> categories;
    private final List<SpecifiedRequirement> requirements;
    private final List<Omission> omissions;
    private final List<Reference> references;
    private final List<Term> terms;
    private final ContentHash letterhead;
    private final PriceSchedule prices;
    private final EvaluationPlan evaluation;
    private final List<WordList> wordLists;
    private final List<LintSuppression> lintSuppressions;

    private Specification(Builder builder) {
        this.procurement = builder.procurement;
        this.document = builder.document;
        this.sources = List.copyOf(builder.sources);
        this.parameterSets = List.copyOf(builder.parameterSets);
        this.categories = List.copyOf(builder.categories);
        this.requirements = List.copyOf(builder.requirements);
        this.omissions = List.copyOf(builder.omissions);
        this.references = List.copyOf(builder.references);
        this.terms = List.copyOf(builder.terms);
        this.letterhead = builder.letterhead;
        this.prices = builder.prices;
        this.evaluation = builder.evaluation;
        this.wordLists = List.copyOf(builder.wordLists);
        this.lintSuppressions = List.copyOf(builder.lintSuppressions);
    }

    public static Builder builder(ProcurementFacts procurement, DocumentFacts document) {
        return new Builder(procurement, document);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Specification fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        Builder builder =
                builder(in.get("procurement", ProcurementFacts::fromTree), in.get("document", DocumentFacts::fromTree));
        in.list("sources", Source::fromTree).forEach(builder::source);
        in.list("parameter-sets", UsedParameterSet::fromTree).forEach(builder::parameterSet);
        in.list("categories", Category::fromTree).forEach(builder::category);
        in.list("requirements", SpecifiedRequirement::fromTree).forEach(builder::requirement);
        in.list("omissions", Omission::fromTree).forEach(builder::omission);
        in.list("references", Reference::fromTree).forEach(builder::reference);
        in.list("glossary", Term::fromTree).forEach(builder::term);
        in.findText("letterhead").map(ContentHash::new).ifPresent(builder::letterhead);
        in.find("prices", PriceSchedule::fromTree).ifPresent(builder::prices);
        in.find("evaluation", EvaluationPlan::fromTree).ifPresent(builder::evaluation);
        in.list("word-lists", WordList::fromTree).forEach(builder::wordList);
        in.list("lint-suppressions", LintSuppression::fromTree).forEach(builder::lintSuppression);
        return builder.build();
    }

    public ProcurementFacts procurement() {
        return procurement;
    }

    public DocumentFacts document() {
        return document;
    }

    /** The packs it was resolved from, from the lowest layer up. */
    public List<Source> sources() {
        return sources;
    }

    /** The sets of ready levels that the procurement starts from, of which a later goes before an earlier; never shown to suppliers. */
    public List<UsedParameterSet> parameterSets() {
        return parameterSets;
    }

    /** The categories that have requirements here, in order. */
    public List<Category> categories() {
        return categories;
    }

    /** By category in order, then by id. */
    public List<SpecifiedRequirement> requirements() {
        return requirements;
    }

    public Optional<SpecifiedRequirement> find(RequirementId id) {
        return requirements.stream()
                .filter(r -> r.requirement().id().equals(id))
                .findFirst();
    }

    /** What was selected but left out; never shown to suppliers. */
    public List<Omission> omissions() {
        return omissions;
    }

    /** The references that the requirements cite, as a Swedish reader looks them up by what they are called in running text. */
    public List<Reference> references() {
        return references;
    }

    /** The terms that the requirements use, as a Swedish reader looks them up. */
    public List<Term> terms() {
        return terms;
    }

    /** The blob that is the buyer's letterhead, if its pack has one. */
    public Optional<ContentHash> letterhead() {
        return Optional.ofNullable(letterhead);
    }

    /** What prices are asked for, if any are asked for in a price annex. */
    public Optional<PriceSchedule> prices() {
        return Optional.ofNullable(prices);
    }

    /**
     * How bids will be evaluated, if that is said here. What is issued freezes it: the content hash of {@link EvaluationPlan#published} names it in
     * everything that comes of it, simulations before and evaluations after.
     */
    public Optional<EvaluationPlan> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    /** The same, with how bids will be evaluated. */
    public Specification evaluatedBy(EvaluationPlan plan) {
        Builder builder = builder(procurement, document);
        sources.forEach(builder::source);
        parameterSets.forEach(builder::parameterSet);
        categories.forEach(builder::category);
        requirements.forEach(builder::requirement);
        omissions.forEach(builder::omission);
        references.forEach(builder::reference);
        terms.forEach(builder::term);
        wordLists.forEach(builder::wordList);
        lintSuppressions.forEach(builder::lintSuppression);
        return builder.letterhead(letterhead).prices(prices).evaluation(plan).build();
    }

    /** What its packs add to the words that rules for requirement texts go by; never shown to suppliers. */
    public List<WordList> wordLists() {
        return wordLists;
    }

    /**
     * What rules find in its requirements and somebody means to leave, with who says so: what its packs say of requirements that are here, and all
     * that its profile says. Never shown to suppliers.
     */
    public List<LintSuppression> lintSuppressions() {
        return lintSuppressions;
    }

    /** The locale of the documents' language. */
    public Locale locale() {
        return Locale.forLanguageTag(procurement.language().equals("sv") ? "sv-SE" : procurement.language());
    }

    /**
     * What suppliers may see of it: without guidance and purposes, reasons for adaptations, the bounds of values and the sets
     * they came of, what was left out, what concerns the checking of texts, when a price is asked about, notes on references, and citations of places that do not hold under the procurement's regime,
     * such as LOU 9:4 below the threshold. Publishing twice is publishing once.
     */
    public Specification published() {
        Builder visible = builder(procurement, document);
        sources.forEach(visible::source);
        categories.forEach(visible::category);
        Map<String, Reference> byId =
                references.stream().collect(Collectors.toMap(Reference::id, Function.identity(), (one, same) -> one));
        Set<String> silenced = new HashSet<>();
        Set<String> cited = new HashSet<>();
        for (SpecifiedRequirement requirement : requirements) {
            requirement.requirement().references().forEach(citation -> (holds(citation, byId) ? cited : silenced)
                    .add(citation.reference()));
            visible.requirement(requirement.published(citation -> holds(citation, byId)));
        }
        silenced.removeAll(cited);
        references.stream()
                .filter(reference -> !silenced.contains(reference.id()))
                .forEach(reference -> visible.reference(reference.published()));
        terms.forEach(visible::term);
        return visible.letterhead(letterhead)
                .prices(prices)
                .evaluation(evaluation == null ? null : evaluation.published())
                .build();
    }

    private boolean holds(Citation citation, Map<String, Reference> known) {
        return Optional.ofNullable(known.get(citation.reference()))
                .flatMap(reference -> reference.provision(citation.at()))
                .map(place -> place.holdsUnder(procurement.regime()))
                .orElse(true);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("document", document)
                .put("sources", sources)
                .put("parameter-sets", parameterSets)
                .put("categories", categories)
                .put("requirements", requirements)
                .put("omissions", omissions)
                .put("references", references)
                .put("glossary", terms)
                .put("letterhead", letterhead())
                .put("prices", prices())
                .put("evaluation", evaluation())
                .put("word-lists", wordLists)
                .put("lint-suppressions", lintSuppressions)
                .done();
    }

    /** Makes a {@link Specification}. Not thread-safe. */
    public static final class Builder {
        private final ProcurementFacts procurement;
        private final DocumentFacts document;
        private final List<Source> sources = new ArrayList<>();
        private final List<UsedParameterSet> parameterSets = new ArrayList<>();
        private final List<Category> categories = new ArrayList<>();
        private final List<SpecifiedRequirement> requirements = new ArrayList<>();
        private final List<Omission> omissions = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();
        private final List<WordList> wordLists = new ArrayList<>();
        private final List<LintSuppression> lintSuppressions = new ArrayList<>();
        private ContentHash letterhead;
        private PriceSchedule prices;
        private EvaluationPlan evaluation;

        private Builder(ProcurementFacts procurement, DocumentFacts document) {
            this.procurement = Objects.requireNonNull(procurement);
            this.document = Objects.requireNonNull(document);
        }

        public Builder source(Source value) {
            sources.add(value);
            return this;
        }

        public Builder parameterSet(UsedParameterSet value) {
            parameterSets.add(value);
            return this;
        }

        public Builder category(Category value) {
            categories.add(value);
            return this;
        }

        public Builder requirement(SpecifiedRequirement value) {
            requirements.add(value);
            return this;
        }

        public Builder omission(Omission value) {
            omissions.add(value);
            return this;
        }

        public Builder reference(Reference value) {
            references.add(value);
            return this;
        }

        public Builder term(Term value) {
            terms.add(value);
            return this;
        }

        public Builder letterhead(ContentHash value) {
            letterhead = value;
            return this;
        }

        public Builder prices(PriceSchedule value) {
            prices = value;
            return this;
        }

        public Builder evaluation(EvaluationPlan value) {
            evaluation = value;
            return this;
        }

        public Builder wordList(WordList value) {
            wordLists.add(value);
            return this;
        }

        public Builder lintSuppression(LintSuppression value) {
            lintSuppressions.add(value);
            return this;
        }

        public Specification build() {
            return new Specification(this);
        }
    }
}
