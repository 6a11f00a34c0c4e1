package se.sambruk.otp.api.publication;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * The publications that the packs of a context make together, layer upon layer, and all that they may refer to. Pure functions make
 * variants of it, check and compare them. Immutable.
 */
public final class PublicationSet {
    /** What an id of the set names; a topic and a block never share one. */
    public record Key(PublicationSubject subject, String id) {
        public Key {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(id);
        }
    }

    private final Map<String, PackManifest> packs;
    private final Map<String, Audience> audiences;
    private final Map<String, Variable> variables;
    private final Map<String, Publication> publications;
    private final Map<String, Topic> topics;
    private final List<PublicationApproval> approvals;
    private final List<PublicationSuppression> suppressions;
    private final List<Term> terms;
    private final List<Benefit> benefits;
    private final Map<String, Reference> references;
    private final Map<String, Requirement> requirements;
    private final ArchitectureModel model;
    private final SortedMap<String, ContentHash> resources;
    private final Map<Key, SourceLocation> locations;
    private final Map<TreeValue, SourceLocation> rows;
    private final Map<Key, String> homes;
    private final Map<Key, List<ProvenanceStep>> provenance;
    private final List<SupersededBase> superseded;
    private volatile ContentHash hash;

    private PublicationSet(Builder builder) {
        this.packs = frozen(builder.packs);
        this.audiences = frozen(builder.audiences);
        this.variables = frozen(builder.variables);
        this.publications = frozen(builder.publications);
        this.topics = frozen(builder.topics);
        this.approvals = List.copyOf(builder.approvals);
        this.suppressions = List.copyOf(builder.suppressions);
        this.terms = List.copyOf(builder.terms);
        this.benefits = List.copyOf(builder.benefits);
        this.references = frozen(builder.references);
        this.requirements = frozen(builder.requirements);
        this.model = builder.model;
        this.resources = Collections.unmodifiableSortedMap(new TreeMap<>(builder.resources));
        this.locations = Map.copyOf(builder.locations);
        this.rows = Map.copyOf(builder.rows);
        this.homes = Map.copyOf(builder.homes);
        Map<Key, List<ProvenanceStep>> steps = new HashMap<>();
        builder.provenance.forEach((key, of) -> steps.put(key, List.copyOf(of)));
        this.provenance = Collections.unmodifiableMap(steps);
        this.superseded = List.copyOf(builder.superseded);
    }

    private static <T> Map<String, T> frozen(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** From the bottom up, by id. */
    public Map<String, PackManifest> packs() {
        return packs;
    }

    /** By id, in the packs' order. */
    public Map<String, Audience> audiences() {
        return audiences;
    }

    /** By name. */
    public Map<String, Variable> variables() {
        return variables;
    }

    /** By id, in the packs' order. */
    public Map<String, Publication> publications() {
        return publications;
    }

    /** By id, in the packs' order; what layers have left out for an audience is no longer for it. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** The audiences of a publication, in the order in which it names them. An id that no audience has is not among them. */
    public List<Audience> audiences(Publication publication) {
        Collection<String> ids = publication.audiences().isEmpty() ? audiences.keySet() : publication.audiences();
        return ids.stream().map(audiences::get).filter(Objects::nonNull).toList();
    }

    public List<PublicationApproval> approvals() {
        return approvals;
    }

    /** Who has approved the variant of a publication for an audience, whatever words it had then. */
    public List<PublicationApproval> approvals(String publication, String audience) {
        return approvals.stream()
                .filter(approval -> approval.publication().equals(publication)
                        && approval.audience().equals(audience))
                .toList();
    }

    /** Who has approved a variant, whatever words it had then. */
    public List<PublicationApproval> approvals(Variant variant) {
        return approvals(variant.publication().id(), variant.audience().id());
    }

    /** Whether a variant has been approved, but not with the words that it has now. */
    public boolean isApprovalLapsed(Variant variant) {
        return variant.approval().isEmpty() && !approvals(variant).isEmpty();
    }

    /** The language of a publication: its own, else its pack's, else Swedish. */
    public Locale locale(Publication publication) {
        String language = publication.language().isEmpty()
                ? home(PublicationSubject.PUBLICATION, publication.id())
                        .map(packs::get)
                        .map(PackManifest::language)
                        .orElse("sv")
                : publication.language();
        return language.equals("sv") ? LocalizedText.SWEDISH : Locale.forLanguageTag(language);
    }

    public List<PublicationSuppression> suppressions() {
        return suppressions;
    }

    /** The glossaries of all packs. */
    public List<Term> terms() {
        return terms;
    }

    public List<Benefit> benefits() {
        return benefits;
    }

    /** Laws, standards and others, by id. */
    public Map<String, Reference> references() {
        return references;
    }

    /** Requirements as every layer has amended them, by id. */
    public Map<String, Requirement> requirements() {
        return requirements;
    }

    /** The architecture; empty where the packs have none. */
    public Optional<ArchitectureModel> model() {
        return Optional.ofNullable(model);
    }

    /**
     * Pictures and other files of the packs: the hash of each by the pack's id, a slash, and the path within the pack. The bytes are in the
     * store.
     */
    public SortedMap<String, ContentHash> resources() {
        return resources;
    }

    /** Where something is written, if that is known. */
    public Optional<SourceLocation> location(PublicationSubject subject, String id) {
        return Optional.ofNullable(locations.get(new Key(subject, id)));
    }

    /** Where an approval is written, if that is known. */
    public Optional<SourceLocation> location(PublicationApproval approval) {
        return Optional.ofNullable(rows.get(approval));
    }

    /** Where a suppression is written, if that is known. */
    public Optional<SourceLocation> location(PublicationSuppression suppression) {
        return Optional.ofNullable(rows.get(suppression));
    }

    /** The id of the pack that defines something; of a block that a layer has written anew, of that layer's. */
    public Optional<String> home(PublicationSubject subject, String id) {
        return Optional.ofNullable(homes.get(new Key(subject, id)));
    }

    /** What layers have done to something, in order; empty where it is as its pack has it. */
    public List<ProvenanceStep> provenance(PublicationSubject subject, String id) {
        return provenance.getOrDefault(new Key(subject, id), List.of());
    }

    /** Changes that were written for something that has become another since; in the packs' order. */
    public List<SupersededBase> superseded() {
        return superseded;
    }

    /**
     * Of all that it holds, where it is written included: of two sets with one hash the same variants are made, and the same is found in them.
     */
    public ContentHash contentHash() {
        ContentHash known = hash;
        if (known == null) {
            known = ContentHash.ofTree(new TreeWriter()
                    .put("packs", hashes(packs.values()))
                    .put("audiences", hashes(audiences.values()))
                    .put("variables", hashes(variables.values()))
                    .put("publications", hashes(publications.values()))
                    .put("topics", hashes(topics.values()))
                    .put("approvals", hashes(approvals))
                    .put("suppressions", hashes(suppressions))
                    .put("terms", hashes(terms))
                    .put("benefits", hashes(benefits))
                    .put("references", hashes(references.values()))
                    .put("requirements", hashes(requirements.values()))
                    .put("model", model().map(TreeValue::contentHash))
                    .put("resources", resources)
                    .put("locations", named(locations))
                    .put("rows", rows())
                    .put("homes", named(homes))
                    .put("provenance", named(provenance))
                    .put(
                            "superseded",
                            superseded.stream().map(SupersededBase::tree).toList())
                    .done());
            hash = known;
        }
        return known;
    }

    private static List<String> hashes(Collection<? extends TreeValue> values) {
        return values.stream().map(value -> value.contentHash().hex()).toList();
    }

    private static Map<String, Object> named(Map<Key, ?> byKey) {
        Map<String, Object> named = new TreeMap<>();
        byKey.forEach((key, value) -> named.put(key.subject().wire() + " " + key.id(), value));
        return named;
    }

    private Map<String, Object> rows() {
        Map<String, Object> places = new TreeMap<>();
        rows.forEach((row, place) -> places.put(row.contentHash().hex(), place));
        return places;
    }

    /** Makes a {@link PublicationSet}. Of two with the same id the later takes the place of the earlier. Not thread-safe. */
    public static final class Builder {
        private final Map<String, PackManifest> packs = new LinkedHashMap<>();
        private final Map<String, Audience> audiences = new LinkedHashMap<>();
        private final Map<String, Variable> variables = new LinkedHashMap<>();
        private final Map<String, Publication> publications = new LinkedHashMap<>();
        private final Map<String, Topic> topics = new LinkedHashMap<>();
        private List<PublicationApproval> approvals = List.of();
        private List<PublicationSuppression> suppressions = List.of();
        private List<Term> terms = List.of();
        private List<Benefit> benefits = List.of();
        private final Map<String, Reference> references = new LinkedHashMap<>();
        private final Map<String, Requirement> requirements = new LinkedHashMap<>();
        private ArchitectureModel model;
        private final SortedMap<String, ContentHash> resources = new TreeMap<>();
        private final Map<Key, SourceLocation> locations = new HashMap<>();
        private final Map<TreeValue, SourceLocation> rows = new HashMap<>();
        private final Map<Key, String> homes = new HashMap<>();
        private final Map<Key, List<ProvenanceStep>> provenance = new HashMap<>();

        private List<SupersededBase> superseded = List.of();

        private Builder() {}

        private static <T> void each(Collection<T> values, Function<T, String> id, Map<String, T> into) {
            values.forEach(value -> into.put(id.apply(value), value));
        }

        public Builder packs(Collection<PackManifest> values) {
            each(values, PackManifest::id, packs);
            return this;
        }

        public Builder audiences(Collection<Audience> values) {
            each(values, Audience::id, audiences);
            return this;
        }

        public Builder variables(Collection<Variable> values) {
            each(values, Variable::name, variables);
            return this;
        }

        public Builder publications(Collection<Publication> values) {
            each(values, Publication::id, publications);
            return this;
        }

        public Builder topics(Collection<Topic> values) {
            each(values, Topic::id, topics);
            return this;
        }

        public Builder approvals(List<PublicationApproval> values) {
            approvals = values;
            return this;
        }

        public Builder suppressions(List<PublicationSuppression> values) {
            suppressions = values;
            return this;
        }

        public Builder terms(List<Term> values) {
            terms = values;
            return this;
        }

        public Builder benefits(List<Benefit> values) {
            benefits = values;
            return this;
        }

        public Builder references(Collection<Reference> values) {
            each(values, Reference::id, references);
            return this;
        }

        public Builder requirements(Collection<Requirement> values) {
            each(values, requirement -> requirement.id().value(), requirements);
            return this;
        }

        /**
         * @param value {@code null} for none
         */
        public Builder model(ArchitectureModel value) {
            model = value;
            return this;
        }

        public Builder resource(String pack, String path, ContentHash hash) {
            resources.put(pack + "/" + path, hash);
            return this;
        }

        /** Says which pack defines something, and where that is written. */
        public Builder defined(PublicationSubject subject, String id, String pack, SourceLocation place) {
            Key key = new Key(subject, id);
            homes.put(key, pack);
            locations.put(key, place);
            return this;
        }

        /** Says where an approval is written; of one that is written twice, the first. */
        public Builder written(PublicationApproval approval, SourceLocation place) {
            rows.putIfAbsent(approval, place);
            return this;
        }

        /** Says where a suppression is written; of one that is written twice, the first. */
        public Builder written(PublicationSuppression suppression, SourceLocation place) {
            rows.putIfAbsent(suppression, place);
            return this;
        }

        public Builder provenance(PublicationSubject subject, String id, List<ProvenanceStep> steps) {
            provenance.put(new Key(subject, id), steps);
            return this;
        }

        public Builder superseded(List<SupersededBase> values) {
            superseded = values;
            return this;
        }

        public PublicationSet build() {
            return new PublicationSet(this);
        }
    }
}
