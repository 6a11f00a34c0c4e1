package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;

/** Puts a model together from what the layers have left of their concepts. */
final class ModelAssembly {
    private final Context context;
    private final Concepts concepts;
    private final Exclusions exclusions;
    private final Faults faults;
    private final Nearest nearest = new Nearest();

    ModelAssembly(Context context, Concepts concepts, Exclusions exclusions, Faults faults) {
        this.context = context;
        this.concepts = concepts;
        this.exclusions = exclusions;
        this.faults = faults;
    }

    /**
     * @param named the ids of the packs that the model was asked for with, at least one
     */
    ArchitectureModel put(Set<String> named) {
        List<Context.Pack> uppermost = uppermost(named);
        ArchitectureModel.Builder model = ArchitectureModel.builder(
                        uppermost.stream().map(pack -> pack.source().id()).collect(Collectors.joining("+")))
                .name(LanguageText.of(uppermost.stream()
                        .map(pack -> pack.catalog().manifest().title())
                        .collect(Collectors.joining(" · "))));
        if (uppermost.size() == 1) {
            model.description(
                    LanguageText.of(uppermost.get(0).catalog().manifest().description()));
        }
        List<Relation> relations = new ArrayList<>();
        List<View> views = new ArrayList<>();
        List<Source> homes = new ArrayList<>();
        for (WorkingConcept concept : concepts.all()) {
            if (exclusions.isGone(concept.id())) {
                continue;
            }
            if (concept.current() instanceof Element element) {
                model.element(element);
            } else if (concept.current() instanceof Relation relation) {
                relations.add(relation);
            } else if (concept.current() instanceof View view) {
                views.add(ViewPruning.prune(view, exclusions));
                homes.add(concept.home());
            }
        }
        relations.forEach(model::relation);
        OpenLines lines = new OpenLines(relations, views, faults);
        for (int i = 0; i < views.size(); i++) {
            model.view(lines.close(views.get(i), homes.get(i)));
        }
        propertyDefinitions().forEach(model::propertyDefinition);
        folders().forEach(model::folder);
        suppressions().forEach(model::suppression);
        return model.build();
    }

    /** Of the packs that were named, those that no other of them is above. */
    private List<Context.Pack> uppermost(Set<String> named) {
        List<Context.Pack> packs = context.packs().stream()
                .filter(pack -> named.contains(pack.source().id()))
                .toList();
        return packs.stream()
                .filter(pack -> packs.stream().noneMatch(other -> context.isAbove(other.source(), pack.source())))
                .toList();
    }

    private Iterable<PropertyDefinition> propertyDefinitions() {
        Map<String, PropertyDefinition> byKey = new LinkedHashMap<>();
        Map<String, Source> homes = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Context.Pack pack : context.packs()) {
            for (PropertyDefinition definition : pack.catalog().propertyDefinitions()) {
                PropertyDefinition known = byKey.get(definition.key());
                if (known == null) {
                    // What the definition is called in files matters to nobody, but two cannot be called the same.
                    boolean free = definition.id().isEmpty() || ids.add(definition.id());
                    byKey.put(
                            definition.key(),
                            free ? definition : PropertyDefinition.of(definition.key(), "", definition.type()));
                    homes.put(definition.key(), pack.source());
                } else if (known.type() != definition.type()) {
                    faults.error(
                            Faults.NOWHERE,
                            "OTP-2169",
                            definition.key(),
                            homes.get(definition.key()).label(),
                            pack.source().label());
                }
            }
        }
        return byKey.values();
    }

    /** Those of one name in the same place are one, whichever packs put something into it. Two that one pack has of one name are two. */
    private List<Folder> folders() {
        List<JoinedFolder> folders = new ArrayList<>();
        for (Context.Pack pack : context.packs()) {
            JoinedFolder.join(
                    pack.catalog().folders().stream()
                            .map(folder -> kept(folder, pack.source()))
                            .toList(),
                    folders);
        }
        return folders.stream().map(JoinedFolder::folder).toList();
    }

    private Folder kept(Folder folder, Source home) {
        Folder.Builder kept = Folder.builder(folder.name()).description(folder.description());
        folder.folders().forEach(inner -> kept.folder(kept(inner, home)));
        for (String item : folder.items()) {
            if (!concepts.byId().containsKey(item)) {
                faults.warning(
                        Faults.NOWHERE,
                        "OTP-2167",
                        folder.name().text(),
                        item,
                        home.label(),
                        nearest.to(item, concepts.byId().keySet()));
            } else if (!exclusions.isGone(item)) {
                kept.item(item);
            }
        }
        return kept.build();
    }

    private Set<FindingSuppression> suppressions() {
        Set<FindingSuppression> all = new LinkedHashSet<>();
        context.packs().forEach(pack -> all.addAll(pack.catalog().findingSuppressions()));
        return all;
    }
}
