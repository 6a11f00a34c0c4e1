package se.sambruk.otp.library.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.requirement.Trace;

/**
 * Makes a model of the architectures of some packs: what each layer defines, amended by those above it. A pure function, as
 * {@link Resolver}: the same packs give the same model, in whatever order they are listed. Thread-safe.
 */
public final class ArchitectureResolver {
    private ArchitectureResolver() {}

    /** Whether a pack says anything of an architecture. */
    public static boolean isIn(Catalog catalog) {
        return Concepts.isIn(catalog);
    }

    /**
     * @param catalogs the editions that the entries name, in any order
     * @param named the ids of the packs that the model was asked for with: the model is called after the uppermost of them
     * @param precedence as in a profile
     * @throws IllegalArgumentException if the editions are others than those named by the entries
     */
    public static ArchitectureResolution resolve(
            List<Catalog> catalogs, List<ContextEntry> entries, Set<String> named, List<String> precedence) {
        Faults faults = new Faults();
        Context context =
                ContextBuilder.build(catalogs, entries, precedence, faults).orElse(null);
        if (context == null) {
            return ArchitectureResolution.of(null, List.of(), Map.of(), faults.sorted());
        }
        Layered layered = layered(context, named, faults);
        Map<String, List<ProvenanceStep>> provenance = new LinkedHashMap<>();
        for (WorkingConcept concept : layered.concepts().all()) {
            if (!layered.exclusions().isGone(concept.id())) {
                provenance.put(concept.id(), concept.provenance());
            }
        }
        List<PackRef> packs =
                context.packs().stream().map(pack -> pack.catalog().ref()).toList();
        return ArchitectureResolution.of(
                faults.hasErrors() ? null : layered.model(), packs, provenance, faults.sorted());
    }

    /** Tells what stands in the way of a model of a context, and which requirements rest on what a layer has left out. */
    static void check(Context context, Definitions known, Faults faults) {
        Set<String> all = new TreeSet<>();
        context.packs().forEach(pack -> all.add(pack.source().id()));
        Exclusions exclusions = layered(context, all, faults).exclusions();
        if (exclusions.isEmpty()) {
            return;
        }
        Map<String, Set<String>> traced = new TreeMap<>();
        for (Working working : known.requirements()) {
            if (working.exclusion().isEmpty()) {
                for (Trace trace : working.current().traces()) {
                    if (exclusions.isGone(trace.element())) {
                        traced.computeIfAbsent(trace.element(), id -> new TreeSet<>())
                                .add(working.id().value());
                    }
                }
            }
        }
        traced.forEach((element, requirements) -> {
            Working.Origin by = exclusions.origin(element).orElseThrow();
            faults.warning(
                    by.location(),
                    "OTP-2171",
                    element,
                    by.source().label(),
                    requirements.size(),
                    String.join(", ", requirements));
        });
    }

    /** The model that the packs of a context make together. */
    static ArchitectureModel model(Context context, Set<String> named, Faults faults) {
        return layered(context, named, faults).model();
    }

    private record Layered(Concepts concepts, Exclusions exclusions, ArchitectureModel model) {}

    private static Layered layered(Context context, Set<String> named, Faults faults) {
        Concepts concepts = Concepts.of(context, faults);
        new ConceptLayering(context, concepts, faults).apply();
        Exclusions exclusions = Exclusions.of(concepts);
        new ModelLinks(context, concepts, exclusions, faults).check();
        ArchitectureModel model = new ModelAssembly(context, concepts, exclusions, faults).put(named);
        exclusions.tell(faults);
        return new Layered(concepts, exclusions, model);
    }
}
