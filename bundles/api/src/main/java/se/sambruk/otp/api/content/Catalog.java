package se.sambruk.otp.api.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
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
    private final RequirementContent requirements;
    private final ArchitectureContent architecture;
    private final PublicationContent publications;
    private final SortedMap<String, ContentHash> resources;
    private volatile PackRef ref;

    private Catalog(Builder builder) {
        this.manifest = builder.manifest;
        this.requirements = builder.requirements.closed();
        this.architecture = builder.architecture.closed();
        this.publications = builder.publications.closed();
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
        return requirements.requirements();
    }

    public List<Located<Amendment>> amendments() {
        return requirements.amendments();
    }

    public List<Reference> references() {
        return requirements.references();
    }

    public List<Term> terms() {
        return requirements.terms();
    }

    public List<Category> categories() {
        return requirements.categories();
    }

    public List<Benefit> benefits() {
        return requirements.benefits();
    }

    public List<Element> elements() {
        return architecture.elements();
    }

    /** Relations between its elements, and with those of packs that it builds on. */
    public List<Relation> relations() {
        return architecture.relations();
    }

    /** Drawings of its architecture. */
    public List<View> views() {
        return architecture.views();
    }

    /** How the concepts of its architecture are sorted; the outermost. */
    public List<Folder> folders() {
        return architecture.folders();
    }

    /** What the properties of its architecture hold, where that is not texts. */
    public List<PropertyDefinition> propertyDefinitions() {
        return architecture.propertyDefinitions();
    }

    /** What it changes in the architecture of packs that it builds on. */
    public List<Located<ArchitectureAmendment>> architectureAmendments() {
        return architecture.amendments();
    }

    /** What checks of its architecture find and its makers mean to leave. */
    public List<FindingSuppression> findingSuppressions() {
        return architecture.suppressions();
    }

    /** Whom its publications are written for, beside those of packs that it builds on. */
    public List<Audience> audiences() {
        return publications.audiences();
    }

    /** What blocks of publications put in by name. */
    public List<Variable> variables() {
        return publications.variables();
    }

    /** Documents with a variant for each audience. */
    public List<Located<Publication>> publications() {
        return publications.publications();
    }

    /** What publications are made of. */
    public List<Located<Topic>> topics() {
        return publications.topics();
    }

    /** What it changes in the publications of packs that it builds on. */
    public List<Located<PublicationAmendment>> publicationAmendments() {
        return publications.amendments();
    }

    /**
     * What stands in the place of something else in the publications of packs that it builds on: its amendments, and as amendments too the
     * blocks of its own topics that replace blocks of others.
     */
    public List<Located<PublicationAmendment>> publicationChanges() {
        List<Located<PublicationAmendment>> changes = new ArrayList<>(publications.amendments());
        changes.addAll(publications.replacements());
        return List.copyOf(changes);
    }

    /** What one of its changes in publications was written for, where that has been noted. */
    public Optional<AmendmentBase> base(PublicationAmendment amendment) {
        return publications.bases().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(publications.bases().get(AmendmentBase.identity(amendment)));
    }

    /** Who has approved which variants. */
    public List<PublicationApproval> publicationApprovals() {
        return publications.approvals();
    }

    /** What checks of publications find and its makers mean to leave. */
    public List<PublicationSuppression> publicationSuppressions() {
        return publications.suppressions();
    }

    /** Where a block of one of its topics is written, if that is known. */
    public Optional<SourceLocation> place(PublicationBlock block) {
        return Optional.ofNullable(publications.blockPlaces().get(block.id()));
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
        return Optional.ofNullable(publications.rowPlaces().get(row.contentHash()));
    }

    /** Ready levels that a profile can start from. */
    public List<ParameterSet> parameterSets() {
        return requirements.parameterSets();
    }

    /** Where a value of one of the sets is written, if that is known. */
    public Optional<SourceLocation> place(ParameterSet set, Setting setting) {
        return Optional.ofNullable(requirements
                .valuePlaces()
                .get(new RequirementContent.ValuePlace(set.id(), setting.requirement(), setting.parameter())));
    }

    /** What it adds to the words that rules for requirement texts go by. */
    public List<WordList> wordLists() {
        return requirements.wordLists();
    }

    /** What rules find in requirements, its own and those that it builds on, and its makers mean to leave. */
    public List<Located<LintSuppression>> lintSuppressions() {
        return requirements.suppressions();
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
            TreeWriter tree = new TreeWriter().put("manifest", manifest).put("resources", resources);
            requirements.put(tree);
            architecture.put(tree);
            publications.put(tree);
            known = new PackRef(manifest.id(), manifest.version(), ContentHash.ofTree(tree.done()));
            ref = known;
        }
        return known;
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
        private final RequirementContent requirements = RequirementContent.open();
        private final ArchitectureContent architecture = ArchitectureContent.open();
        private final PublicationContent publications = PublicationContent.open();
        private final SortedMap<String, ContentHash> resources = new TreeMap<>();

        private Builder(PackManifest manifest) {
            this.manifest = Objects.requireNonNull(manifest);
        }

        private Builder all(Catalog catalog) {
            requirements.addAll(catalog.requirements);
            architecture.addAll(catalog.architecture);
            publications.addAll(catalog.publications);
            resources.putAll(catalog.resources);
            return this;
        }

        public Builder requirement(Located<Requirement> value) {
            requirements.requirements().add(value);
            return this;
        }

        public Builder amendment(Located<Amendment> value) {
            requirements.amendments().add(value);
            return this;
        }

        public Builder reference(Reference value) {
            requirements.references().add(value);
            return this;
        }

        public Builder term(Term value) {
            requirements.terms().add(value);
            return this;
        }

        public Builder category(Category value) {
            requirements.categories().add(value);
            return this;
        }

        public Builder benefit(Benefit value) {
            requirements.benefits().add(value);
            return this;
        }

        public Builder element(Element value) {
            architecture.elements().add(value);
            return this;
        }

        public Builder relation(Relation value) {
            architecture.relations().add(value);
            return this;
        }

        public Builder view(View value) {
            architecture.views().add(value);
            return this;
        }

        public Builder folder(Folder value) {
            architecture.folders().add(value);
            return this;
        }

        public Builder propertyDefinition(PropertyDefinition value) {
            architecture.propertyDefinitions().add(value);
            return this;
        }

        public Builder architectureAmendment(Located<ArchitectureAmendment> value) {
            architecture.amendments().add(value);
            return this;
        }

        public Builder findingSuppression(FindingSuppression value) {
            architecture.suppressions().add(value);
            return this;
        }

        public Builder audience(Audience value) {
            publications.audiences().add(value);
            return this;
        }

        public Builder variable(Variable value) {
            publications.variables().add(value);
            return this;
        }

        public Builder publication(Located<Publication> value) {
            publications.publications().add(value);
            return this;
        }

        public Builder topic(Located<Topic> value) {
            publications.topics().add(value);
            return this;
        }

        public Builder publicationAmendment(Located<PublicationAmendment> value) {
            publications.amendments().add(value);
            return this;
        }

        /** Says what a change in publications was written for; no part of what the edition says, nor of its hash. */
        public Builder publicationBase(AmendmentBase value) {
            publications.bases().put(value.amendment(), value);
            return this;
        }

        public Builder publicationApproval(PublicationApproval value) {
            publications.approvals().add(value);
            return this;
        }

        public Builder publicationSuppression(PublicationSuppression value) {
            publications.suppressions().add(value);
            return this;
        }

        /** Says where a block of one of the topics is written. */
        public Builder blockPlace(String block, SourceLocation place) {
            publications.blockPlaces().put(block, Objects.requireNonNull(place));
            return this;
        }

        /**
         * Says where an audience, a variable, an approval or a suppression of what is found in publications is written; of one that is written
         * twice, the first.
         *
         * @param row its {@link TreeValue#contentHash()}
         */
        public Builder rowPlace(ContentHash row, SourceLocation place) {
            publications.rowPlaces().putIfAbsent(row, Objects.requireNonNull(place));
            return this;
        }

        public Builder parameterSet(ParameterSet value) {
            requirements.parameterSets().add(value);
            return this;
        }

        /** Says where a value of one of the sets is written. */
        public Builder parameterSetPlace(
                String set, RequirementId requirement, String parameter, SourceLocation place) {
            requirements
                    .valuePlaces()
                    .put(new RequirementContent.ValuePlace(set, requirement, parameter), Objects.requireNonNull(place));
            return this;
        }

        public Builder wordList(WordList value) {
            requirements.wordLists().add(value);
            return this;
        }

        public Builder lintSuppression(Located<LintSuppression> value) {
            requirements.suppressions().add(value);
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
