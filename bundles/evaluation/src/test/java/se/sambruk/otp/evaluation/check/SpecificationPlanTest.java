package se.sambruk.otp.evaluation.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.evaluation.model.AbsolutePoints;
import se.sambruk.otp.testkit.Samples;

/** The plan of a specification has what its evaluated requirements say, in the words that suppliers read. */
public class SpecificationPlanTest {
    private static final Specification SPECIFICATION = Samples.specification();

    private static SpecifiedRequirement evaluated(Response response, Award.Step... scale) {
        Requirement requirement = Samples.requirement("PRV-DRI-031", RequirementKind.EVALUATED)
                .set(RequirementField.RESPONSE, response)
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of("Stöd", AwardUnit.POINTS, BigDecimal.TEN, List.of(scale))))
                .parameter(Parameter.builder("minuter", ParameterType.DECIMAL).build())
                .build();
        return SpecifiedRequirement.of(requirement, Map.of("minuter", "7.5"), List.of());
    }

    @Test
    public void criteria_come_in_the_order_of_the_specification_with_their_scales() {
        EvaluationPlan plan = EvaluationPlan.builder(
                        SPECIFICATION,
                        AwardGround.BEST_RATIO,
                        "SEK",
                        Statement.of(
                                new AbsolutePoints().descriptor(),
                                Map.of("price-points", "40", "zero-price", "2000000"),
                                "SEK"))
                .tieBreak(TieBreak.LOWEST_PRICE)
                .build();
        assertEquals(SPECIFICATION.procurement().id(), plan.procurement());
        assertEquals(SPECIFICATION.procurement().regime(), plan.regime());
        assertEquals(Optional.of(SPECIFICATION.contentHash()), plan.specification());
        assertEquals(
                List.of("Drift"),
                plan.criteria().stream().map(PlanCriterion::name).toList());
        ScoredRequirement requirement = plan.requirements().toList().get(0);
        assertEquals(
                "förvarning inom fem minuter, dygnet runt",
                requirement.scale().get(0).when());
        assertEquals(List.of(), codes(PlanCheck.of(plan, new AbsolutePoints().descriptor(), List.of())));
        assertEquals(plan, EvaluationPlan.fromTree(plan.tree()));
    }

    @Test
    public void a_scale_is_read_with_the_values_that_the_buyer_has_chosen() {
        SpecifiedRequirement specified = evaluated(
                Response.of(ResponseType.TEXT),
                Award.Step.of(BigDecimal.TEN, "svar inom {{minuter}} minuter"),
                Award.Step.of(BigDecimal.ZERO, "annars"));
        assertEquals(
                "svar inom 7,5 minuter",
                ScoredRequirement.builder(specified, LocalizedText.SWEDISH)
                        .build()
                        .scale()
                        .get(0)
                        .when());
    }

    @Test
    public void an_answer_of_ja_or_nej_is_a_scale_of_two_steps() {
        ScoredRequirement requirement = ScoredRequirement.builder(evaluated(Response.YES_NO), LocalizedText.SWEDISH)
                .build();
        assertEquals(
                List.of("10 Ja", "0 Nej"),
                requirement.scale().stream()
                        .map(step -> step.value().toPlainString() + " " + step.when())
                        .toList());
        assertEquals(
                "Yes",
                ScoredRequirement.builder(evaluated(Response.YES_NO), Locale.ENGLISH)
                        .build()
                        .scale()
                        .get(0)
                        .when());
    }

    @Test
    public void another_answer_without_a_scale_stays_without_one_for_the_check_to_tell_of() {
        assertTrue(ScoredRequirement.builder(evaluated(Response.of(ResponseType.TEXT)), LocalizedText.SWEDISH)
                .build()
                .scale()
                .isEmpty());
    }

    @Test
    public void a_requirement_that_is_not_evaluated_is_no_part_of_a_plan() {
        SpecifiedRequirement mandatory = SpecifiedRequirement.of(
                Samples.requirement("PRV-DRI-032", RequirementKind.MANDATORY).build(), Map.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> ScoredRequirement.builder(mandatory, LocalizedText.SWEDISH));
    }
}
