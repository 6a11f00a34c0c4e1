package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Folder;
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
    private final ArchitectureModel model;
    private final Optional<ArchitectureModel> below;
    private final List<Concept> own = new ArrayList<>();
    private final List<ArchitectureAmendment> amendments = new ArrayList<>();
    private final List<String> needReason = new ArrayList<>();
    private final List<ModelFinding> findings = new ArrayList<>();
    private int unchanged;

    PackOfModel(ModelPackRequest request) {
        this.request = request;
        this.model = request.model();
        this.below = request.below();
        concepts(model).forEach(this::sort);
    }

    ModelPack make() {
        if (!needReason.isEmpty()) {
            throw Problem.error(
                            MESSAGES,
                            "OTP-4400",
                            needReason.size(),
                            String.join(", ", needReason.subList(0, Math.min(NAMED, needReason.size()))))
                    .asException();
        }
        if (!model.properties().isEmpty()) {
            findings.add(ModelFinding.builder("OTP-4402", FindingSeverity.INFORMATION)
                    .message(MESSAGES, model.properties().size())
                    .build());
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("OTP-INF/pack.json", CanonicalJson.bytes(Map.of("pack", manifest())));
        files.put("OTP-INF/architecture.json", CanonicalJson.bytes(content()));
        return pack(files);
    }

    /** As {@link #make}, where the library has the same pack already: nothing is to be written, and so no reason is needed. */
    ModelPack makeNothing() {
        return pack(new TreeMap<>());
    }

    private ModelPack pack(SortedMap<String, byte[]> files) {
        List<String> missing = below.stream()
                .flatMap(PackOfModel::concepts)
                .map(Concept::id)
                .filter(id -> model.find(id).isEmpty())
                .sorted()
                .toList();
        return ModelPack.builder(files)
                .counts(own.size(), amendments.size(), unchanged)
                .missing(missing)
                .findings(findings)
                .build();
    }

    /** Whether another, for the same reason, would hold the same; in which order is not asked, but for that of folders and in drawings. */
    boolean says(PackOfModel other) {
        return unordered().equals(other.unordered());
    }

    private Map<String, Object> unordered() {
        Map<String, Object> unordered = new TreeMap<>(content());
        unordered.replaceAll((key, list) -> key.equals(FOLDERS)
                ? asRead(list)
                : ((List<?>) list)
                        .stream()
                                .map(one -> CanonicalJson.string(asRead(one)))
                                .sorted()
                                .toList());
        return unordered;
    }

    /** A node as it is once a pack has been read: white space at the ends of texts does not survive, nor what is empty without it. */
    static Object asRead(Object node) {
        if (node instanceof String text) {
            return text.strip();
        }
        if (node instanceof Collection<?> items) {
            return items.stream().map(PackOfModel::asRead).toList();
        }
        if (node instanceof Map<?, ?> fields) {
            Map<String, Object> read = new TreeMap<>();
            fields.forEach((key, value) -> {
                Object kept = asRead(value);
                if (!kept.equals("") && !kept.equals(Map.of())) {
                    read.put((String) key, kept);
                }
            });
            return read;
        }
        return node;
    }

    /** The ids of what it amends. */
    List<String> amended() {
        return amendments.stream().map(ArchitectureAmendment::target).toList();
    }

    private static Stream<Concept> concepts(ArchitectureModel model) {
        return Stream.of(model.elements(), model.relations(), model.views()).flatMap(List::stream);
    }

    private void sort(Concept concept) {
        Optional<Concept> known = below.flatMap(lower -> lower.find(concept.id()));
        if (known.isEmpty()) {
            own.add(concept);
            return;
        }
        Optional<Difference> difference = Difference.of(known.get(), concept);
        if (difference.isEmpty()) {
            // What no amendment can say is left as the layers below have it, and told.
            findings.add(ModelFinding.builder("OTP-4401", FindingSeverity.WARNING)
                    .concept(concept.id())
                    .message(MESSAGES, concept.id(), concept.name())
                    .build());
            return;
        }
        Optional<ArchitectureAmendment> amendment =
                difference.get().amendment(request.because().isBlank() ? "–" : request.because());
        if (amendment.isEmpty()) {
            unchanged++;
        } else {
            amendments.add(amendment.get());
            if (request.because().isBlank()) {
                needReason.add(concept.id());
            }
        }
    }

    private Map<String, Object> manifest() {
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) request.manifest().tree()).forEach((key, value) -> tree.put((String) key, value));
        List<Object> requires = new ArrayList<>();
        request.manifest()
                .requires()
                .forEach(needed -> requires.add(Map.of(
                        "pack", needed.pack(), "version", needed.versions().toString())));
        tree.remove("requires");
        if (!requires.isEmpty()) {
            tree.put("requires", requires);
        }
        return tree;
    }

    private Map<String, Object> content() {
        Set<String> ids = new HashSet<>();
        own.forEach(concept -> ids.add(concept.id()));
        List<PropertyDefinition> definitions = model.propertyDefinitions().stream()
                .filter(definition -> below.stream()
                        .noneMatch(lower -> lower.propertyDefinitions().contains(definition)))
                .toList();
        return new TreeWriter()
                .put("elements", written(of(Element.class)))
                .put("relations", written(of(Relation.class)))
                .put("views", of(View.class))
                .put(FOLDERS, folders(model.folders(), ids))
                .put("property-definitions", definitions)
                .put("architecture-amendments", amendments)
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
            Map<String, Object> tree = new TreeMap<>();
            ((Map<?, ?>) concept.tree()).forEach((key, value) -> tree.put((String) key, value));
            tree.computeIfPresent("type", (key, type) -> WrittenType.of((String) type));
            trees.add(tree);
        }
        return trees;
    }

    private List<Concept> of(Class<? extends Concept> kind) {
        return own.stream().filter(kind::isInstance).toList();
    }

    /** The folders as far as there is anything of the pack's own in them. */
    private static List<Folder> folders(List<Folder> folders, Set<String> ids) {
        List<Folder> kept = new ArrayList<>();
        for (Folder folder : folders) {
            Folder.Builder builder = Folder.builder(folder.name()).description(folder.description());
            List<Folder> inner = folders(folder.folders(), ids);
            List<String> items = folder.items().stream().filter(ids::contains).toList();
            inner.forEach(builder::folder);
            items.forEach(builder::item);
            if (!inner.isEmpty() || !items.isEmpty()) {
                kept.add(builder.build());
            }
        }
        return kept;
    }
}
