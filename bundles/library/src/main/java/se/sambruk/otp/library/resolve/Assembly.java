package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.text.SwedishOrder;

/** Puts the specification together from what the other steps have found. */
final class Assembly {
    private final Context context;
    private final Definitions known;
    private final Profile profile;
    private final boolean practice;
    private final Source procurement;
    private final Faults faults;

    Assembly(Context context, Definitions known, Profile profile, boolean practice, Source procurement, Faults faults) {
        this.context = context;
        this.known = known;
        this.profile = profile;
        this.practice = practice;
        this.procurement = procurement;
        this.faults = faults;
    }

    Specification put(Selection selection, Values values) {
        Specification.Builder specification = Specification.builder(
                practice ? profile.procurement().asPractice() : profile.procurement(), profile.document());
        for (Context.Pack pack : context.packs()) {
            specification.source(Specification.Source.of(
                    pack.catalog().manifest(), pack.catalog().ref().hash()));
        }
        values.sets().forEach(specification::parameterSet);
        List<SpecifiedRequirement> requirements = specified(values);
        new Mentions(known, faults).check(requirements);
        Set<String> used = new LinkedHashSet<>();
        requirements.forEach(r -> {
            used.add(r.requirement().category());
            specification.requirement(r);
        });
        for (Category category : known.categories().values()) {
            if (used.contains(category.code())) {
                specification.category(category);
            }
        }
        selection.omissions().forEach(specification::omission);
        references(requirements).forEach(specification::reference);
        terms(requirements).found().forEach(specification::term);
        profile.prices().ifPresent(specification::prices);
        letterhead(specification);
        new LintMatters(context, profile, procurement).put(requirements, specification);
        return specification.build();
    }

    /** By category in order, then by id. */
    private List<SpecifiedRequirement> specified(Values values) {
        Map<String, List<Working>> byCategory = new LinkedHashMap<>();
        known.categories().keySet().forEach(code -> byCategory.put(code, new ArrayList<>()));
        int count = 0;
        for (Working working : known.requirements()) {
            // One without a category has been told of; there will be no specification.
            List<Working> category = byCategory.get(working.current().category());
            if (working.isSelected() && category != null) {
                category.add(working);
                count++;
            }
        }
        List<SpecifiedRequirement> specified = new ArrayList<>(count);
        for (List<Working> category : byCategory.values()) {
            category.sort(Comparator.comparing(Working::id));
            for (Working working : category) {
                specified.add(specified(working, values));
            }
        }
        return specified;
    }

    private SpecifiedRequirement specified(Working working, Values values) {
        Rule rule = working.selection().orElseThrow();
        int parameters = working.current().parameters().size();
        List<ProvenanceStep> steps = new ArrayList<>(2 + working.amendments().size() + parameters);
        steps.add(ProvenanceStep.of(
                ProvenanceStep.Action.DEFINED,
                "",
                working.home().layer(),
                working.home().label(),
                working.written(),
                "",
                working.base().value().contentHash().hex()));
        steps.addAll(working.amendments());
        steps.add(ProvenanceStep.of(
                ProvenanceStep.Action.SELECTED,
                "",
                procurement.layer(),
                procurement.label(),
                rule.written(),
                rule.stated().because(),
                rule.said(working.id())));
        Map<String, String> given = values.of(working, steps);
        return SpecifiedRequirement.of(working.current(), given, steps);
    }

    private List<Reference> references(List<SpecifiedRequirement> requirements) {
        Set<String> cited = new LinkedHashSet<>();
        for (SpecifiedRequirement requirement : requirements) {
            for (Citation citation : requirement.requirement().references()) {
                cited.add(citation.reference());
            }
        }
        return known.references().values().stream()
                .filter(reference -> cited.contains(reference.id()))
                .sorted(Comparator.comparing(Reference::name, SwedishOrder.INSTANCE)
                        .thenComparing(Reference::id))
                .toList();
    }

    private TermFinder terms(List<SpecifiedRequirement> requirements) {
        TermFinder finder = new TermFinder(known.terms());
        requirements.forEach(requirement -> Texts.visible(requirement, finder::read));
        return finder;
    }

    /** That of the uppermost pack that has one. */
    private void letterhead(Specification.Builder specification) {
        Context.Pack uppermost = null;
        for (Context.Pack pack : context.packs()) {
            PackManifest manifest = pack.catalog().manifest();
            if (manifest.letterhead().isPresent()) {
                if (uppermost != null
                        && uppermost.source().layer() == manifest.layer()
                        && !context.overrides(pack.source(), uppermost.source())) {
                    faults.warning(
                            Faults.NOWHERE,
                            "OTP-2017",
                            uppermost.source().label(),
                            manifest.label(),
                            uppermost.source().id(),
                            manifest.id());
                }
                uppermost = pack;
            }
        }
        if (uppermost != null) {
            String path = uppermost.catalog().manifest().letterhead().orElseThrow();
            ContentHash hash = uppermost.catalog().resources().get(path);
            if (hash == null) {
                faults.error(Faults.NOWHERE, "OTP-2018", uppermost.source().label(), path);
            } else {
                specification.letterhead(hash);
            }
        }
    }
}
