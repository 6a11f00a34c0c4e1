package se.sambruk.otp.shell.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class SimilarTest {
    @Test
    public void theNearestComesFirst() {
        assertEquals(
                List.of("OTP-DRI-003", "OTP-DRI-013", "OTP-DRI-030"),
                Similar.to("OTP-DRI-03", List.of("OTP-DRI-030", "OTP-INT-001", "OTP-DRI-003", "OTP-DRI-013")).stream()
                        .sorted()
                        .toList());
        assertEquals(
                "OTP-DRI-003",
                Similar.to("OTP-DIR-003", List.of("OTP-ARE-001", "OTP-DRI-003")).get(0));
    }

    @Test
    public void whatDiffersInMoreThanEveryThirdLetterIsNotMeant() {
        assertEquals(List.of(), Similar.to("tillgänglighet", List.of("drift")));
    }

    @Test
    public void neighboursThatChangedPlacesAreOneFault() {
        assertEquals(1, Similar.distance("profli", "profil"));
    }

    @Property(trials = 30)
    public void aNameIsNearestToItself(String name) {
        assertEquals(0, Similar.distance(name, name));
    }

    @Property(trials = 30)
    public void theDistanceIsTheSameBothWays(String one, String other) {
        assertEquals(Similar.distance(one, other), Similar.distance(other, one));
        assertTrue(Similar.distance(one, other) <= Math.max(one.length(), other.length()));
    }
}
