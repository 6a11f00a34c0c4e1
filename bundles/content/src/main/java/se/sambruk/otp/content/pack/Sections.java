package se.sambruk.otp.content.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;
import se.sambruk.otp.content.tree.Unreadable;

/** Reads the lists of a pack, item by item, and gathers what they define. One for each pack. */
final class Sections {
    static final String REQUIREMENTS = "requirements";
    static final String AMENDMENTS = "amendments";
    static final String REFERENCES = "references";
    static final String GLOSSARY = "glossary";
    static final String CATEGORIES = "categories";
    static final String BENEFITS = "benefits";
    static final String PARAMETER_SETS = "parameter-sets";
    static final String LINT_SUPPRESSIONS = "lint-suppressions";
    static final String WORD_LISTS = "word-lists";

    private final Optional<PackManifest> manifest;
    private final String origin;
    private final Known known = new Known();
    private final Optional<DeadReferences> dead;
    private final Amendments amendmentReader;
    private final ArchitectureSections architecture;
    private final PublicationSections publications;

    private final Ids requirementIds = new Ids("OTP-1212");
    private final Ids uids = new Ids("OTP-1213");
    private final Ids referenceIds = new Ids("OTP-1250");
    private final Ids terms = new Ids("OTP-1250");
    private final Ids categoryCodes = new Ids("OTP-1250");
    private final Ids benefitIds = new Ids("OTP-1250");
    private final Ids benefitPoints = new Ids("OTP-1250");
    private final Ids parameterSetIds = new Ids("OTP-1250");

    private boolean toldOfNothingBelow;
    private final List<Located<Requirement>> requirements = new ArrayList<>();
    private final List<Located<Amendment>> amendments = new ArrayList<>();
    private final List<Consumer<Catalog.Builder>> others = new ArrayList<>();

    Sections(Optional<PackManifest> manifest, PackFiles files, String origin) {
        this.manifest = manifest;
        this.origin = origin;
        this.amendmentReader = new Amendments(origin);
        files.trees().values().forEach(known::add);
        boolean alone = manifest.filter(pack -> pack.requires().isEmpty()).isPresent();
        boolean whole = alone && files.isComplete();
        this.dead = whole ? Optional.of(new DeadReferences(known)) : Optional.empty();
        this.architecture = new ArchitectureSections(
                known,
                whole ? Optional.of(new DeadConcepts(known)) : Optional.empty(),
                alone,
                scope -> node -> place(node, scope),
                others::add);
        this.publications = new PublicationSections(alone, scope -> node -> place(node, scope), others::add);
    }

    void fill(Catalog.Builder builder) {
        requirements.forEach(builder::requirement);
        amendments.forEach(builder::amendment);
        others.forEach(other -> other.accept(builder));
    }

    /** Reads a list. The scope is the list's. */
    void read(String section, Node list, Scope scope) {
        switch (section) {
            case REQUIREMENTS -> each(list, "id", scope, this::requirement);
            case AMENDMENTS -> each(list, "target", scope, this::amendment);
            case REFERENCES -> each(list, "id", scope, this::reference);
            case GLOSSARY -> each(list, "term", scope, this::term);
            case CATEGORIES -> each(list, "code", scope, this::category);
            case BENEFITS -> each(list, "id", scope, this::benefit);
            case PARAMETER_SETS -> each(list, "id", scope, this::parameterSet);
            case LINT_SUPPRESSIONS -> each(list, "rule", scope, this::lintSuppression);
            case WORD_LISTS -> wordLists(list, scope);
            default -> {
                if (PublicationSections.ALL.contains(section)) {
                    publications.read(section, list, scope);
                } else {
                    architecture.read(section, list, scope);
                }
            }
        }
    }

    static void each(Node list, String nameKey, Scope scope, BiConsumer<Node, Scope> read) {
        each(list, nameKey, item -> item.text(nameKey).map(text -> text.text().strip()), scope, read);
    }

    /**
     * @param name what an item is called in messages
     */
    static void each(
            Node list,
            String nameKey,
            Function<Mapping, Optional<String>> name,
            Scope scope,
            BiConsumer<Node, Scope> read) {
        if (list instanceof Sequence sequence) {
            int number = 0;
            for (Node item : sequence.items()) {
                number++;
                String called =
                        item instanceof Mapping mapping ? name.apply(mapping).orElse("#" + number) : "#" + number;
                read.accept(item, scope.inside(called));
            }
        } else if (!(list instanceof Unreadable) && !(list instanceof Scalar scalar && scalar.isEmpty())) {
            // A heading with nothing under it yet is no fault.
            scope.error(list, "OTP-1104", "- {" + nameKey + ": …}");
        }
    }

    private void requirement(Node node, Scope inList) {
        Scope scope = inList.name().startsWith("#") ? inList : inList.called(inList.name());
        int before = scope.errors();
        ObjectShape shape = RequirementShapes.requirement();
        if (!(node instanceof Mapping mapping)) {
            shape.read(node, scope);
            return;
        }
        Map<String, Object> values = shape.values(mapping, scope);
        requirementIds.add(mapping, "id", scope);
        RequirementRules.check(mapping, values, manifest, scope);
        dead.ifPresent(look -> look.ofRequirement(mapping, scope));
        if (scope.errors() == before && manifest.isPresent()) {
            RequirementId id = new RequirementId((String) values.get("id"));
            values.putIfAbsent("uid", Uid.derive(manifest.get().publisher(), id).value());
            uids.add((String) values.get("uid"), mapping.get("uid").orElse(node), scope);
            values.putIfAbsent("revision", 1);
            if ("information".equals(values.get("kind"))) {
                values.putIfAbsent("response", Map.of("type", "none"));
            }
            requirements.add(new Located<>(Requirement.fromTree(values), place(node, scope)));
        }
    }

    private void amendment(Node node, Scope scope) {
        amendmentReader.read(node, scope).ifPresent(amendments::add);
        if (node instanceof Mapping mapping) {
            mapping.text("target").ifPresent(target -> {
                String id = target.text().strip();
                if (known.requirements.contains(id)) {
                    scope.error(target, "OTP-1246", id);
                } else if (!toldOfNothingBelow
                        && manifest.filter(pack -> pack.requires().isEmpty()).isPresent()) {
                    toldOfNothingBelow = true;
                    scope.error(target, "OTP-1247", id);
                }
            });
        }
    }

    private void reference(Node node, Scope scope) {
        item(node, scope, SectionShapes.REFERENCE, Reference::fromTree, Catalog.Builder::reference);
        if (node instanceof Mapping mapping) {
            referenceIds.add(mapping, "id", scope);
            inner(mapping, "provisions", "at", new Ids("OTP-1250"), scope);
            dead.ifPresent(look -> look.ofReference(mapping, scope));
        }
    }

    private void term(Node node, Scope scope) {
        item(node, scope, SectionShapes.TERM, Term::fromTree, Catalog.Builder::term);
        if (node instanceof Mapping mapping) {
            terms.add(mapping, "term", scope);
        }
    }

    private void category(Node node, Scope scope) {
        item(node, scope, SectionShapes.CATEGORY, Category::fromTree, Catalog.Builder::category);
        if (node instanceof Mapping mapping) {
            categoryCodes.add(mapping, "code", scope);
            inner(mapping, "topics", "id", new Ids("OTP-1250"), scope);
            dead.ifPresent(look -> look.ofCategory(mapping, scope));
        }
    }

    private void benefit(Node node, Scope scope) {
        item(node, scope, SectionShapes.BENEFIT, Benefit::fromTree, Catalog.Builder::benefit);
        if (node instanceof Mapping mapping) {
            benefitIds.add(mapping, "id", scope);
            inner(mapping, "points", "id", benefitPoints, scope);
        }
    }

    private void parameterSet(Node node, Scope scope) {
        item(
                node,
                scope,
                SectionShapes.PARAMETER_SET,
                values -> ParameterSet.fromTree(listed(values)),
                (builder, set) -> {
                    builder.parameterSet(set);
                    set.settings().forEach(setting -> key(node, setting)
                            .ifPresent(key -> builder.parameterSetPlace(
                                    set.id(), setting.requirement(), setting.parameter(), place(key, scope))));
                });
        if (node instanceof Mapping mapping) {
            parameterSetIds.add(mapping, "id", scope);
            dead.ifPresent(look -> look.ofParameterSet(mapping, scope));
        }
    }

    private void lintSuppression(Node node, Scope scope) {
        SourceLocation place = place(node, scope);
        item(
                node,
                scope,
                LintShapes.SUPPRESSION,
                tree -> new Located<>(LintSuppression.fromTree(tree), place),
                Catalog.Builder::lintSuppression);
        if (node instanceof Mapping mapping) {
            dead.ifPresent(look -> look.ofLintSuppression(mapping, scope));
        }
    }

    private void wordLists(Node node, Scope scope) {
        // A heading with nothing under it yet is no fault.
        if (!(node instanceof Unreadable) && !(node instanceof Scalar scalar && scalar.isEmpty())) {
            LintShapes.WORD_LISTS
                    .read(node, scope)
                    .map(LintShapes::wordLists)
                    .ifPresent(lists -> others.add(builder -> lists.forEach(builder::wordList)));
        }
    }

    /** The key that a set's value is written under. */
    private static Optional<Scalar> key(Node set, Setting setting) {
        return entry(set, "set")
                .flatMap(values -> entry(values.value(), setting.requirement().value()))
                .flatMap(parameters -> entry(parameters.value(), setting.parameter()))
                .map(Mapping.Entry::key);
    }

    private static Optional<Mapping.Entry> entry(Node node, String key) {
        return node instanceof Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().strip().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** The tree of a set of values, which are written by requirement and parameter and kept as a list. */
    @SuppressWarnings("unchecked")
    private static Object listed(Object written) {
        Map<String, Object> tree = new TreeMap<>((Map<String, Object>) written);
        List<Object> settings = new ArrayList<>();
        ((Map<String, Map<String, Map<String, Object>>>) tree.get("set"))
                .forEach((requirement, parameters) -> parameters.forEach((parameter, value) -> {
                    Map<String, Object> setting = new TreeMap<>(value);
                    setting.put("requirement", requirement);
                    setting.put("parameter", parameter);
                    settings.add(setting);
                }));
        tree.put("set", settings);
        return tree;
    }

    private <T> void item(
            Node node, Scope scope, ObjectShape shape, Function<Object, T> typed, BiConsumer<Catalog.Builder, T> add) {
        shape.read(node, scope).map(typed).ifPresent(value -> others.add(builder -> add.accept(builder, value)));
    }

    private static void inner(Mapping object, String list, String key, Ids ids, Scope scope) {
        object.get(list).filter(Sequence.class::isInstance).ifPresent(node -> {
            for (Node item : ((Sequence) node).items()) {
                if (item instanceof Mapping mapping) {
                    ids.add(mapping, key, scope.inside(list));
                }
            }
        });
    }

    private SourceLocation place(Node node, Scope scope) {
        return new SourceLocation(origin, scope.path(node), node.line(), node.column());
    }
}
