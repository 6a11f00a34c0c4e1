package se.sambruk.otp.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;

/** Eight requirements that between them use every field, kind, form of answer and type of parameter. */
final class SampleRequirements {
    private SampleRequirements() {}

    static Requirement.Builder plain(String id, RequirementKind kind) {
        RequirementId requirement = new RequirementId(id);
        return plain(requirement, Uid.derive("provpaket", requirement), kind);
    }

    static Requirement.Builder plain(RequirementId id, Uid uid, RequirementKind kind) {
        Requirement.Builder builder = Requirement.builder(id, uid, 1)
                .set(RequirementField.TITLE, "Provkrav " + id)
                .set(RequirementField.KIND, kind)
                .set(RequirementField.FULFILLED, Fulfilment.DELIVERY)
                .set(RequirementField.CATEGORY, id.category())
                .set(RequirementField.TEXT, "Tjänsten ska uppfylla provkrav " + id + ".")
                .set(RequirementField.RATIONALE, "Utan kravet går provet inte att genomföra.")
                .set(RequirementField.GUIDANCE, "Används bara i prov.");
        if (kind == RequirementKind.MANDATORY || kind == RequirementKind.EVALUATED) {
            builder.set(
                    RequirementField.VERIFICATION,
                    List.of(Verification.of(VerificationPhase.BID, "leverantören bekräftar kravet i sitt anbud")));
        }
        if (kind == RequirementKind.EVALUATED) {
            builder.set(
                    RequirementField.AWARD,
                    Optional.of(Award.of("Kvalitet", AwardUnit.POINTS, BigDecimal.TEN, List.of())));
        }
        if (kind == RequirementKind.INFORMATION) {
            builder.set(RequirementField.RESPONSE, Response.NONE);
        }
        return builder;
    }

    static List<Requirement> all() {
        return List.of(
                availability(),
                answerTime(),
                monitoring(),
                fileFormats(),
                testEnvironment(),
                environment(),
                certificate(),
                logging());
    }

    private static Requirement availability() {
        return plain("PRV-DRI-001", RequirementKind.CONTRACT)
                .set(RequirementField.TITLE, "Tillgänglighet per kalendermånad")
                .set(RequirementField.FULFILLED, Fulfilment.OPERATION)
                .set(RequirementField.TOPIC, "tillganglighet")
                .set(
                        RequirementField.TEXT,
                        "Tjänsten ska vara nåbar minst {{tillganglighet}} procent av tiden under varje kalendermånad.\n\n"
                                + "Planerade avbrott som har aviserats minst {{avisering}} arbetsdagar i förväg räknas inte"
                                + " som otillgänglig tid.")
                .parameter(Parameter.builder("tillganglighet", ParameterType.DECIMAL)
                        .unit("procent")
                        .min("98.0")
                        .max("99.99")
                        .defaultValue("99.5")
                        .help("Varje extra nia kostar. Välj efter verksamhetens behov.")
                        .build())
                .parameter(Parameter.builder("avisering", ParameterType.INTEGER)
                        .unit("arbetsdagar")
                        .min("3")
                        .max("30")
                        .defaultValue("10")
                        .build())
                .set(RequirementField.RATIONALE, "När tjänsten är borta blir ärenden liggande hos handläggarna.")
                .set(
                        RequirementField.GUIDANCE,
                        "Räcker kontorstid, begränsa tiden i stället för att höja procentsatsen.")
                .set(
                        RequirementField.VERIFICATION,
                        List.of(
                                Verification.of(VerificationPhase.BID, "leverantören beskriver sin mätmetod"),
                                Verification.of(
                                        VerificationPhase.OPERATION,
                                        "månadsrapport som visar minst {{tillganglighet}} procent")))
                .set(RequirementField.RESPONSE, Response.YES_NO.with(ResponseSupplement.DESCRIPTION))
                .set(RequirementField.DELIVERY, List.of(DeliveryModel.SAAS, DeliveryModel.HOSTED))
                .set(RequirementField.PURPOSES, List.of(Purpose.CONTRACT, Purpose.DISPUTE))
                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "4:1", "proportionalitet")))
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.REALIZES)))
                .set(RequirementField.BENEFITS, List.of("2c", "4a"))
                .set(RequirementField.TAGS, List.of("sla", "uppföljning"))
                .set(RequirementField.RELATED, List.of(Relation.of(new RequirementId("PRV-DRI-002"), RelationType.SEE)))
                .build();
    }

    private static Requirement answerTime() {
        return plain("PRV-DRI-002", RequirementKind.MANDATORY)
                .set(RequirementField.TITLE, "Svarstid vid sökning")
                .set(
                        RequirementField.TEXT,
                        "En sökning på ärendenummer ska ge svar inom {{sekunder}} sekunder för minst 95 procent av"
                                + " sökningarna under en arbetsdag.")
                .parameter(Parameter.builder("sekunder", ParameterType.INTEGER)
                        .unit("sekunder")
                        .min("1")
                        .max("10")
                        .defaultValue("2")
                        .build())
                .set(
                        RequirementField.RESPONSE,
                        Response.of(ResponseType.VALUE).inUnit("sekunder").labelled("Uppmätt svarstid"))
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.CONSTRAINS)))
                .set(RequirementField.BENEFITS, List.of("2c"))
                .build();
    }

    private static Requirement monitoring() {
        return plain("PRV-DRI-003", RequirementKind.EVALUATED)
                .set(RequirementField.TITLE, "Förvarning om störningar")
                .set(RequirementField.AMBITION, Ambition.AVANCERAD)
                .set(
                        RequirementField.TEXT,
                        "Leverantören bör beskriva hur beställaren förvarnas om störningar innan användarna märker dem.")
                .set(RequirementField.RESPONSE, Response.of(ResponseType.TEXT).with(ResponseSupplement.ATTACHMENT))
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of(
                                "Drift",
                                AwardUnit.POINTS,
                                new BigDecimal("10"),
                                List.of(
                                        Award.Step.of(new BigDecimal("10"), "förvarning inom fem minuter, dygnet runt"),
                                        Award.Step.of(new BigDecimal("4.5"), "förvarning inom en timme, kontorstid"),
                                        Award.Step.of(new BigDecimal("0"), "ingen förvarning")))))
                .build();
    }

    private static Requirement fileFormats() {
        return plain("PRV-INT-001", RequirementKind.MANDATORY)
                .set(RequirementField.TITLE, "Export i öppet format")
                .set(
                        RequirementField.TEXT,
                        "Beställaren ska kunna exportera alla handlingar i {{format}} eller ett likvärdigt öppet format.")
                .parameter(Parameter.builder("format", ParameterType.CHOICE)
                        .choices(List.of("PDF/A", "ODF"))
                        .defaultValue("PDF/A")
                        .build())
                .set(RequirementField.RESPONSE, Response.choice(List.of("PDF/A", "ODF", "annat öppet format")))
                .set(RequirementField.REFERENCES, List.of(Citation.of("PROV-STANDARD", "", "")))
                .build();
    }

    private static Requirement testEnvironment() {
        return plain("PRV-INT-002", RequirementKind.EVALUATED)
                .set(RequirementField.TITLE, "Testmiljö för gränssnitt")
                .set(RequirementField.AMBITION, Ambition.SPJUTSPETS)
                .set(RequirementField.TEXT, "Mervärde ges om beställaren utan avgift får en egen testmiljö.")
                .set(RequirementField.RESPONSE, Response.YES_NO)
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of("Gränssnitt", AwardUnit.SEK, new BigDecimal("150000"), List.of())))
                .set(RequirementField.ACQUISITION, List.of(AcquisitionForm.OPEN, AcquisitionForm.RESTRICTED))
                .set(RequirementField.REGIMES, List.of(Regime.DIRECTIVE))
                .build();
    }

    private static Requirement environment() {
        return plain("PRV-INT-003", RequirementKind.INFORMATION)
                .set(RequirementField.TITLE, "Beställarens nuvarande miljö")
                .set(RequirementField.FULFILLED, Fulfilment.TENDER)
                .set(
                        RequirementField.TEXT,
                        "Beställaren använder {{system}} för nämndärenden. Nuvarande avtal löper ut {{slutdag}}.")
                .parameter(Parameter.builder("system", ParameterType.TEXT)
                        .max("80")
                        .help("Vad systemet heter i verksamheten.")
                        .build())
                .parameter(Parameter.builder("slutdag", ParameterType.DATE).build())
                .build();
    }

    private static Requirement certificate() {
        return plain("PRV-SAK-001", RequirementKind.QUALIFICATION)
                .set(RequirementField.TITLE, "Ledningssystem för informationssäkerhet")
                .set(RequirementField.FULFILLED, Fulfilment.TENDER)
                .set(
                        RequirementField.TEXT,
                        "Leverantören ska arbeta efter ett infört ledningssystem för informationssäkerhet.")
                .set(RequirementField.RESPONSE, Response.of(ResponseType.ATTACHMENT))
                .set(RequirementField.CLASSIFICATION, Classification.of(2, 0, 0))
                .build();
    }

    private static Requirement logging() {
        return plain("PRV-SAK-002", RequirementKind.MANDATORY)
                .set(RequirementField.TITLE, "Logg över åtkomst till uppgifter")
                .set(
                        RequirementField.TEXT,
                        "Tjänsten ska logga vem som har läst eller ändrat en uppgift i ett ärende, och när."
                                + " Loggen ska sparas i minst {{manader}} månader.")
                .parameter(Parameter.builder("manader", ParameterType.INTEGER)
                        .unit("månader")
                        .min("6")
                        .max("1200")
                        .defaultValue("24")
                        .build())
                .set(
                        RequirementField.VERIFICATION,
                        List.of(Verification.of(
                                VerificationPhase.IMPLEMENTATION, "beställaren granskar loggen i leveransprovet")))
                .set(RequirementField.RESPONSE, Response.YES_NO.with(ResponseSupplement.ATTACHMENT))
                .set(RequirementField.PURPOSES, List.of(Purpose.SCREEN))
                .build();
    }
}
