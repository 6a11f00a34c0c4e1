package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class SimilarTest {
    private static final int EXACT = Integer.MAX_VALUE;

    @Test
    public void theNearestComesFirstAndOfEquallyNearTheFirstByName() {
        assertEquals(
                List.of("OTP-DRI-003", "OTP-DRI-013", "OTP-DRI-030"),
                Similar.to("OTP-DRI-03", List.of("OTP-DRI-030", "OTP-INT-001", "OTP-DRI-003", "OTP-DRI-013")));
        assertEquals(List.of("OTP-DRI-003"), Similar.to("OTP-DIR-003", List.of("OTP-ARE-101", "OTP-DRI-003")));
    }

    @Test
    public void moreThanThreeWouldHelpNobody() {
        assertEquals(List.of("DRA", "DRB", "DRC"), Similar.to("DRI", List.of("DRD", "DRC", "DRB", "DRA")));
    }

    @Test
    public void caseAndBlanksAroundDoNotCount() {
        assertEquals(List.of("kravmaster"), Similar.to(" KravMaster ", List.of("kravmaster")));
    }

    @Test
    public void whatDiffersInMoreThanEveryThirdLetterIsNotMeant() {
        assertEquals(List.of(), Similar.to("tillgänglighet", List.of("drift")));
        assertEquals(List.of(), Similar.to("sla", List.of("spår")));
        assertEquals(List.of(), Similar.to("", List.of("a")));
    }

    @Test
    public void neighboursThatChangedPlacesAreOneFault() {
        assertEquals(1, Similar.distance("profli", "profil", EXACT));
    }

    @Property(trials = 30)
    public void aNameIsNearestToItself(String name) {
        assertEquals(0, Similar.distance(name, name, EXACT));
    }

    @Property(trials = 30)
    public void theDistanceIsTheSameBothWaysAndAtMostTheLongerWord(String one, String other) {
        int distance = Similar.distance(one, other, EXACT);
        assertEquals(distance, Similar.distance(other, one, EXACT));
        assertTrue(distance <= Math.max(one.length(), other.length()));
        assertEquals(Math.min(distance, 3), Similar.distance(one, other, 3));
    }
}
