package se.sambruk.otp.api.requirement;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class AcquisitionFormTest {
    @Test
    public void only_what_an_awarded_framework_is_used_for_is_within_one() {
        assertEquals(
                List.of(AcquisitionForm.CALL_OFF, AcquisitionForm.RENEWED_COMPETITION),
                Stream.of(AcquisitionForm.values())
                        .filter(AcquisitionForm::isWithinFramework)
                        .toList());
    }
}
