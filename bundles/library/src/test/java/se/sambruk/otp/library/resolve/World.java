package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.testkit.Samples;

/**
 * A library and a profile made up from a seed, for laws that must hold of every one. A sound world has no conflicts; a wild
 * one has whatever comes.
 */
final class World {
    private static final String[] CODES = {"DRI", "INT", "SAK"};
    private static final String[] WORDS = {"ärenden", "handlingen", "loggen", "åtkomst", "drift", "tjänsten"};

    private final Random random;
    private final boolean sound;
    private final List<Catalog> catalogs = new ArrayList<>();
    private final List<Requirement> defined = new ArrayList<>();
    private final Set<String> amended = new HashSet<>();
    private final Set<RequirementId> excluded = new HashSet<>();
    private Profile profile;

    private World(long seed, boolean sound) {
        this.random = new Random(seed);
        this.sound = sound;
        pack("nationellt", Layer.NATIONAL, List.of());
        pack("region", Layer.REGIONAL, List.of("nationellt"));
        pack("kommun-a", Layer.MUNICIPAL, List.of("nationellt"));
        pack("kommun-b", Layer.MUNICIPAL, chance(2) ? List.of("kommun-a") : List.of());
        profile = writeProfile();
    }

    static World sound(long seed) {
        return new World(seed, true);
    }

    static World wild(long seed) {
        return new World(seed, false);
    }

    List<Catalog> catalogs() {
        return catalogs;
    }

    Profile profile() {
        return profile;
    }

    /** The same packs with their amendments listed in another order. */
    List<Catalog> withAmendmentsShuffled(Random by) {
        List<Catalog> shuffled = new ArrayList<>();
        for (Catalog catalog : catalogs) {
            List<Located<Amendment>> amendments = new ArrayList<>(catalog.amendments());
            Collections.shuffle(amendments, by);
            shuffled.add(copy(catalog, amendments));
        }
        return shuffled;
    }

    /** The same packs without a single amendment. */
    List<Catalog> withoutAmendments() {
        return catalogs.stream().map(catalog -> copy(catalog, List.of())).toList();
    }

    /** The same profile in a file of another name, with its lines broken otherwise. */
    Profile withProfileMoved() {
        Profile.Builder moved = Profile.builder(profile.procurement(), profile.document());
        profile.context().forEach(moved::context);
        profile.select().forEach(rule -> moved.select(moved(rule)));
        profile.deselect().forEach(rule -> moved.deselect(moved(rule)));
        profile.settings().forEach(setting -> moved.setting(moved(setting)));
        profile.amendments().forEach(amendment -> moved.amendment(moved(amendment)));
        return moved.precedence(profile.precedence()).build();
    }

    private static <T> Located<T> moved(Located<T> value) {
        return located(value.value(), 7 + 3 * value.location().line(), "annan.yaml");
    }

    /** The same packs with one more exclusion, made by the uppermost. */
    List<Catalog> withExclusion(RequirementId of) {
        List<Catalog> more = new ArrayList<>(catalogs);
        Catalog last = more.remove(more.size() - 1);
        List<Located<Amendment>> amendments = new ArrayList<>();
        last.amendments().stream().filter(a -> !a.value().target().equals(of)).forEach(amendments::add);
        amendments.add(new Located<>(Amendment.exclude(of, "Prov."), new SourceLocation("x", "y", 1, 1)));
        more.add(copy(last, amendments));
        return more;
    }

    /** The paths that some amendment names in a requirement. */
    boolean isAmended(RequirementId id, FieldPath path) {
        return amended.contains(id + " " + path);
    }

    private void pack(String id, Layer layer, List<String> requires) {
        String label = id + " 1.0.0";
        PackManifest.Builder manifest = Samples.manifest(id, "1.0.0", layer).publisher(id, prefix(id));
        requires.forEach(r -> manifest.requires(
                new PackRequirement(r, PackVersionRange.parse("1").orElseThrow())));
        Catalog.Builder catalog = Catalog.builder(manifest.build());
        if (layer == Layer.NATIONAL) {
            for (String code : CODES) {
                catalog.category(Category.of(code, "Område " + code, "", List.of(), List.of()));
            }
            catalog.term(Term.of("ärende", "En fråga."));
            catalog.term(Term.of("åtkomst", "Att komma åt."));
            catalog.term(Term.of("handling", "Ett papper."));
        }
        int line = 1;
        List<Requirement> before = defined.stream()
                .filter(r -> !sound
                        || layer == Layer.REGIONAL
                        || !r.id().prefix().equals(prefix("kommun-a"))
                        || requires.contains("kommun-a"))
                .toList();
        if (layer == Layer.NATIONAL) {
            // Never amended or left out, so that there is always something to specify.
            catalog.requirement(new Located<>(
                    Samples.requirement(prefix(id) + "-DRI-999", RequirementKind.CONTRACT)
                            .set(RequirementField.AMBITION, Ambition.SPJUTSPETS)
                            .build(),
                    new SourceLocation(label, "krav.yaml", line++, 1)));
        }
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            Requirement made = requirement(prefix(id), i);
            if (defined.stream().noneMatch(r -> r.id().equals(made.id()))) {
                defined.add(made);
                catalog.requirement(new Located<>(made, new SourceLocation(label, "krav.yaml", line++, 1)));
            }
        }
        for (Requirement target : before) {
            if (chance(2)) {
                for (Amendment amendment : amendments(target)) {
                    catalog.amendment(
                            new Located<>(amendment, new SourceLocation(label, "anpassningar.yaml", line++, 1)));
                }
            }
        }
        catalogs.add(catalog.build());
    }

    private static String prefix(String pack) {
        return "P" + Math.abs(pack.hashCode() % 1000);
    }

    private Requirement requirement(String prefix, int number) {
        String id = String.format("%s-%s-%03d", prefix, CODES[random.nextInt(CODES.length)], number + 1);
        Requirement.Builder builder = Samples.requirement(id, RequirementKind.CONTRACT)
                .set(RequirementField.TITLE, "Krav på " + word())
                .set(RequirementField.TEXT, "Minst {{tid}} procent av " + word() + ", senast {{dagar}} dagar.")
                .set(RequirementField.AMBITION, Ambition.values()[random.nextInt(3)])
                .set(RequirementField.TAGS, chance(2) ? List.of("sla") : List.of())
                .parameter(Parameter.builder("tid", ParameterType.DECIMAL)
                        .min("90.0")
                        .max("99.9")
                        .defaultValue("9" + (1 + random.nextInt(8)) + ".5")
                        .build())
                .parameter(Parameter.builder("dagar", ParameterType.INTEGER)
                        .min("1")
                        .max("30")
                        .defaultValue(String.valueOf(1 + random.nextInt(30)))
                        .build());
        if (chance(4)) {
            builder.set(RequirementField.DELIVERY, List.of(DeliveryModel.values()[random.nextInt(3)]));
        }
        return builder.build();
    }

    private List<Amendment> amendments(Requirement target) {
        RequirementId id = target.id();
        if (sound && excluded.contains(id)) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>();
        boolean untouched = amended.stream().noneMatch(a -> a.startsWith(id + " "));
        if (chance(8) && (!sound || untouched)) {
            excluded.add(id);
            amendments.add(Amendment.exclude(id, "Behövs inte."));
            if (sound) {
                return amendments;
            }
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Map<FieldPath, Object> changes = new HashMap<>();
            Set<FieldPath> removals = new HashSet<>();
            for (int j = 0; j < 1 + random.nextInt(2); j++) {
                Map.Entry<FieldPath, Object> change = change();
                String key = id + " " + change.getKey();
                if (!sound || !amended.contains(key)) {
                    amended.add(key);
                    changes.put(change.getKey(), change.getValue());
                }
            }
            FieldPath removal = removal();
            if (chance(3) && !changes.containsKey(removal) && (!sound || amended.add(id + " " + removal))) {
                removals.add(removal);
            }
            if (!changes.isEmpty() || !removals.isEmpty()) {
                amendments.add(Amendment.change(id, changes, removals, "Skäl " + random.nextInt(9)));
            }
        }
        return amendments;
    }

    private Map.Entry<FieldPath, Object> change() {
        return switch (random.nextInt(sound ? 8 : 11)) {
            case 0 -> at("title", "Ändrat krav på " + word());
            case 1 -> at("rationale", "För att " + word() + " behövs.");
            case 2 -> at("tags", List.of("sla", "ny"));
            case 3 -> at("parameters.tid.default", "9" + (1 + random.nextInt(8)) + ",25");
            case 4 -> at("parameters.tid.max", "100");
            case 5 -> at("parameters.dagar.help", "Hjälp om " + word());
            case 6 -> at("ambition", Ambition.values()[random.nextInt(3)].wire());
            case 7 -> at("guidance", "Om " + word());
            case 8 -> at("parameters.tid.min", String.valueOf(85 + random.nextInt(20)));
            case 9 -> at("text", "Utan {{annat}}.");
            default -> at("kind", RequirementKind.values()[random.nextInt(5)].wire());
        };
    }

    private FieldPath removal() {
        String[] paths = {
            "tags", "delivery", "ambition", "parameters.tid.max", "parameters.dagar.min", "parameters.dagar.help"
        };
        String[] wild = {"award", "verification", "response", "parameters.tid.default", "parameters.annan.min"};
        String path = sound || chance(2) ? paths[random.nextInt(paths.length)] : wild[random.nextInt(wild.length)];
        return FieldPath.parse(path).orElseThrow();
    }

    private static Map.Entry<FieldPath, Object> at(String path, Object node) {
        return Map.entry(FieldPath.parse(path).orElseThrow(), node);
    }

    private Profile writeProfile() {
        Profile.Builder made = Profile.builder(Samples.procurement("prov-2026").build(), Samples.documentFacts());
        catalogs.forEach(c -> made.context(new ContextEntry(c.manifest().id(), Optional.empty())));
        int line = 1;
        made.select(located(SelectionRule.builder().packs(List.of("nationellt")).build(), line++));
        made.select(located(
                SelectionRule.builder()
                        .ambition(Ambition.values()[random.nextInt(3)])
                        .build(),
                line++));
        if (chance(2)) {
            made.deselect(located(
                    SelectionRule.builder()
                            .categories(List.of(CODES[random.nextInt(3)]))
                            .ambition(Ambition.BAS)
                            .because("Täcks av annat avtal.")
                            .build(),
                    line++));
        }
        for (Requirement requirement : defined) {
            if (chance(3)) {
                String value = String.valueOf(1 + random.nextInt(sound ? 30 : 60));
                made.setting(located(
                        Setting.of(requirement.id(), chance(20) && !sound ? "dag" : "dagar", value, "Behov."), line++));
            }
            if (chance(6)) {
                for (Amendment amendment : amendments(requirement)) {
                    made.amendment(located(amendment, line++));
                }
            }
        }
        return made.build();
    }

    private static <T> Located<T> located(T value, int line) {
        return located(value, line, "profil.yaml");
    }

    private static <T> Located<T> located(T value, int line, String file) {
        return new Located<>(value, new SourceLocation("", file, line, 1));
    }

    private static Catalog copy(Catalog of, List<Located<Amendment>> amendments) {
        Catalog.Builder copy = Catalog.builder(of.manifest());
        of.requirements().forEach(copy::requirement);
        amendments.forEach(copy::amendment);
        of.categories().forEach(copy::category);
        of.terms().forEach(copy::term);
        return copy.build();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
