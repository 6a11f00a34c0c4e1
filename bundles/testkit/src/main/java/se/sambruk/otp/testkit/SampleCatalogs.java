package se.sambruk.otp.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;

/** The packs behind {@link Samples}. */
final class SampleCatalogs {
    static final String LETTERHEAD = "templates/brevpapper.docx";
    /** The hash of a blob that stands for a letterhead; there need be no such blob. */
    static final ContentHash LETTERHEAD_HASH = ContentHash.ofBytes("ett brevpapper".getBytes(StandardCharsets.UTF_8));

    private static final String[] CODES = {
        "DRI", "INT", "SAK", "ARE", "IDB", "INF", "DSK", "ARK", "TGL", "FOR",
    };
    private static final int PER_CATEGORY = 9_999;

    private SampleCatalogs() {}

    static Catalog full(List<Requirement> requirements) {
        Catalog.Builder catalog = Catalog.builder(nationalManifest());
        categories().subList(0, 3).forEach(catalog::category);
        references().forEach(catalog::reference);
        terms().forEach(catalog::term);
        benefits().forEach(catalog::benefit);
        SampleArchitecture.add(catalog);
        int line = 2;
        for (Requirement requirement : requirements) {
            catalog.requirement(at("provpaket 1.0.0", "OTP-INF/krav.yaml", line, requirement));
            line += 40;
        }
        return catalog.build();
    }

    static Catalog many(int requirements) {
        Catalog.Builder catalog = Catalog.builder(nationalManifest());
        categories().forEach(catalog::category);
        int line = 2;
        for (Requirement requirement : plain(requirements)) {
            catalog.requirement(at("provpaket 1.0.0", "OTP-INF/krav.yaml", line, requirement));
            line += 12;
        }
        return catalog.build();
    }

    static Catalog municipal() {
        String origin = "provkommun 1.2.0";
        Requirement own = own();
        return Catalog.builder(Samples.manifest("provkommun", "1.2.0", Layer.MUNICIPAL)
                        .title("Provkommunens lokala krav")
                        .publisher("provkommun", "PKN")
                        .requires(new PackRequirement(
                                "provpaket", PackVersionRange.parse("[1.0,2)").orElseThrow()))
                        .letterhead(LETTERHEAD)
                        .build())
                .resource(LETTERHEAD, LETTERHEAD_HASH)
                .requirement(at(origin, "OTP-INF/krav.yaml", 2, own))
                .amendment(at(origin, "OTP-INF/anpassningar.yaml", 2, raisedAvailability()))
                .amendment(at(
                        origin,
                        "OTP-INF/anpassningar.yaml",
                        6,
                        Amendment.exclude(
                                new RequirementId("PRV-INT-002"), "Kommunen har redan en gemensam testmiljö.")))
                .element(SampleArchitecture.ownRegister())
                .relation(SampleArchitecture.ownRelation())
                .architectureAmendment(at(origin, "OTP-INF/arkitektur.yaml", 8, SampleArchitecture.strongerPrinciple()))
                .architectureAmendment(at(origin, "OTP-INF/arkitektur.yaml", 12, SampleArchitecture.noChannel()))
                .build();
    }

    static Amendment raisedAvailability() {
        return Amendment.change(
                        new RequirementId("PRV-DRI-001"),
                        Map.of(
                                FieldPath.of("tillganglighet", ParameterFacet.MIN), "99.8",
                                FieldPath.of("tillganglighet", ParameterFacet.DEFAULT), "99.8"),
                        "Socialjouren arbetar dygnet runt.")
                .writtenFor(1);
    }

    static Requirement own() {
        RequirementId id = new RequirementId("PKN-DRI-001");
        return SampleRequirements.plain(id, Uid.derive("provkommun", id), RequirementKind.CONTRACT)
                .set(RequirementField.TITLE, "Driftmöte i kommunens lokaler")
                .set(
                        RequirementField.TEXT,
                        "Leverantören ska delta i ett driftmöte minst {{antal}} gånger per år i beställarens lokaler.")
                .parameter(Parameter.builder("antal", ParameterType.INTEGER)
                        .unit("gånger")
                        .min("1")
                        .max("12")
                        .defaultValue("4")
                        .build())
                .build();
    }

    static List<Requirement> plain(int count) {
        if (count < 0 || count > CODES.length * PER_CATEGORY) {
            throw new IllegalArgumentException("from 0 to " + CODES.length * PER_CATEGORY + ", got " + count);
        }
        RequirementKind[] kinds = RequirementKind.values();
        List<Requirement> plain = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "PRV-%s-%03d", CODES[i % CODES.length], i / CODES.length + 1);
            plain.add(SampleRequirements.plain(id, kinds[i % kinds.length]).build());
        }
        return plain;
    }

    static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.of(
                "DRI",
                "Drift",
                "Hur tjänsten hålls i gång och följs upp.",
                List.of("2c"),
                List.of(new Category.Topic("tillganglighet", "Tillgänglighet"))));
        categories.add(Category.of("INT", "Gränssnitt", "Hur tjänsten talar med andra.", List.of("2a"), List.of()));
        categories.add(Category.of("SAK", "Säkerhet", "", List.of(), List.of()));
        for (int i = 3; i < CODES.length; i++) {
            categories.add(Category.of(CODES[i], "Provområde " + CODES[i], "", List.of(), List.of()));
        }
        return categories;
    }

    static List<Reference> references() {
        return List.of(
                Reference.builder("LOU", ReferenceKind.ACT, "Lag (2016:1145) om offentlig upphandling")
                        .number("SFS 2016:1145")
                        .shortTitle("LOU")
                        .checked(LocalDate.of(2026, 11, 1), true)
                        .build(),
                Reference.builder("PROV-STANDARD", ReferenceKind.STANDARD, "Provstandard för öppna filformat")
                        .number("SS-PROV 1:2020")
                        .version("2020")
                        .equivalent(true)
                        .checked(LocalDate.of(2026, 11, 1), false)
                        .note("Påhittad, för prov.")
                        .build());
    }

    static List<Term> terms() {
        return List.of(
                Term.fromTree(Map.of(
                        "term", "ärende",
                        "definition", "En fråga som någon har väckt hos kommunen och som kommunen ska avsluta.",
                        "english", "case",
                        "synonyms", List.of("mål"),
                        "see", List.of("handling"))),
                Term.fromTree(Map.of(
                        "term", "åtkomst",
                        "definition", "Att någon kan läsa eller ändra en uppgift.",
                        "source", "provpaketet")),
                Term.of("handling", "Det som bär uppgifter i ett ärende."));
    }

    private static List<Benefit> benefits() {
        return List.of(
                Benefit.of(
                        "2",
                        "Höja den inre effektiviteten",
                        List.of(
                                new Benefit.Point("2a", "mindre dubbelarbete"),
                                new Benefit.Point("2c", "väl skött drift"))),
                Benefit.of("4", "Höja it-effektiviteten", List.of(new Benefit.Point("4a", "enklare drift"))));
    }

    private static PackManifest nationalManifest() {
        return Samples.manifest("provpaket", "1.0.0", Layer.NATIONAL)
                .title("Provpaketet")
                .status(PackStatus.PUBLISHED)
                .description("Krav att prova med.")
                .build();
    }

    private static <T> Located<T> at(String origin, String path, int line, T value) {
        return new Located<>(value, new SourceLocation(origin, path, line, 5));
    }
}
