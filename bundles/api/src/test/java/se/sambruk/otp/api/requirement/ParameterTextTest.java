package se.sambruk.otp.api.requirement;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ParameterTextTest {
    @Test
    public void blanksWithinTheBracesDoNotCount() {
        assertEquals(Set.of("antal", "dag"), ParameterText.names("{{antal}} senast {{ dag\n}}"));
        assertEquals("högst 5 och {{okänd}}", ParameterText.render("högst {{ antal }} och {{okänd}}", name -> Map.of(
                        "antal", "5")
                .get(name)));
    }

    @Test(timeout = 10_000)
    public void bracesThatNeverCloseCostNoMoreThanTheirLength() {
        String text = "{{" + " ".repeat(200_000);
        assertEquals(Set.of(), ParameterText.names(text));
        assertEquals(text, ParameterText.render(text, name -> ""));
    }
}
