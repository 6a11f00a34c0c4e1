package se.sambruk.otp.swap.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;

/** The requirements of the sample specification. */
final class SampleRequirements {
    /**
     * A requirement as a procurement has it.
     *
     * @param values of its parameters, by name
     */
    record Chosen(Requirement requirement, Map<String, String> values) {}

    private SampleRequirements() {}

    static List<Chosen> all() {
        return List.of(contract(), mandatory(), evaluated(), priced(), qualification(), information());
    }

    private static Requirement.Builder plain(String number, RequirementKind kind) {
        RequirementId id = new RequirementId("PRO-PRV-" + number);
        return Requirement.builder(id, Uid.derive("prov", id), 1)
                .set(RequirementField.TITLE, "Prov " + number)
                .set(RequirementField.KIND, kind)
                .set(RequirementField.FULFILLED, Fulfilment.DELIVERY)
                .set(RequirementField.CATEGORY, id.category())
                .set(RequirementField.TEXT, "Tjänsten ska klara prov " + number + ".")
                .set(RequirementField.RATIONALE, "Annars går provet inte att göra.");
    }

    private static List<Verification> inTheBid() {
        return List.of(Verification.of(VerificationPhase.BID, "leverantören bekräftar"));
    }

    private static Chosen contract() {
        return new Chosen(
                plain("001", RequirementKind.CONTRACT)
                        .set(RequirementField.FULFILLED, Fulfilment.OPERATION)
                        .set(RequirementField.TOPIC, "matning")
                        .set(
                                RequirementField.TEXT,
                                "Minst {{andel}} procent, med {{dagar}} dagars varsel & <utan> undantag.\n\nÅÄÖ åäö é – ”prov”.")
                        .set(RequirementField.GUIDANCE, "Välj efter behov.")
                        .parameter(Parameter.builder("andel", ParameterType.DECIMAL)
                                .unit("procent")
                                .min("98.0")
                                .max("99.99")
                                .defaultValue("99.5")
                                .help("Varje extra nia kostar.")
                                .build())
                        .parameter(Parameter.builder("dagar", ParameterType.INTEGER)
                                .unit("dagar")
                                .min("1")
                                .max("30")
                                .defaultValue("10")
                                .build())
                        .set(
                                RequirementField.VERIFICATION,
                                List.of(Verification.of(VerificationPhase.OPERATION, "rapport varje månad")))
                        .set(RequirementField.RESPONSE, Response.YES_NO.with(ResponseSupplement.DESCRIPTION))
                        .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "4:1", "proportionalitet")))
                        .set(RequirementField.BENEFITS, List.of("1a"))
                        .set(RequirementField.TAGS, List.of("prov"))
                        .set(
                                RequirementField.RELATED,
                                List.of(Relation.of(new RequirementId("PRO-PRV-002"), RelationType.SEE)))
                        .build(),
                new TreeMap<>(Map.of("andel", "99.8", "dagar", "10")));
    }

    private static Chosen mandatory() {
        return new Chosen(
                plain("002", RequirementKind.MANDATORY)
                        .set(RequirementField.TEXT, "Allt ska kunna tas ut som {{form}} eller likvärdigt.")
                        .parameter(Parameter.builder("form", ParameterType.CHOICE)
                                .choices(List.of("PDF/A", "ODF"))
                                .defaultValue("PDF/A")
                                .build())
                        .set(RequirementField.VERIFICATION, inTheBid())
                        .set(RequirementField.RESPONSE, Response.choice(List.of("PDF/A", "ODF")))
                        .set(RequirementField.REFERENCES, List.of(Citation.of("PROV", "", "")))
                        .build(),
                Map.of("form", "ODF"));
    }

    private static Chosen evaluated() {
        return new Chosen(
                plain("003", RequirementKind.EVALUATED)
                        .set(RequirementField.VERIFICATION, inTheBid())
                        .set(
                                RequirementField.RESPONSE,
                                Response.of(ResponseType.TEXT).with(ResponseSupplement.ATTACHMENT))
                        .set(
                                RequirementField.AWARD,
                                Optional.of(Award.of(
                                        "Kvalitet",
                                        AwardUnit.POINTS,
                                        BigDecimal.TEN,
                                        List.of(
                                                Award.Step.of(BigDecimal.TEN, "mycket bra"),
                                                Award.Step.of(new BigDecimal("2.5"), "godtagbart")))))
                        .build(),
                Map.of());
    }

    private static Chosen priced() {
        return new Chosen(
                plain("004", RequirementKind.EVALUATED)
                        .set(RequirementField.VERIFICATION, inTheBid())
                        .set(
                                RequirementField.RESPONSE,
                                Response.of(ResponseType.VALUE)
                                        .inUnit("sekunder")
                                        .labelled("Svarstid"))
                        .set(
                                RequirementField.AWARD,
                                Optional.of(Award.of("Pris", AwardUnit.SEK, new BigDecimal("1500.50"), List.of())))
                        .build(),
                Map.of());
    }

    private static Chosen qualification() {
        return new Chosen(
                plain("005", RequirementKind.QUALIFICATION)
                        .set(RequirementField.FULFILLED, Fulfilment.TENDER)
                        .set(RequirementField.RESPONSE, Response.of(ResponseType.ATTACHMENT))
                        .build(),
                Map.of());
    }

    private static Chosen information() {
        return new Chosen(
                plain("006", RequirementKind.INFORMATION)
                        .set(RequirementField.FULFILLED, Fulfilment.TENDER)
                        .set(RequirementField.TEXT, "I dag används {{system}}, till och med {{slutdag}}.")
                        .parameter(Parameter.builder("system", ParameterType.TEXT)
                                .max("80")
                                .help("Systemets namn.")
                                .build())
                        .parameter(
                                Parameter.builder("slutdag", ParameterType.DATE).build())
                        .set(RequirementField.RESPONSE, Response.NONE)
                        .build(),
                Map.of("system", "=cmd|' /C calc'!A0", "slutdag", "2027-06-30"));
    }
}
