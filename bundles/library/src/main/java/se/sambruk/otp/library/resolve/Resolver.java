package se.sambruk.otp.library.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Amendment;

/**
 * Makes a specification of the packs that a profile builds on. A pure function: the same packs and profile give the same
 * bytes, in whatever order the packs are listed, and nothing is kept between calls. Thread-safe.
 *
 * <p>All that can be found wrong at once is told at once. Only where the packs do not go together is nothing said of their
 * content, as it would not hold.
 */
public final class Resolver {
    private Resolver() {}

    /**
     * @param catalogs the editions that the profile's context names, in any order
     * @throws IllegalArgumentException if they are others than those
     */
    public static Resolution resolve(List<Catalog> catalogs, Profile profile) {
        return resolve(catalogs, profile, false);
    }

    /**
     * The same.
     *
     * @param practice whether what comes of it is only practice
     */
    public static Resolution resolve(List<Catalog> catalogs, Profile profile, boolean practice) {
        Faults faults = new Faults();
        Optional<Context> context = ContextBuilder.build(catalogs, profile.context(), profile.precedence(), faults);
        Optional<Specification> specification = context.map(packs -> resolve(packs, profile, practice, faults));
        if (!faults.hasErrors()) {
            specification.ifPresent(made -> new SpecificationCheck(made, faults).check());
        }
        if (!faults.hasErrors()) {
            context.ifPresent(packs -> tellDrafts(packs, faults));
        }
        return new Resolution(faults.hasErrors() ? Optional.empty() : specification, faults.sorted());
    }

    /** Of packs that something is made of: to whoever mends packs, or only looks at them, it is no news. */
    private static void tellDrafts(Context context, Faults faults) {
        List<String> drafts = context.packs().stream()
                .map(pack -> pack.catalog().manifest())
                .filter(manifest -> manifest.status() == PackStatus.DRAFT)
                .map(PackManifest::label)
                .toList();
        if (!drafts.isEmpty()) {
            faults.info(Faults.NOWHERE, "OTP-2015", String.join(", ", drafts), drafts.size());
        }
    }

    /**
     * Tells of each requirement why a profile selects it or not. More than {@link #resolve} does: also of those that nobody asked for,
     * and also where the profile has faults.
     *
     * @param catalogs the editions that the profile's context names, in any order
     * @throws IllegalArgumentException if they are others than those
     */
    public static SelectionReport selection(List<Catalog> catalogs, Profile profile) {
        Faults faults = new Faults();
        List<SelectionOutcome> outcomes = ContextBuilder.build(
                        catalogs, profile.context(), profile.precedence(), faults)
                .map(context -> {
                    Source procurement = procurement(context, profile);
                    Definitions known = layered(context, profile.amendments(), procurement, faults);
                    Selection selection = new Selection(profile, known, procurement, faults);
                    selection.make();
                    return selection.reasons();
                })
                .orElse(List.of());
        return new SelectionReport(outcomes, faults.sorted());
    }

    private static Source procurement(Context context, Profile profile) {
        String id = profile.procurement().id();
        return new Source(id, id, Layer.PROCUREMENT, context.packs().size());
    }

    private static Specification resolve(Context context, Profile profile, boolean practice, Faults faults) {
        Source procurement = procurement(context, profile);
        Definitions known = layered(context, profile.amendments(), procurement, faults);
        Selection selection = new Selection(profile, known, procurement, faults);
        selection.make();
        Values values = new Values(known, new ParameterSets(context, known, faults), procurement, faults);
        values.take(profile.parameterSets(), profile.settings());
        new Findings(known, profile.procurement().date(), faults).tell();
        return new Assembly(context, known, profile, practice, procurement, faults).put(selection, values);
    }

    /**
     * Tells what stands in the way of building on some packs together, whatever is selected from them: all that
     * {@link #resolve} would tell of the packs themselves, but for which of them are drafts, and of their ready levels, whichever a profile
     * starts from; all that {@link ArchitectureResolver#resolve} would tell of their architectures, and {@link PublicationResolver#resolve} of
     * their publications.
     *
     * @param catalogs the editions that the entries name, in any order
     * @param precedence as in a profile
     * @return errors first, in a fixed order
     * @throws IllegalArgumentException if the editions are others than those named
     */
    public static List<Problem> check(List<Catalog> catalogs, List<ContextEntry> entries, List<String> precedence) {
        Faults faults = new Faults();
        ContextBuilder.build(catalogs, entries, precedence, faults).ifPresent(context -> {
            Source nobody =
                    new Source("", "", Layer.PROCUREMENT, context.packs().size());
            Definitions known = layered(context, List.of(), nobody, faults);
            new ParameterSets(context, known, faults).check();
            ArchitectureResolver.check(context, known, faults);
            PublicationResolver.check(context, faults);
        });
        return faults.sorted();
    }

    /**
     * What some packs hold as it stands after all layers, but for requirements left out.
     *
     * @param catalogs the editions that the entries name, in any order
     * @param precedence as in a profile
     * @return refused only where the packs do not go together at all
     * @throws IllegalArgumentException if the editions are others than those named
     */
    public static ContextContent content(List<Catalog> catalogs, List<ContextEntry> entries, List<String> precedence) {
        Faults faults = new Faults();
        return ContextBuilder.build(catalogs, entries, precedence, faults)
                .map(context -> content(context, faults))
                .orElseGet(() -> ContextContent.refused(faults.sorted()));
    }

    /** What a context defines, as every layer has amended it. */
    static Definitions amended(Context context, Faults faults) {
        Source nobody = new Source("", "", Layer.PROCUREMENT, context.packs().size());
        return layered(context, List.of(), nobody, faults);
    }

    private static ContextContent content(Context context, Faults faults) {
        Definitions known = amended(context, faults);
        return ContextContent.of(
                context.packs().stream().map(pack -> pack.catalog().ref()).toList(),
                known.requirements().stream()
                        .filter(working -> working.exclusion().isEmpty())
                        .sorted(Comparator.comparing(Working::id))
                        .map(working -> new ContextContent.Held(working.home().id(), working.current()))
                        .toList(),
                List.copyOf(known.categories().values()),
                List.copyOf(known.benefits().values()));
    }

    private static Definitions layered(
            Context context, List<Located<Amendment>> own, Source procurement, Faults faults) {
        Definitions known = Definitions.of(context, faults);
        new Layering(context, known, faults).apply(own, procurement);
        new Links(known, faults).check();
        return known;
    }
}
