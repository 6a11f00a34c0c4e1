package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import se.sambruk.otp.api.text.LocalizedText;

/** Puts the specification together from what the other steps have found. */
final class Assembly {
    private final Context context;
    private final Definitions known;
    private final Profile profile;
    private final Source procurement;
    private final Faults faults;

    Assembly(Context context, Definitions known, Profile profile, Source procurement, Faults faults) {
        this.context = context;
        this.known = known;
        this.profile = profile;
        this.procurement = procurement;
        this.faults = faults;
    }

    Specification put(Selection selection, Values values) {
        Specification.Builder specification = Specification.builder(profile.procurement(), profile.document());
        for (Context.Pack pack : context.packs()) {
            specification.source(Specification.Source.of(
                    pack.catalog().manifest(), pack.catalog().ref().hash()));
        }
        List<SpecifiedRequirement> requirements = specified(selection, values);
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
        letterhead(specification);
        return specification.build();
    }

    /** By category in order, then by id. */
    private List<SpecifiedRequirement> specified(Selection selection, Values values) {
        Map<String, Integer> order = new HashMap<>();
        known.categories().keySet().forEach(code -> order.put(code, order.size()));
        List<Working> selected = new ArrayList<>(selection.selected().size());
        for (Working working : known.requirements()) {
            if (selection.isSelected(working.id())) {
                selected.add(working);
            }
        }
        selected.sort(Comparator.comparingInt(
                        (Working w) -> order.getOrDefault(w.current().category(), Integer.MAX_VALUE))
                .thenComparing(Working::id));
        List<SpecifiedRequirement> specified = new ArrayList<>(selected.size());
        for (Working working : selected) {
            specified.add(specified(working, selection.selected().get(working.id()), values));
        }
        return specified;
    }

    private SpecifiedRequirement specified(Working working, Rule rule, Values values) {
        List<ProvenanceStep> steps = new ArrayList<>(3 + working.amendments().size());
        steps.add(ProvenanceStep.of(
                ProvenanceStep.Action.DEFINED,
                "",
                working.home().layer(),
                working.home().label(),
                working.base().location().toString(),
                "",
                working.base().value().contentHash().hex()));
        steps.addAll(working.amendments());
        steps.add(ProvenanceStep.of(
                ProvenanceStep.Action.SELECTED,
                "",
                procurement.layer(),
                procurement.label(),
                rule.location().toString(),
                rule.stated().because(),
                null));
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
                .sorted(Comparator.comparing(Assembly::name, SwedishOrder.INSTANCE)
                        .thenComparing(Reference::id))
                .toList();
    }

    private static String name(Reference reference) {
        return reference.shortTitle().isEmpty() ? reference.title() : reference.shortTitle();
    }

    private TermFinder terms(List<SpecifiedRequirement> requirements) {
        TermFinder finder = new TermFinder(known.terms());
        for (SpecifiedRequirement requirement : requirements) {
            Texts.visible(
                    requirement.requirement(), text -> finder.read(requirement.render(text, LocalizedText.SWEDISH)));
        }
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
