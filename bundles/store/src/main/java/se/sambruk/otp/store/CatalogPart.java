package se.sambruk.otp.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/** A part of a catalog that is kept as one content, as nobody asks for less of it. */
enum CatalogPart {
    REFERENCES(c -> list(c.references()), (tree, b) -> items(tree, node -> b.reference(Reference.fromTree(node)))),
    GLOSSARY(c -> list(c.terms()), (tree, b) -> items(tree, node -> b.term(Term.fromTree(node)))),
    CATEGORIES(c -> list(c.categories()), (tree, b) -> items(tree, node -> b.category(Category.fromTree(node)))),
    BENEFITS(c -> list(c.benefits()), (tree, b) -> items(tree, node -> b.benefit(Benefit.fromTree(node)))),
    ELEMENTS(c -> list(c.elements()), (tree, b) -> items(tree, node -> b.element(Element.fromTree(node)))),
    RELATIONS(c -> list(c.relations()), (tree, b) -> items(tree, node -> b.relation(Relation.fromTree(node)))),
    VIEWS(c -> list(c.views()), (tree, b) -> items(tree, node -> b.view(View.fromTree(node)))),
    FOLDERS(c -> list(c.folders()), (tree, b) -> items(tree, node -> b.folder(Folder.fromTree(node)))),
    PROPERTY_DEFINITIONS(
            c -> list(c.propertyDefinitions()),
            (tree, b) -> items(tree, node -> b.propertyDefinition(PropertyDefinition.fromTree(node)))),
    MODEL_AMENDMENTS(
            c -> located("amendment", c.architectureAmendments()),
            (tree, b) -> located("amendment", tree, ArchitectureAmendment::fromTree, b::architectureAmendment)),
    SUPPRESSIONS(
            c -> list(c.findingSuppressions()),
            (tree, b) -> items(tree, node -> b.findingSuppression(FindingSuppression.fromTree(node)))),
    AUDIENCES(c -> list(c.audiences()), (tree, b) -> items(tree, node -> b.audience(Audience.fromTree(node)))),
    VARIABLES(c -> list(c.variables()), (tree, b) -> items(tree, node -> b.variable(Variable.fromTree(node)))),
    PUBLICATIONS(
            c -> located("publication", c.publications()),
            (tree, b) -> located("publication", tree, Publication::fromTree, b::publication)),
    TOPICS(c -> located("topic", c.topics()), (tree, b) -> located("topic", tree, Topic::fromTree, b::topic)),
    PUBLICATION_CHANGES(
            c -> located("amendment", c.publicationAmendments()),
            (tree, b) -> located("amendment", tree, PublicationAmendment::fromTree, b::publicationAmendment)),
    /** What changes in publications were written for: no part of what the edition says, nor of its hash. */
    PUBLICATION_BASES(
            c -> list(c.publicationChanges().stream()
                    .flatMap(amendment -> c.base(amendment.value()).stream())
                    .toList()),
            (tree, b) -> items(tree, node -> b.publicationBase(AmendmentBase.fromTree(node)))),
    APPROVALS(
            c -> list(c.publicationApprovals()),
            (tree, b) -> items(tree, node -> b.publicationApproval(PublicationApproval.fromTree(node)))),
    TEXT_SUPPRESSIONS(
            c -> list(c.publicationSuppressions()),
            (tree, b) -> items(tree, node -> b.publicationSuppression(PublicationSuppression.fromTree(node)))),
    BLOCK_PLACES(CatalogPart::blockPlaces, CatalogPart::readBlockPlaces),
    ROW_PLACES(CatalogPart::rowPlaces, CatalogPart::readRowPlaces),
    PARAMETER_SETS(
            c -> list(c.parameterSets()),
            (tree, b) -> items(tree, node -> b.parameterSet(ParameterSet.fromTree(node)))),
    WORD_LISTS(c -> list(c.wordLists()), (tree, b) -> items(tree, node -> b.wordList(WordList.fromTree(node)))),
    LINT_SUPPRESSIONS(
            c -> located("suppression", c.lintSuppressions()),
            (tree, b) -> located("suppression", tree, LintSuppression::fromTree, b::lintSuppression)),
    VALUE_PLACES(CatalogPart::valuePlaces, CatalogPart::readValuePlaces),
    RESOURCES(CatalogPart::resources, CatalogPart::readResources);

    private final Function<Catalog, Object> write;
    private final BiConsumer<Object, Catalog.Builder> read;

    CatalogPart(Function<Catalog, Object> write, BiConsumer<Object, Catalog.Builder> read) {
        this.write = write;
        this.read = read;
    }

    /** The canonical tree of this part. */
    Object tree(Catalog catalog) {
        return write.apply(catalog);
    }

    /** Whether a tree says nothing, and so need not be kept. */
    static boolean isEmpty(Object tree) {
        return tree instanceof Collection<?> items ? items.isEmpty() : ((Map<?, ?>) tree).isEmpty();
    }

    /** Puts this part of a catalog back. */
    void read(Object tree, Catalog.Builder builder) {
        read.accept(tree, builder);
    }

    private static Object list(Collection<?> values) {
        return TreeWriter.list(values);
    }

    private static void items(Object tree, Consumer<Object> item) {
        ((Collection<?>) tree).forEach(item);
    }

    /** Values and where they are written, which is no part of the edition's hash. */
    private static <T> Object located(String key, List<Located<T>> values) {
        return values.stream()
                .map(located -> place(new TreeWriter().put(key, located.value()), located.location()))
                .toList();
    }

    private static <T> void located(String key, Object tree, Function<Object, T> typed, Consumer<Located<T>> item) {
        items(tree, node -> {
            TreeReader in = TreeReader.of(node);
            item.accept(new Located<>(in.get(key, typed), place(in)));
        });
    }

    /** Where the blocks of topics are written: no part of what the edition says, nor of its hash. */
    private static Object blockPlaces(Catalog catalog) {
        return catalog.topics().stream()
                .flatMap(topic -> topic.value().blocks().stream())
                .flatMap(block -> catalog.place(block).stream()
                        .map(place -> place(new TreeWriter().put("block", block.id()), place)))
                .toList();
    }

    private static void readBlockPlaces(Object tree, Catalog.Builder builder) {
        items(tree, node -> {
            TreeReader in = TreeReader.of(node);
            builder.blockPlace(in.text("block"), place(in));
        });
    }

    /** Where audiences, variables, approvals and suppressions are written: no part of what the edition says, nor of its hash. */
    private static Object rowPlaces(Catalog catalog) {
        List<Object> places = new ArrayList<>();
        catalog.audiences().forEach(row -> rowPlace(row, catalog.place(row), places));
        catalog.variables().forEach(row -> rowPlace(row, catalog.place(row), places));
        catalog.publicationApprovals().forEach(row -> rowPlace(row, catalog.place(row), places));
        catalog.publicationSuppressions().forEach(row -> rowPlace(row, catalog.place(row), places));
        return places;
    }

    private static void rowPlace(TreeValue row, Optional<SourceLocation> at, List<Object> into) {
        at.ifPresent(place -> into.add(place(new TreeWriter().put("row", row.contentHash()), place)));
    }

    private static void readRowPlaces(Object tree, Catalog.Builder builder) {
        items(tree, node -> {
            TreeReader in = TreeReader.of(node);
            builder.rowPlace(new ContentHash(in.text("row")), place(in));
        });
    }

    private static Object place(TreeWriter out, SourceLocation place) {
        return out.putText("origin", place.origin())
                .putText("path", place.path())
                .put("line", place.line())
                .put("column", place.column())
                .done();
    }

    private static SourceLocation place(TreeReader in) {
        return new SourceLocation(in.text("origin", ""), in.text("path", ""), in.integer("line"), in.integer("column"));
    }

    /** Where the values of sets are written: no part of what the edition says, nor of its hash. */
    private static Object valuePlaces(Catalog catalog) {
        List<Object> places = new ArrayList<>();
        for (ParameterSet set : catalog.parameterSets()) {
            for (Setting setting : set.settings()) {
                catalog.place(set, setting)
                        .ifPresent(place -> places.add(place(
                                new TreeWriter()
                                        .put("set", set.id())
                                        .put("requirement", setting.requirement())
                                        .put("parameter", setting.parameter()),
                                place)));
            }
        }
        return places;
    }

    private static void readValuePlaces(Object tree, Catalog.Builder builder) {
        items(tree, node -> {
            TreeReader in = TreeReader.of(node);
            builder.parameterSetPlace(
                    in.text("set"), new RequirementId(in.text("requirement")), in.text("parameter"), place(in));
        });
    }

    private static Object resources(Catalog catalog) {
        Map<String, Object> hashes = new TreeMap<>();
        catalog.resources().forEach((path, hash) -> hashes.put(path, hash.hex()));
        return hashes;
    }

    private static void readResources(Object tree, Catalog.Builder builder) {
        ((Map<?, ?>) tree).forEach((path, hash) -> builder.resource((String) path, new ContentHash((String) hash)));
    }
}
