package se.sambruk.otp.evaluation.check;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.evaluation.Fixture.codes;
import static se.sambruk.otp.evaluation.Fixture.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.Fixture;

public class ValueCheckTest {
    private static final EvaluationPlan PLAN = Fixture.deduction().build();

    private static List<String> found(List<AwardedValue> values) {
        return codes(ValueCheck.of(PLAN, Set.of("A", "B"), Set.of("A"), values));
    }

    @Test
    public void every_bid_that_is_evaluated_has_a_value_for_everything() {
        assertEquals(List.of(), found(values(PLAN, "A", "200000", "0")));
        assertEquals(List.of("OTP-6554"), found(values(PLAN, "A", "200000")));
        assertEquals(List.of("OTP-6554", "OTP-6554"), found(values(PLAN, "B", "200000", "0")));
    }

    @Test
    public void a_value_is_a_step_or_where_that_is_stated_lies_between_two() {
        assertEquals(List.of("OTP-6555"), found(values(PLAN, "A", "120000", "0")));
        assertEquals(List.of("OTP-6555"), found(values(PLAN, "A", "250000", "0")));
        EvaluationPlan between = Fixture.relative().build();
        assertEquals(List.of(), codes(ValueCheck.of(between, Set.of("A"), Set.of("A"), values(between, "A", "33.3"))));
        for (String outside : List.of("50.01", "-0.01")) {
            assertEquals(
                    List.of("OTP-6555"),
                    codes(ValueCheck.of(between, Set.of("A"), Set.of("A"), values(between, "A", outside))));
        }
    }

    @Test
    public void values_of_nothing_that_is_there_and_values_twice_are_told() {
        List<AwardedValue> values = new ArrayList<>(values(PLAN, "A", "200000", "0"));
        values.add(AwardedValue.stated("A", new RequirementId("PRV-UTV-009"), Exact.ZERO));
        values.add(AwardedValue.stated("X", new RequirementId("PRV-UTV-001"), Exact.ZERO));
        values.addAll(values(PLAN, "A", "0"));
        assertEquals(List.of("OTP-6556", "OTP-6556", "OTP-6557"), found(values));
    }
}
