package se.sambruk.otp.api.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/**
 * One edition of one pack: everything it says, as a value. Up to some 20,000 requirements; it fits in memory, the library of
 * all catalogs does not. Immutable.
 */
public final class Catalog {
    private final PackManifest manifest;
    private final List<Located<Requirement>> requirements;
    private final List<Located<Amendment>> amendments;
    private final List<Reference> references;
    private final List<Term> terms;
    private final List<Category> categories;
    private final List<Benefit> benefits;
    private final List<Element> elements;
    private final List<Relation> relations;
    private final List<View> views;
    private final List<Folder> folders;
    private final List<PropertyDefinition> propertyDefinitions;
    private final List<Located<ArchitectureAmendment>> architectureAmendments;
    private final List<FindingSuppression> findingSuppressions;
    private final List<Audience> audiences;
    private final List<Variable> variables;
    private final List<Located<Publication>> publications;
    private final List<Located<Topic>> topics;
    private final List<Located<PublicationAmendment>> publicationAmendments;
    private final List<PublicationApproval> publicationApprovals;
    private final List<PublicationSuppression> publicationSuppressions;
    private final Map<String, SourceLocation> blockPlaces;
    private final Map<ContentHash, SourceLocation> rowPlaces;
    private final List<ParameterSet> parameterSets;
    private final Map<ValuePlace, SourceLocation> valuePlaces;
    private final SortedMap<String, ContentHash> resources;
    private volatile PackRef ref;

    /** A value of a parameter set. */
    private record ValuePlace(String set, RequirementId requirement, String parameter) {
        ValuePlace {
            Objects.requireNonNull(set);
            Objects.requireNonNull(requirement);
            Objects.requireNonNull(parameter);
        }
    }

    private Catalog(Builder builder) {
        this.manifest = builder.manifest;
        this.requirements = List.copyOf(builder.requirements);
        this.amendments = List.copyOf(builder.amendments);
        this.references = List.copyOf(builder.references);
        this.terms = List.copyOf(builder.terms);
        this.categories = List.copyOf(builder.categories);
        this.benefits = List.copyOf(builder.benefits);
        this.elements = List.copyOf(builder.elements);
        this.relations = List.copyOf(builder.relations);
        this.views = List.copyOf(builder.views);
        this.folders = List.copyOf(builder.folders);
        this.propertyDefinitions = List.copyOf(builder.propertyDefinitions);
        this.architectureAmendments = List.copyOf(builder.architectureAmendments);
        this.findingSuppressions = List.copyOf(builder.findingSuppressions);
        this.audiences = List.copyOf(builder.audiences);
        this.variables = List.copyOf(builder.variables);
        this.publications = List.copyOf(builder.publications);
        this.topics = List.copyOf(builder.topics);
        this.publicationAmendments = List.copyOf(builder.publicationAmendments);
        this.publicationApprovals = List.copyOf(builder.publicationApprovals);
        this.publicationSuppressions = List.copyOf(builder.publicationSuppressions);
        this.blockPlaces = Map.copyOf(builder.blockPlaces);
        this.rowPlaces = Map.copyOf(builder.rowPlaces);
        this.parameterSets = List.copyOf(builder.parameterSets);
        this.valuePlaces = Map.copyOf(builder.valuePlaces);
        this.resources = Collections.unmodifiableSortedMap(new TreeMap<>(builder.resources));
    }

    public static Builder builder(PackManifest manifest) {
        return new Builder(manifest);
    }

    /** A builder that holds all that this edition says, but with another manifest. */
    public Builder toBuilder(PackManifest other) {
        return new Builder(other).all(this);
    }

    /** The same content under another manifest. */
    public Catalog under(PackManifest other) {
        return toBuilder(other).build();
    }

    public PackManifest manifest() {
        return manifest;
    }

    /** In the order in which the pack lists them. */
    public List<Located<Requirement>> requirements() {
        return requirements;
    }

    public List<Located<Amendment>> amendments() {
        return amendments;
    }

    public List<Reference> references() {
        return references;
    }

    public List<Term> terms() {
        return terms;
    }

    public List<Category> categories() {
        return categories;
    }

    public List<Benefit> benefits() {
        return benefits;
    }

    public List<Element> elements() {
        return elements;
    }

    /** Relations between its elements, and with those of packs that it builds on. */
    public List<Relation> relations() {
        return relations;
    }

    /** Drawings of its architecture. */
    public List<View> views() {
        return views;
    }

    /** How the concepts of its architecture are sorted; the outermost. */
    public List<Folder> folders() {
        return folders;
    }

    /** What the properties of its architecture hold, where that is not texts. */
    public List<PropertyDefinition> propertyDefinitions() {
        return propertyDefinitions;
    }

    /** What it changes in the architecture of packs that it builds on. */
    public List<Located<ArchitectureAmendment>> architectureAmendments() {
        return architectureAmendments;
    }

    /** What checks of its architecture find and its makers mean to leave. */
    public List<FindingSuppression> findingSuppressions() {
        return findingSuppressions;
    }

    /** Whom its publications are written for, beside those of packs that it builds on. */
    public List<Audience> audiences() {
        return audiences;
    }

    /** What blocks of publications put in by name. */
    public List<Variable> variables() {
        return variables;
    }

    /** Documents with a variant for each audience. */
    public List<Located<Publication>> publications() {
        return publications;
    }

    /** What publications are made of. */
    public List<Located<Topic>> topics() {
        return topics;
    }

    /** What it changes in the publications of packs that it builds on. */
    public List<Located<PublicationAmendment>> publicationAmendments() {
        return publicationAmendments;
    }

    /** Who has approved which variants. */
    public List<PublicationApproval> publicationApprovals() {
        return publicationApprovals;
    }

    /** What checks of publications find and its makers mean to leave. */
    public List<PublicationSuppression> publicationSuppressions() {
        return publicationSuppressions;
    }

    /** Where a block of one of its topics is written, if that is known. */
    public Optional<SourceLocation> place(PublicationBlock block) {
        return Optional.ofNullable(blockPlaces.get(block.id()));
    }

    /** Where one of its audiences is written, if that is known. */
    public Optional<SourceLocation> place(Audience audience) {
        return row(audience);
    }

    /** Where one of its variables is written, if that is known. */
    public Optional<SourceLocation> place(Variable variable) {
        return row(variable);
    }

    /** Where one of its approvals is written, if that is known. */
    public Optional<SourceLocation> place(PublicationApproval approval) {
        return row(approval);
    }

    /** Where one of its suppressions of what is found in publications is written, if that is known. */
    public Optional<SourceLocation> place(PublicationSuppression suppression) {
        return row(suppression);
    }

    private Optional<SourceLocation> row(TreeValue row) {
        return Optional.ofNullable(rowPlaces.get(row.contentHash()));
    }

    /** Ready levels that a profile can start from. */
    public List<ParameterSet> parameterSets() {
        return parameterSets;
    }

    /** Where a value of one of the sets is written, if that is known. */
    public Optional<SourceLocation> place(ParameterSet set, Setting setting) {
        return Optional.ofNullable(
                valuePlaces.get(new ValuePlace(set.id(), setting.requirement(), setting.parameter())));
    }

    /** Files that the pack carries, such as a letterhead: the hash of each by its path within the pack. */
    public SortedMap<String, ContentHash> resources() {
        return resources;
    }

    /**
     * Names this edition. The hash is over the manifest, the hashes of requirements and amendments in order, and everything
     * else; where in a file something stands does not count.
     */
    public PackRef ref() {
        PackRef known = ref;
        if (known == null) {
            Map<String, Object> tree = new TreeWriter()
                    .put("manifest", manifest)
                    .put(
                            "requirements",
                            hashes(requirements.stream()
                                    .map(r -> r.value().contentHash())
                                    .toList()))
                    .put(
                            "amendments",
                            hashes(amendments.stream()
                                    .map(a -> a.value().contentHash())
                                    .toList()))
                    .put("references", references)
                    .put("glossary", terms)
                    .put("categories", categories)
                    .put("benefits", benefits)
                    .put("elements", elements)
                    .put("relations", relations)
                    .put("views", views)
                    .put("folders", folders)
                    .put("property-definitions", propertyDefinitions)
                    .put(
                            "architecture-amendments",
                            architectureAmendments.stream().map(Located::value).toList())
                    .put("architecture-suppressions", findingSuppressions)
                    .put("audiences", audiences)
                    .put("variables", variables)
                    .put("publications", values(publications))
                    .put("topics", values(topics))
                    .put("publication-amendments", values(publicationAmendments))
                    .put("publication-approvals", publicationApprovals)
                    .put("publication-suppressions", publicationSuppressions)
                    .put("parameter-sets", parameterSets)
                    .put("resources", resources)
                    .done();
            known = new PackRef(manifest.id(), manifest.version(), ContentHash.ofTree(tree));
            ref = known;
        }
        return known;
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }

    private static List<String> hashes(List<ContentHash> hashes) {
        return hashes.stream().map(ContentHash::hex).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog catalog && catalog.ref().equals(ref());
    }

    @Override
    public int hashCode() {
        return ref().hashCode();
    }

    @Override
    public String toString() {
        return manifest.label() + " " + ref().hash().abbreviated();
    }

    /** Makes a {@link Catalog}. Not thread-safe. */
    public static final class Builder {
        private final PackManifest manifest;
        private final List<Located<Requirement>> requirements = new ArrayList<>();
        private final List<Located<Amendment>> amendments = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();
        private final List<Category> categories = new ArrayList<>();
        private final List<Benefit> benefits = new ArrayList<>();
        private final List<Element> elements = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Folder> folders = new ArrayList<>();
        private final List<PropertyDefinition> propertyDefinitions = new ArrayList<>();
        private final List<Located<ArchitectureAmendment>> architectureAmendments = new ArrayList<>();
        private final List<FindingSuppression> findingSuppressions = new ArrayList<>();
        private final List<Audience> audiences = new ArrayList<>();
        private final List<Variable> variables = new ArrayList<>();
        private final List<Located<Publication>> publications = new ArrayList<>();
        private final List<Located<Topic>> topics = new ArrayList<>();
        private final List<Located<PublicationAmendment>> publicationAmendments = new ArrayList<>();
        private final List<PublicationApproval> publicationApprovals = new ArrayList<>();
        private final List<PublicationSuppression> publicationSuppressions = new ArrayList<>();
        private final Map<String, SourceLocation> blockPlaces = new HashMap<>();
        private final Map<ContentHash, SourceLocation> rowPlaces = new HashMap<>();
        private final List<ParameterSet> parameterSets = new ArrayList<>();
        private final Map<ValuePlace, SourceLocation> valuePlaces = new HashMap<>();
        private final SortedMap<String, ContentHash> resources = new TreeMap<>();

        private Builder(PackManifest manifest) {
            this.manifest = Objects.requireNonNull(manifest);
        }

        private Builder all(Catalog catalog) {
            requirements.addAll(catalog.requirements);
            amendments.addAll(catalog.amendments);
            references.addAll(catalog.references);
            terms.addAll(catalog.terms);
            categories.addAll(catalog.categories);
            benefits.addAll(catalog.benefits);
            elements.addAll(catalog.elements);
            relations.addAll(catalog.relations);
            views.addAll(catalog.views);
            folders.addAll(catalog.folders);
            propertyDefinitions.addAll(catalog.propertyDefinitions);
            architectureAmendments.addAll(catalog.architectureAmendments);
            findingSuppressions.addAll(catalog.findingSuppressions);
            audiences.addAll(catalog.audiences);
            variables.addAll(catalog.variables);
            publications.addAll(catalog.publications);
            topics.addAll(catalog.topics);
            publicationAmendments.addAll(catalog.publicationAmendments);
            publicationApprovals.addAll(catalog.publicationApprovals);
            publicationSuppressions.addAll(catalog.publicationSuppressions);
            blockPlaces.putAll(catalog.blockPlaces);
            rowPlaces.putAll(catalog.rowPlaces);
            parameterSets.addAll(catalog.parameterSets);
            valuePlaces.putAll(catalog.valuePlaces);
            resources.putAll(catalog.resources);
            return this;
        }

        public Builder requirement(Located<Requirement> value) {
            requirements.add(value);
            return this;
        }

        public Builder amendment(Located<Amendment> value) {
            amendments.add(value);
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

        public Builder category(Category value) {
            categories.add(value);
            return this;
        }

        public Builder benefit(Benefit value) {
            benefits.add(value);
            return this;
        }

        public Builder element(Element value) {
            elements.add(value);
            return this;
        }

        public Builder relation(Relation value) {
            relations.add(value);
            return this;
        }

        public Builder view(View value) {
            views.add(value);
            return this;
        }

        public Builder folder(Folder value) {
            folders.add(value);
            return this;
        }

        public Builder propertyDefinition(PropertyDefinition value) {
            propertyDefinitions.add(value);
            return this;
        }

        public Builder architectureAmendment(Located<ArchitectureAmendment> value) {
            architectureAmendments.add(value);
            return this;
        }

        public Builder findingSuppression(FindingSuppression value) {
            findingSuppressions.add(value);
            return this;
        }

        public Builder audience(Audience value) {
            audiences.add(value);
            return this;
        }

        public Builder variable(Variable value) {
            variables.add(value);
            return this;
        }

        public Builder publication(Located<Publication> value) {
            publications.add(value);
            return this;
        }

        public Builder topic(Located<Topic> value) {
            topics.add(value);
            return this;
        }

        public Builder publicationAmendment(Located<PublicationAmendment> value) {
            publicationAmendments.add(value);
            return this;
        }

        public Builder publicationApproval(PublicationApproval value) {
            publicationApprovals.add(value);
            return this;
        }

        public Builder publicationSuppression(PublicationSuppression value) {
            publicationSuppressions.add(value);
            return this;
        }

        /** Says where a block of one of the topics is written. */
        public Builder blockPlace(String block, SourceLocation place) {
            blockPlaces.put(block, Objects.requireNonNull(place));
            return this;
        }

        /**
         * Says where an audience, a variable, an approval or a suppression of what is found in publications is written; of one that is written
         * twice, the first.
         *
         * @param row its {@link TreeValue#contentHash()}
         */
        public Builder rowPlace(ContentHash row, SourceLocation place) {
            rowPlaces.putIfAbsent(row, Objects.requireNonNull(place));
            return this;
        }

        public Builder parameterSet(ParameterSet value) {
            parameterSets.add(value);
            return this;
        }

        /** Says where a value of one of the sets is written. */
        public Builder parameterSetPlace(
                String set, RequirementId requirement, String parameter, SourceLocation place) {
            valuePlaces.put(new ValuePlace(set, requirement, parameter), Objects.requireNonNull(place));
            return this;
        }

        public Builder resource(String path, ContentHash hash) {
            resources.put(path, hash);
            return this;
        }

        public Catalog build() {
            return new Catalog(this);
        }
    }
}
