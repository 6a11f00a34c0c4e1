package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.Messages;

/** Sorts what a model holds into what a pack has itself, what it amends, and what it leaves to the layers below. One for each pack. */
final class PackOfModel {
    private static final Messages MESSAGES = Messages.of(PackOfModel.class);
    private static final String FOLDERS = "folders";
    private static final int NAMED = 5;

    private final ModelPackRequest request;
    private final String because;
    private final PackableModel packable;
    private final ArchitectureModel model;
    private final Optional<ArchitectureModel> below;
    private final KeptAmendments kept;
    private final OwnViews views;
    private final OwnFolders folders;
    private final List<Concept> own = new ArrayList<>();
    private final List<ArchitectureAmendment> amendments = new ArrayList<>();
    private final List<String> needReason = new ArrayList<>();
    private final List<ModelFinding> findings = new ArrayList<>();
    private int unchanged;

    PackOfModel(ModelPackRequest request) {
        this.request = request;
        this.because = PackTexts.text(request.because());
        this.packable = PackableModel.of(request.model());
        this.below = request.below();
        this.model = OwnBoxes.apart(packable.model(), below);
        this.kept = new KeptAmendments(request.present(), model, below);
        this.views = new OwnViews(request.present(), request.presentModel());
        this.folders = new OwnFolders(model, below);
        amendments.addAll(kept.all());
        concepts(model).forEach(this::sort);
    }

    ModelPack make() {
        if (!needReason.isEmpty()) {
            throw Problem.error(MESSAGES, "OTP-4400", needReason.size(), named(needReason))
                    .asException();
        }
        findings.addAll(packable.findings());
        tell("OTP-4402", FindingSeverity.INFORMATION, model.properties().size(), "");
        tell("OTP-4406", FindingSeverity.INFORMATION, folders.elsewhere());
        tell("OTP-4407", FindingSeverity.WARNING, Set.copyOf(kept.astray()));
        tell("OTP-4408", FindingSeverity.WARNING, otherwiseDefined());
        of(View.class).forEach(view -> halfDrawn((View) view));
        PackContents contents = new PackContents(request.manifest());
        contents.architecture(content());
        request.present().ifPresent(contents::rest);
        contents.carry(request.carried());
        return pack(contents.files());
    }

    private void tell(String code, FindingSeverity severity, Set<String> names) {
        tell(code, severity, names.size(), named(List.copyOf(new TreeSet<>(names))));
    }

    private void tell(String code, FindingSeverity severity, int count, String named) {
        if (count > 0) {
            findings.add(ModelFinding.builder(code, severity)
                    .message(MESSAGES, count, named)
                    .build());
        }
    }

    /** Tells of a view in which somebody placed some boxes and nobody the others, as when two worked on it: all of it is laid out anew. */
    private void halfDrawn(View view) {
        long placed = view.allNodes().filter(box -> box.bounds().isPresent()).count();
        long others = view.allNodes().count() - placed;
        if (placed > 0 && others > 0) {
            findings.add(ModelFinding.builder("OTP-4409", FindingSeverity.WARNING)
                    .concept(view.id())
                    .message(MESSAGES, view.id(), others)
                    .build());
        }
    }

    private static String named(List<String> ids) {
        return ids.stream().limit(NAMED).collect(Collectors.joining(", "));
    }

    /** As {@link #make}, where the library has the same pack already: nothing is to be written, and so no reason is needed. */
    ModelPack makeNothing() {
        return pack(new TreeMap<>());
    }

    private ModelPack pack(SortedMap<String, byte[]> files) {
        Set<String> gone = kept.gone();
        List<String> missing = below.stream()
                .flatMap(PackOfModel::concepts)
                .map(Concept::id)
                .filter(id -> model.find(id).isEmpty() && !gone.contains(id))
                .sorted()
                .toList();
        int amended = (int) amendments.stream()
                .filter(amendment -> !amendment.isExclusion())
                .map(ArchitectureAmendment::target)
                .distinct()
                .count();
        return ModelPack.builder(files)
                .counts(own.size(), amended, unchanged)
                .missing(missing)
                .findings(findings)
                .build();
    }

    /** Whether another would hold the same; in which order is not asked, but for that of folders and in drawings. */
    boolean says(PackOfModel other) {
        return unordered().equals(other.unordered());
    }

    private Map<String, Object> unordered() {
        Map<String, Object> unordered = new TreeMap<>(content());
        unordered.replaceAll((key, list) -> key.equals(FOLDERS)
                ? list
                : ((List<?>) list).stream().map(CanonicalJson::string).sorted().toList());
        return unordered;
    }

    private static Stream<Concept> concepts(ArchitectureModel model) {
        return Stream.of(model.elements(), model.relations(), model.views()).flatMap(List::stream);
    }

    private void sort(Concept concept) {
        String id = concept.id();
        Optional<Concept> known = below.flatMap(lower -> lower.find(id));
        if (known.isEmpty()) {
            own.add(concept);
            return;
        }
        // What went from a view with something that is left out, or came with a relation of the pack's own, is as it
        // was.
        boolean amendable = Difference.isAmendable(known.get(), concept)
                || request.presentModel()
                        .flatMap(before -> before.find(id))
                        .filter(before -> Difference.isAmendable(before, concept))
                        .isPresent();
        if (!amendable) {
            // What no amendment can say is left as the layers below have it, and told.
            findings.add(ModelFinding.builder("OTP-4401", FindingSeverity.WARNING)
                    .concept(id)
                    .message(MESSAGES, id, concept.name())
                    .build());
        }
        Optional<ArchitectureAmendment> amendment = known.get().getClass() == concept.getClass()
                ? new Difference(known.get(), concept).amendment(id, kept.paths(id), because.isEmpty() ? "–" : because)
                : Optional.empty();
        amendment.ifPresent(amendments::add);
        if (amendment.isPresent() && because.isEmpty()) {
            needReason.add(id);
        }
        if (amendable && amendment.isEmpty() && kept.paths(id).isEmpty()) {
            unchanged++;
        }
    }

    /** The keys of properties whose values are something else in the layers below, which holds. */
    private Set<String> otherwiseDefined() {
        Set<String> keys = new TreeSet<>();
        for (PropertyDefinition definition : model.propertyDefinitions()) {
            defined(definition.key())
                    .filter(lower -> lower.type() != definition.type())
                    .ifPresent(lower -> keys.add(lower.key()));
        }
        return keys;
    }

    private Optional<PropertyDefinition> defined(String key) {
        return below.stream()
                .flatMap(lower -> lower.propertyDefinitions().stream())
                .filter(definition -> definition.key().equals(key))
                .findFirst();
    }

    private Map<String, Object> content() {
        return new TreeWriter()
                .put("elements", written(of(Element.class)))
                .put("relations", written(of(Relation.class)))
                .put(
                        "views",
                        of(View.class).stream()
                                .map(view -> views.written((View) view))
                                .toList())
                .put(FOLDERS, folders.all())
                .put(
                        "property-definitions",
                        model.propertyDefinitions().stream()
                                .filter(definition -> defined(definition.key()).isEmpty())
                                .toList())
                .put(
                        "architecture-amendments",
                        amendments.stream().map(PackOfModel::written).toList())
                .put(
                        "architecture-suppressions",
                        model.suppressions().stream()
                                .filter(suppression -> below.stream()
                                        .noneMatch(lower -> lower.suppressions().contains(suppression)))
                                .toList())
                .done();
    }

    private static List<Object> written(List<Concept> concepts) {
        List<Object> trees = new ArrayList<>();
        for (Concept concept : concepts) {
            Map<String, Object> tree = PackContents.copy(concept);
            tree.computeIfPresent("type", (key, type) -> WrittenType.of((String) type));
            trees.add(tree);
        }
        return trees;
    }

    private static Object written(ArchitectureAmendment amendment) {
        Map<String, Object> tree = PackContents.copy(amendment);
        tree.computeIfPresent("set", (key, changes) -> {
            Map<String, Object> set = new TreeMap<>();
            ((Map<?, ?>) changes).forEach((path, node) -> set.put((String) path, node));
            set.computeIfPresent("type", (path, type) -> WrittenType.of((String) type));
            return set;
        });
        return tree;
    }

    private List<Concept> of(Class<? extends Concept> kind) {
        return own.stream().filter(kind::isInstance).toList();
    }
}
