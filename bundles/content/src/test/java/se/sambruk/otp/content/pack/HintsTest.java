package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** What is told of a faulty file points at what its writer can do, and at nothing that follows of itself. */
public class HintsTest {
    @Test
    public void a_profile_is_told_to_be_one_and_nothing_else() {
        MemorySource source = new MemorySource("otp-plugin:home/upphandling.yaml")
                .with("OTP-INF/upphandling.yaml", "procurement:\n  id: x\ncontext: [kravmaster]\nselect: []\n");
        assertEquals(
                List.of("OTP-1202"),
                problems(source).stream().map(Problem::code).toList());
    }

    @Test
    public void a_missing_layer_is_suggested_as_most_packs_have_it() {
        MemorySource source = new MemorySource("x")
                .with("OTP-INF/pack.yaml", Packs.manifest("prov", "1.0.0", "").replaceAll("(?m)^  layer:.*\n", ""));
        Problem missing = problems(source).get(0);
        assertEquals("OTP-1102", missing.code());
        assertEquals("Lägg till ”layer: municipal”.", missing.remedy().in(LocalizedText.SWEDISH));
    }

    @Test
    public void the_bracket_that_is_open_is_the_one_that_is_named() {
        assertEquals("En parentes av slaget [ ], som öppnades på rad 1, är inte rätt avslutad.", first("skräp: ["));
        assertEquals(
                "En parentes av slaget [ ], som öppnades på rad 2, är inte rätt avslutad.",
                first("a: {b: 1}\nc: [{d: 2},\n"));
        assertEquals("En parentes av slaget { }, som öppnades på rad 1, är inte rätt avslutad.", first("a: {b: "));
    }

    private static String first(String yaml) {
        return problems(new MemorySource("x").with("OTP-INF/a.yaml", yaml))
                .get(0)
                .message()
                .in(LocalizedText.SWEDISH);
    }

    private static List<Problem> problems(MemorySource source) {
        return new PackReader(Limits.DEFAULT).read(source).reading().problems();
    }
}
