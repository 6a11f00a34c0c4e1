package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/** Packs and a profile put together in a few lines, to be resolved. */
final class Case {
    static final Category DRIFT =
            Category.of("DRI", "Drift", "", List.of(), List.of(new Category.Topic("tillganglighet", "Tillgänglighet")));

    private final List<Pack> packs = new ArrayList<>();
    private final List<ContextEntry> context = new ArrayList<>();
    private final List<Located<SelectionRule>> select = new ArrayList<>();
    private final List<Located<SelectionRule>> deselect = new ArrayList<>();
    private final List<Located<String>> parameterSets = new ArrayList<>();
    private final List<Located<Setting>> settings = new ArrayList<>();
    private final List<Located<Amendment>> amendments = new ArrayList<>();
    private final List<Located<LintSuppression>> suppressions = new ArrayList<>();
    private List<String> precedence = List.of();
    private UnaryOperator<ProcurementFacts.Builder> facts = UnaryOperator.identity();
    private int line = 1;

    /** A pack that is being put together. */
    static final class Pack {
        private final PackManifest.Builder manifest;
        private final List<Consumer<Catalog.Builder>> content = new ArrayList<>();
        private final String id;
        private int line = 1;

        private Pack(String id, Layer layer) {
            this.id = id;
            this.manifest = Samples.manifest(id, "1.0.0", layer);
        }

        Pack manifest(Consumer<PackManifest.Builder> change) {
            change.accept(manifest);
            return this;
        }

        Pack requires(String pack) {
            return requires(pack, "1");
        }

        Pack requires(String pack, String range) {
            manifest.requires(
                    new PackRequirement(pack, PackVersionRange.parse(range).orElseThrow()));
            return this;
        }

        Pack with(Requirement.Builder requirement) {
            Located<Requirement> located = at(requirement.build());
            return content(catalog -> catalog.requirement(located));
        }

        Pack amend(Amendment amendment) {
            Located<Amendment> located = at(amendment);
            return content(catalog -> catalog.amendment(located));
        }

        Pack content(Consumer<Catalog.Builder> part) {
            content.add(part);
            return this;
        }

        private <T> Located<T> at(T value) {
            return new Located<>(value, new SourceLocation(id + " 1.0.0", "OTP-INF/" + id + ".yaml", line++, 5));
        }

        Catalog build() {
            Catalog.Builder catalog = Catalog.builder(manifest.build());
            content.forEach(part -> part.accept(catalog));
            return catalog.build();
        }
    }

    /** A national pack {@code nationellt} with the category DRI, a benefit and an element. */
    static Pack national() {
        return pack("nationellt", Layer.NATIONAL).content(catalog -> catalog.category(DRIFT)
                .benefit(Benefit.of("2", "Effektivitet", List.of(new Benefit.Point("2c", "drift"))))
                .element(Element.of("P-DRIFT", "principle", "Drift", "")));
    }

    static Pack pack(String id, Layer layer) {
        return new Pack(id, layer);
    }

    static Requirement.Builder contract(String id) {
        return Samples.requirement(id, RequirementKind.CONTRACT);
    }

    static Amendment change(String target, Object... pathsAndNodes) {
        Map<FieldPath, Object> changes = new HashMap<>();
        for (int i = 0; i < pathsAndNodes.length; i += 2) {
            changes.put(FieldPath.parse((String) pathsAndNodes[i]).orElseThrow(), pathsAndNodes[i + 1]);
        }
        return Amendment.change(new RequirementId(target), changes, "Nämnden har beslutat det.");
    }

    static Amendment remove(String target, String... paths) {
        List<FieldPath> removals = Arrays.stream(paths)
                .map(path -> FieldPath.parse(path).orElseThrow())
                .toList();
        return Amendment.change(new RequirementId(target), Map.of(), removals, "Nämnden har beslutat det.");
    }

    static Amendment exclude(String target) {
        return Amendment.exclude(new RequirementId(target), "Behövs inte här.");
    }

    static SelectionRule ids(String... ids) {
        return SelectionRule.builder()
                .ids(List.of(ids).stream().map(RequirementId::new).toList())
                .because("Behövs.")
                .build();
    }

    /** Of these packs, all of which the profile's context names. */
    static Case of(Pack... packs) {
        Case made = new Case();
        for (Pack pack : packs) {
            made.packs.add(pack);
            made.context.add(new ContextEntry(pack.id, Optional.empty()));
        }
        return made;
    }

    Case context(String... entries) {
        context.clear();
        for (String entry : entries) {
            String[] parts = entry.split("@");
            context.add(new ContextEntry(parts[0], parts.length == 1 ? Optional.empty() : PackVersion.parse(parts[1])));
        }
        return this;
    }

    Case precedence(String... value) {
        precedence = List.of(value);
        return this;
    }

    Case procurement(UnaryOperator<ProcurementFacts.Builder> change) {
        facts = change;
        return this;
    }

    Case select(SelectionRule rule) {
        select.add(at(rule));
        return this;
    }

    Case selectAll() {
        return select(SelectionRule.builder().build());
    }

    Case deselect(SelectionRule rule) {
        deselect.add(at(rule));
        return this;
    }

    /** Starts from sets of ready levels, the last of which goes before the others. */
    Case startingFrom(String... names) {
        for (String name : names) {
            parameterSets.add(at(name));
        }
        return this;
    }

    Case set(String requirement, String parameter, String value, String because) {
        settings.add(at(Setting.of(new RequirementId(requirement), parameter, value, because)));
        return this;
    }

    Case amend(Amendment amendment) {
        amendments.add(at(amendment));
        return this;
    }

    Case leave(LintSuppression suppression) {
        suppressions.add(at(suppression));
        return this;
    }

    private <T> Located<T> at(T value) {
        return new Located<>(value, new SourceLocation("", "profil.yaml", line++, 3));
    }

    List<Catalog> catalogs() {
        return packs.stream().map(Pack::build).toList();
    }

    Profile profile() {
        Profile.Builder profile = Profile.builder(
                facts.apply(Samples.procurement("prov-2026").classification(null))
                        .build(),
                Samples.documentFacts());
        context.forEach(profile::context);
        select.forEach(profile::select);
        deselect.forEach(profile::deselect);
        parameterSets.forEach(profile::parameterSet);
        settings.forEach(profile::setting);
        amendments.forEach(profile::amendment);
        suppressions.forEach(profile::lintSuppression);
        return profile.precedence(precedence).build();
    }

    Resolution resolve() {
        return Resolver.resolve(catalogs(), profile());
    }

    /** The specification; fails if there is none. */
    Specification specification() {
        Resolution resolution = resolve();
        return resolution.specification().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    SpecifiedRequirement specified(String id) {
        return specification().find(new RequirementId(id)).orElseThrow(() -> new AssertionError("no " + id));
    }

    Requirement requirement(String id) {
        return specified(id).requirement();
    }

    List<String> ids() {
        return specification().requirements().stream()
                .map(r -> r.requirement().id().value())
                .toList();
    }

    /** The only problem of a severity; drafts are not told of. */
    Problem only(Severity severity) {
        List<Problem> found = resolve().problems().stream()
                .filter(p -> p.severity() == severity && !p.code().equals("OTP-2015"))
                .toList();
        if (found.size() != 1) {
            fail("one problem was expected, found were " + found);
        }
        return found.get(0);
    }

    /** Checks that there is one error, with this code, and gives its Swedish sentence with its place before it. */
    String error(String code) {
        return told(code, only(Severity.ERROR));
    }

    String warning(String code) {
        return told(code, only(Severity.WARNING));
    }

    private static String told(String code, Problem problem) {
        assertEquals(problem.toString(), code, problem.code());
        return problem.location().map(SourceLocation::toString).orElse("-") + "\n"
                + problem.message().in(LocalizedText.SWEDISH);
    }

    /** The codes of everything that was found, but for drafts. */
    List<String> codes() {
        return resolve().problems().stream()
                .map(Problem::code)
                .filter(code -> !code.equals("OTP-2015"))
                .toList();
    }

    static <T> Requirement.Builder with(Requirement.Builder builder, RequirementField<T> field, T value) {
        return builder.set(field, value);
    }
}
