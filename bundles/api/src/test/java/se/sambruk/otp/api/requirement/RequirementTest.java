package se.sambruk.otp.api.requirement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;

public class RequirementTest {
    private static final RequirementId ID = new RequirementId("OTP-DRI-003");

    private static Requirement full() {
        return Requirement.builder(ID, Uid.derive("sambruk", ID), 2)
                .set(RequirementField.TITLE, "Tillgänglighet")
                .set(RequirementField.KIND, RequirementKind.EVALUATED)
                .set(RequirementField.FULFILLED, Fulfilment.OPERATION)
                .set(RequirementField.CATEGORY, "DRI")
                .set(RequirementField.TOPIC, "tillganglighet")
                .set(RequirementField.AMBITION, Ambition.AVANCERAD)
                .set(RequirementField.TEXT, "Tjänsten bör vara tillgänglig {{grad}} procent.")
                .parameter(Parameter.builder("grad", ParameterType.DECIMAL)
                        .unit("procent")
                        .min("98.0")
                        .max("99.99")
                        .defaultValue("99.5")
                        .help("Välj efter behov.")
                        .build())
                .set(RequirementField.RATIONALE, "Motiv")
                .set(RequirementField.GUIDANCE, "Råd")
                .set(RequirementField.VERIFICATION, List.of(Verification.of(VerificationPhase.BID, "redovisning")))
                .set(RequirementField.RESPONSE, Response.of(ResponseType.VALUE).inUnit("procent"))
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of(
                                "Drift",
                                AwardUnit.POINTS,
                                new BigDecimal("10"),
                                List.of(Award.Step.of(new BigDecimal("10"), "99,9")))))
                .set(RequirementField.DELIVERY, List.of(DeliveryModel.SAAS))
                .set(RequirementField.ACQUISITION, List.of(AcquisitionForm.OPEN))
                .set(RequirementField.REGIMES, List.of(Regime.CHAPTER_19))
                .set(RequirementField.CLASSIFICATION, Classification.of(0, 0, 2))
                .set(RequirementField.PURPOSES, List.of(Purpose.GRADE))
                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "4:1", "proportionalitet")))
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.REALIZES)))
                .set(RequirementField.BENEFITS, List.of("2c"))
                .set(RequirementField.TAGS, List.of("sla"))
                .set(
                        RequirementField.RELATED,
                        List.of(Relation.of(new RequirementId("OTP-AFF-003"), RelationType.SANCTIONED_BY)))
                .build();
    }

    @Test
    public void everyFieldSurvivesTheWayThroughJson() throws Exception {
        Requirement before = full();
        for (RequirementField<?> field : RequirementField.all()) {
            assertTrue(field + " is set in this test", before.node(field).isPresent());
        }
        Object tree = new ObjectMapper().readValue(CanonicalJson.bytes(before.tree()), Object.class);
        Requirement after = Requirement.fromTree(tree);
        assertEquals(before, after);
        assertEquals(before.contentHash(), after.contentHash());
    }

    @Test
    public void theIdentityOfARequirementNeverChanges() {
        // Written into ReqIF files and links outside the platform: these values are for ever.
        assertEquals(
                "_2e32c3ce-4f57-5ba8-a94f-16c5a5ea77a1".length(),
                full().uid().value().length());
        assertNotEquals(Uid.derive("sambruk", ID), Uid.derive("annan", ID));
    }

    @Test
    public void aRequirementWithoutAWordingCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> Requirement.builder(ID, Uid.derive("sambruk", ID), 1)
                .build());
    }

    @Test
    public void whatIsRemovedIsGoneAndEveryOtherPlaceAsItWas() {
        Requirement before = full();
        List<FieldPath> places = Stream.concat(
                        RequirementField.all().stream()
                                .filter(RequirementField::isAmendable)
                                .map(FieldPath::of),
                        Stream.of(ParameterFacet.values())
                                .filter(facet -> facet != ParameterFacet.CHOICES)
                                .map(facet -> FieldPath.of("grad", facet)))
                .toList();
        for (FieldPath path : places) {
            if (!path.isRemovable()) {
                assertThrows(path.toString(), IllegalArgumentException.class, () -> path.remove(before));
                continue;
            }
            Requirement after = path.remove(before);
            assertTrue(path + " is set in this test", path.read(before).isPresent());
            assertEquals(path.toString(), Optional.empty(), path.read(after));
            assertEquals(
                    path.toString(), before, path.write(after, path.read(before).orElseThrow()));
        }
        assertEquals(
                List.of("title", "kind", "fulfilled", "text"),
                places.stream()
                        .filter(path -> !path.isRemovable())
                        .map(FieldPath::toString)
                        .toList());
    }

    @Test
    public void anAmendmentOfOnePlaceLeavesEveryOtherAsItWas() {
        Requirement before = full();
        Map<String, Object> changes = Map.of(
                "title", "Ny rubrik",
                "kind", "contract",
                "parameters.grad.min", "99,0",
                "parameters.grad.help", "Annat råd",
                "verification", List.of(Map.of("phase", "operation", "method", "rapport")),
                "delivery", List.of("own", "hosted"));
        changes.forEach((text, node) -> {
            FieldPath path = FieldPath.parse(text).orElseThrow();
            Requirement after = path.write(before, node);
            assertNotEquals(text, before, after);
            for (String other : changes.keySet()) {
                FieldPath untouched = FieldPath.parse(other).orElseThrow();
                if (!untouched.equals(path)) {
                    assertEquals(text + " → " + other, untouched.read(before), untouched.read(after));
                }
            }
        });
    }

    @Test
    public void aParameterValueIsPutInItsNormalForm() {
        FieldPath min = FieldPath.of("grad", ParameterFacet.MIN);
        assertEquals(Optional.of("99.0"), min.read(min.write(full(), "99,0")));
        assertThrows(IllegalArgumentException.class, () -> min.write(full(), "mycket"));
        assertThrows(IllegalArgumentException.class, () -> FieldPath.of("finns-inte", ParameterFacet.MIN)
                .write(full(), "1"));
    }

    @Test
    public void whatCannotBeAmendedHasNoPath() {
        for (String wrong :
                List.of("id", "uid", "category", "parameters", "parameters.x", "parameters.x.type", "nyckel")) {
            assertEquals(wrong, Optional.empty(), FieldPath.parse(wrong));
        }
    }

    @Test
    public void anInsertionIsReplacedAndAnUnknownOneIsLeft() {
        assertEquals("a 5 {{y}}", ParameterText.render("a {{ x }} {{y}}", name -> name.equals("x") ? "5" : null));
        assertEquals(List.of("x", "y"), List.copyOf(ParameterText.names("{{x}} {{y}} {{x}}")));
        assertEquals("$1\\", ParameterText.render("{{x}}", name -> "$1\\"));
    }
}
