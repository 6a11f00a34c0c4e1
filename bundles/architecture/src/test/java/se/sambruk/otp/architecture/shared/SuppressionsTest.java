package se.sambruk.otp.architecture.shared;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;

public class SuppressionsTest {
    private static final FindingSuppression ALL = FindingSuppression.of("OTP-1", "", "alla");
    private static final FindingSuppression ONE = FindingSuppression.of("OTP-1", "K", "just den");
    private static final FindingSuppression OTHER = FindingSuppression.of("OTP-1", "X", "en annan");

    private static ModelFinding finding(String code, FindingSeverity severity, String concept) {
        return ModelFinding.builder(code, severity)
                .concept(concept)
                .message(LocalizedText.of("Något."), LocalizedText.of("Gör något."))
                .build();
    }

    @Test
    public void the_reason_of_one_concept_is_nearer_than_that_of_all() {
        Suppressions suppressions = new Suppressions(List.of(ALL, ONE, OTHER));
        assertEquals(
                Optional.of("just den"),
                suppressions
                        .told(finding("OTP-1", FindingSeverity.WARNING, "K"))
                        .suppressed());
        assertEquals(
                Optional.of("alla"),
                suppressions
                        .told(finding("OTP-1", FindingSeverity.WARNING, "L"))
                        .suppressed());
        assertEquals(
                Optional.empty(),
                suppressions
                        .told(finding("OTP-2", FindingSeverity.WARNING, "K"))
                        .suppressed());
        assertEquals(List.of(OTHER), suppressions.unused());
    }

    @Test
    public void errors_come_first_then_codes_else_the_order_is_kept() {
        List<ModelFinding> told = new Suppressions(List.of())
                .told(List.of(
                        finding("OTP-2", FindingSeverity.WARNING, "B"),
                        finding("OTP-2", FindingSeverity.WARNING, "A"),
                        finding("OTP-1", FindingSeverity.WARNING, "C"),
                        finding("OTP-3", FindingSeverity.ERROR, "D")));
        assertEquals(
                List.of("D", "C", "B", "A"),
                told.stream().map(found -> found.concept().orElse("")).toList());
    }
}
