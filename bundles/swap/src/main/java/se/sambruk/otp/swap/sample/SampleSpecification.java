package se.sambruk.otp.swap.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.ProvenanceStep.Action;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;

/** A specification with a requirement of each kind, of each form of answer, and with each type of parameter. */
public final class SampleSpecification {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

    private static final String PROCUREMENT = "prov-2026";
    private static final String PACK = "prov 1.0.0";

    private SampleSpecification() {}

    /** Makes it anew. */
    public static Specification make() {
        PackManifest manifest = PackManifest.builder("prov", new PackVersion(1, 0, 0))
                .title("Prov & åäö")
                .publisher("prov", "PRO")
                .date(DATE)
                .layer(Layer.NATIONAL)
                .status(PackStatus.PUBLISHED)
                .description("Används när ett tillägg provas.")
                .build();
        Specification.Builder specification = Specification.builder(procurement(), document())
                .source(Specification.Source.of(manifest, ContentHash.ofBytes(new byte[] {1})))
                .category(Category.of(
                        "PRV",
                        "Prov",
                        "Vad som provas.",
                        List.of("1a"),
                        List.of(new Category.Topic("matning", "Mätning"))))
                .omission(Omission.of(
                        new RequirementId("PRO-PRV-009"),
                        "Utelämnat",
                        Layer.MUNICIPAL,
                        PACK,
                        "anpassningar.yaml:6:1",
                        "Behövs inte."))
                .reference(Reference.builder("LOU", ReferenceKind.ACT, "Lag (2016:1145) om offentlig upphandling")
                        .number("SFS 2016:1145")
                        .shortTitle("LOU")
                        .checked(DATE, true)
                        .build())
                .reference(Reference.builder("PROV", ReferenceKind.STANDARD, "En standard")
                        .number("SS-PROV 1")
                        .equivalent(true)
                        .note("Påhittad.")
                        .build())
                .term(Term.of("prov", "Det som görs nu."));
        int line = 2;
        for (SampleRequirements.Chosen chosen : SampleRequirements.all()) {
            specification.requirement(specified(chosen, line));
            line += 20;
        }
        return specification.build();
    }

    private static ProcurementFacts procurement() {
        return ProcurementFacts.builder(PROCUREMENT)
                .caseNumber("KS 2026/1")
                .title("=Provupphandling")
                .buyer(new Buyer("Provkommun", "000000-0000"))
                .acquisition(AcquisitionForm.OPEN)
                .regime(Regime.DIRECTIVE)
                .delivery(DeliveryModel.SAAS)
                .classification(Classification.of(3, 2, 1))
                .date(DATE)
                .build();
    }

    private static DocumentFacts document() {
        return DocumentFacts.builder("Provbilaga")
                .type("Kravbilaga")
                .status("Utkast")
                .identity("KS 2026/1-2")
                .version("1.0")
                .issuedBy("Provenheten")
                .introduction("Ett stycke.\n\nEtt till.")
                .responseDeadline(DATE.plusDays(30))
                .change(new DocumentFacts.Change(DATE, "Första versionen", "Åsa Öberg"))
                .attachment(new DocumentFacts.Attachment("1", "Svarsbilaga", "KS 2026/1-3"))
                .build();
    }

    private static SpecifiedRequirement specified(SampleRequirements.Chosen chosen, int line) {
        Requirement requirement = chosen.requirement();
        String place = "krav.yaml:" + line + ":5";
        List<ProvenanceStep> steps = new ArrayList<>();
        steps.add(ProvenanceStep.of(
                Action.DEFINED,
                "",
                Layer.NATIONAL,
                PACK,
                place,
                "",
                requirement.contentHash().hex()));
        steps.add(ProvenanceStep.of(Action.SELECTED, "", Layer.PROCUREMENT, PROCUREMENT, "profil.yaml:9:5", "", null));
        for (Map.Entry<String, String> value : chosen.values().entrySet()) {
            steps.add(ProvenanceStep.of(
                    Action.VALUED,
                    value.getKey(),
                    Layer.PROCUREMENT,
                    PROCUREMENT,
                    "profil.yaml:12:7",
                    "Räcker.",
                    value.getValue()));
        }
        return SpecifiedRequirement.of(requirement, chosen.values(), steps);
    }
}
