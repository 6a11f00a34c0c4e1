package se.sambruk.otp.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Citation;
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
 * A library of three layers of any size, with texts of usual length: the region amends each tenth requirement, the municipality
 * each tenth and excludes each hundredth, and the profile selects all and sets each hundredth.
 */
final class LargeLibrary {
    private static final int CATEGORIES = 20;
    private static final int TERMS = 120;
    private static final int REFERENCES = 60;
    private static final String TEXT = """
            Tjänsten ska vara tillgänglig för handläggarna minst {{andel}} procent av tiden under varje kalendermånad, räknat \
            dygnet runt och mätt i leverantörens anslutningspunkt mot internet. Avbrott under servicefönster som har aviserats \
            minst {{dagar}} arbetsdagar i förväg räknas inte in. Ordet begrepp%d används så som det står i ordlistan, och punkten \
            gäller ärende %d.""";

    private final int size;

    LargeLibrary(int size) {
        this.size = size;
    }

    List<Catalog> catalogs() {
        return List.of(national(), regional(), municipal());
    }

    Profile profile() {
        Profile.Builder profile = Profile.builder(
                        Samples.procurement("prov-2026").build(), Samples.documentFacts())
                .context(new ContextEntry("nationellt", Optional.empty()))
                .context(new ContextEntry("region", Optional.empty()))
                .context(new ContextEntry("kommun", Optional.empty()))
                .select(at(SelectionRule.builder().ambition(Ambition.SPJUTSPETS).build(), "", 1));
        for (int i = 1; i < size; i += 100) {
            profile.setting(at(Setting.of(id(i), "dagar", "7", "Nämnden möts varje vecka."), "", i + 2));
        }
        return profile.build();
    }

    private Catalog national() {
        Catalog.Builder catalog =
                Catalog.builder(manifest("nationellt", Layer.NATIONAL).build());
        for (int i = 0; i < CATEGORIES; i++) {
            catalog.category(Category.of(code(i), "Område " + code(i), "", List.of(), List.of()));
        }
        for (int i = 0; i < TERMS; i++) {
            catalog.term(Term.of("begrepp" + i, "Betydelse " + i));
        }
        for (int i = 0; i < REFERENCES; i++) {
            catalog.reference(Reference.builder("LAG" + i, ReferenceKind.ACT, "Lag nummer " + i)
                    .checked(Samples.DATE, true)
                    .build());
        }
        for (int i = 0; i < size; i++) {
            catalog.requirement(at(requirement(i), "nationellt 1.0.0", i + 1));
        }
        return catalog.build();
    }

    private Catalog regional() {
        Catalog.Builder catalog =
                Catalog.builder(requiring(manifest("region", Layer.REGIONAL)).build());
        for (int i = 3; i < size; i += 10) {
            catalog.amendment(at(
                    Amendment.change(
                            id(i),
                            Map.of(path("parameters.andel.min"), "99.0"),
                            "Regionens gemensamma drift kräver det."),
                    "region 1.0.0",
                    i + 1));
        }
        return catalog.build();
    }

    private Catalog municipal() {
        Catalog.Builder catalog =
                Catalog.builder(requiring(manifest("kommun", Layer.MUNICIPAL)).build());
        for (int i = 3; i < size; i += 10) {
            Amendment amendment = i % 100 == 3
                    ? Amendment.exclude(id(i), "Kommunen har ingen egen servermiljö.")
                    : Amendment.change(
                            id(i),
                            Map.of(
                                    path("parameters.andel.default"), "99.8",
                                    path("rationale"), "Socialjouren arbetar dygnet runt."),
                            "Socialjouren arbetar dygnet runt.");
            catalog.amendment(at(amendment, "kommun 1.0.0", i + 1));
        }
        return catalog.build();
    }

    private static Requirement requirement(int i) {
        return Samples.requirement(id(i).value(), RequirementKind.CONTRACT)
                .set(RequirementField.TEXT, String.format(TEXT, i % (TERMS * 2), i))
                .set(
                        RequirementField.REFERENCES,
                        List.of(
                                Citation.of("LAG" + i % REFERENCES, "4:1", ""),
                                Citation.of("LAG" + (i + 7) % REFERENCES, "", "")))
                .set(RequirementField.TAGS, List.of("sla", "drift"))
                .parameter(Parameter.builder("andel", ParameterType.DECIMAL)
                        .unit("procent")
                        .min("98.0")
                        .max("99.99")
                        .defaultValue("99.5")
                        .build())
                .parameter(Parameter.builder("dagar", ParameterType.INTEGER)
                        .min("3")
                        .max("30")
                        .defaultValue("10")
                        .build())
                .build();
    }

    private static RequirementId id(int i) {
        return new RequirementId(String.format(Locale.ROOT, "PRV-%s-%03d", code(i % CATEGORIES), i / CATEGORIES + 1));
    }

    private static String code(int category) {
        return "OM" + (char) ('A' + category);
    }

    private static PackManifest.Builder manifest(String id, Layer layer) {
        return Samples.manifest(id, "1.0.0", layer);
    }

    private static PackManifest.Builder requiring(PackManifest.Builder manifest) {
        return manifest.requires(new PackRequirement(
                "nationellt", PackVersionRange.parse("[1,2)").orElseThrow()));
    }

    private static FieldPath path(String text) {
        return FieldPath.parse(text).orElseThrow();
    }

    private static <T> Located<T> at(T value, String origin, int line) {
        return new Located<>(value, new SourceLocation(origin, "krav.yaml", line, 1));
    }
}
