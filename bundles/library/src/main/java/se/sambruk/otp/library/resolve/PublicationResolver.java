package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSet;

/**
 * Makes publications of what some packs say: what each layer defines, amended by those above it. A pure function, as {@link Resolver}: the
 * same packs give the same publications, in whatever order they are listed. Thread-safe.
 */
public final class PublicationResolver {
    private PublicationResolver() {}

    /** Whether a pack says anything of publications. */
    public static boolean isIn(Catalog catalog) {
        return Parts.isIn(catalog);
    }

    /**
     * @param catalogs the editions that the entries name, in any order
     * @param precedence as in a profile
     * @throws IllegalArgumentException if the editions are others than those named by the entries
     */
    public static PublicationResolution resolve(
            List<Catalog> catalogs, List<ContextEntry> entries, List<String> precedence) {
        Faults faults = new Faults();
        Context context =
                ContextBuilder.build(catalogs, entries, precedence, faults).orElse(null);
        if (context == null) {
            return PublicationResolution.of(null, List.of(), faults.sorted());
        }
        PublicationSet.Builder set = PublicationSet.builder()
                .packs(context.packs().stream()
                        .map(pack -> pack.catalog().manifest())
                        .toList());
        publications(context, set, faults);
        Definitions known = Resolver.amended(context, faults);
        set.terms(List.copyOf(known.terms()))
                .benefits(List.copyOf(known.benefits().values()))
                .references(known.references().values())
                .requirements(known.requirements().stream()
                        .filter(working -> working.exclusion().isEmpty())
                        .map(Working::current)
                        .toList());
        if (context.packs().stream().anyMatch(pack -> ArchitectureResolver.isIn(pack.catalog()))) {
            Set<String> all =
                    context.packs().stream().map(pack -> pack.source().id()).collect(Collectors.toSet());
            set.model(ArchitectureResolver.model(context, all, faults));
        }
        List<PackRef> packs =
                context.packs().stream().map(pack -> pack.catalog().ref()).toList();
        return PublicationResolution.of(faults.hasErrors() ? null : set.build(), packs, faults.sorted());
    }

    /** Tells what stands in the way of the publications of a context. */
    static void check(Context context, Faults faults) {
        publications(context, PublicationSet.builder(), faults);
    }

    private static void publications(Context context, PublicationSet.Builder set, Faults faults) {
        Parts parts = Parts.of(context, faults);
        new PartLayering(context, parts, faults).apply();
        new PublicationAssembly(context, parts, set, faults).put();
        set.superseded(Superseded.find(context, faults));
    }
}
