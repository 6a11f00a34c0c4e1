package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.text.LocalizedText;

public class VariablesTest {
    @Test
    public void a_variable_is_put_in() {
        assertEquals(
                "Av Sambruk.",
                Trial.of("Av {{utgivare}}.").variable("utgivare", "Sambruk").says());
    }

    @Test
    public void it_may_be_another_for_an_audience() {
        Trial trial = Trial.of("{{mål}}").variable(Variable.of("mål", "allt", Map.of(ARK, "koden")));
        assertEquals("allt", trial.says(POL));
        assertEquals("koden", trial.says(ARK));
    }

    @Test
    public void one_without_a_value_for_the_reader_stays_and_is_told_of() {
        Trial trial = Trial.of("{{mål}}").variable(Variable.of("mål", null, Map.of(ARK, "koden")));
        assertEquals("{{mål}}", trial.says());
        assertEquals(List.of("4613 pol b: mål"), trial.found());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void an_unknown_one_stays_and_is_told_of_with_what_may_be_meant() {
        Trial trial = Trial.of("{{utgivar}}").variable("utgivare", "Sambruk");
        assertEquals("{{utgivar}}", trial.says());
        assertEquals(List.of("4614 - b: utgivar"), trial.found());
        assertEquals(
                " Menade du ”utgivare”, ”utgava”?",
                trial.make(POL).findings().get(0).arguments().get(1));
    }

    @Test
    public void markdown_in_a_value_stays_as_it_is_written_and_is_told_of_once() {
        Trial trial = Trial.of("{{mål}} {{mål}} {{lugn}}")
                .variable(Variable.of("mål", "allt", Map.of(POL, "**allt** <b>")))
                .variable("lugn", "2 * 3 * 4, a_b_c, [1] och {{mål}}");
        assertEquals("**allt** <b> **allt** <b> 2 * 3 * 4, a_b_c, [1] och **allt** <b>", trial.says());
        assertEquals(List.of("4730 - mål: mål"), trial.found());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void variables_hold_variables() {
        assertEquals(
                "ett två",
                Trial.of("{{a}}")
                        .variable("a", "ett {{b}}")
                        .variable("b", "två")
                        .says());
    }

    @Test
    public void a_circle_is_told_of_once_and_ends() {
        Trial trial = Trial.of("{{b}} {{a}}").variable("a", "x{{b}}").variable("b", "{{a}}");
        assertEquals(List.of("4615 - a: a → b → a"), trial.found());
    }

    @Test
    public void what_is_put_in_is_text_and_never_markup() {
        Trial trial = Trial.of("{{a}}").variable("a", "# *a* [b](javascript:c) <b> `x` | - 1.");
        assertEquals("# *a* [b](javascript:c) <b> `x` | - 1.", trial.says());
        assertEquals(1, trial.only(Paragraph.class).spans().size());
        assertEquals("4730", trial.codes());
    }

    @Test
    public void an_address_may_hold_a_variable_but_leads_no_further_for_it() {
        Trial trial = Trial.of("[a](https://{{värd}}/x) [b]({{ond}})")
                .variable("värd", "example.org")
                .variable("ond", "javascript:alert(1)");
        assertEquals(
                "https://example.org/x",
                trial.only(Paragraph.class).spans().get(0).address().orElseThrow());
        assertEquals(List.of("4624 - b: javascript:alert(1)"), trial.found());
    }

    @Test
    public void much_is_known_of_reader_and_publication() {
        Trial trial = Trial.of("{{malgrupp}}, {{malgrupp-id}}, {{malgrupp-namn}}, {{publikation}}, {{titel}}, "
                        + "{{utgava}}, {{utgivningsdatum}}, {{kommun}}, {{organisation}}")
                .publication(made -> made.organization("{{k}}"))
                .variable("k", "Ås");
        assertEquals("politiker, pol, Politiker, P, Introduktion, 2026:1, 2026-11-30, Ås, Ås", trial.says());
    }

    @Test
    public void an_organization_that_the_publication_does_not_name_is_told_of_and_not_left_blank() {
        Trial trial = Trial.of("{{kommun}} och {{organisation}}");
        assertEquals("{{kommun}} och {{organisation}}", trial.says());
        assertEquals(List.of("4613 - b: kommun", "4613 - b: organisation"), trial.found());
        String remedy = trial.make(POL).findings().get(0).remedy().in(LocalizedText.SWEDISH);
        assertTrue(remedy, remedy.startsWith("Ge publikationen en ”organization”"));
    }

    @Test
    public void a_packs_own_variable_goes_before_a_built_in_one() {
        assertEquals(
                "Exempelkommun",
                Trial.of("{{kommun}}").variable("kommun", "Exempelkommun").says());
    }

    @Test
    public void titles_hold_variables() {
        Trial trial = Trial.of("a").publication(made -> made.subtitle("För {{malgrupp}}"));
        assertEquals("För politiker", trial.variant(POL).document().subtitle());
    }

    @Test
    public void a_title_that_holds_itself_is_a_circle() {
        assertEquals(
                List.of("4615 - titel: titel → titel"),
                Trial.of("a").publication(made -> made.title("{{titel}}")).found());
    }

    @Test
    public void a_value_that_grows_without_end_stays_as_it_is_written_and_is_told_of() {
        Trial trial = Trial.of("{{v30}}").variable("v0", "x");
        for (int i = 1; i <= 30; i++) {
            trial.variable("v" + i, "{{v" + (i - 1) + "}}{{v" + (i - 1) + "}}");
        }
        assertEquals(List.of("4644 - v15: v15", "4644 - v27: v27"), trial.found());
        String said = trial.says();
        assertTrue(said.substring(0, 40), said.startsWith("{{v27}}{{v27}}"));
    }

    @Test
    public void a_text_of_variables_alone_grows_no_longer_than_anybody_means() {
        String value = "x".repeat(19_000);
        Trial trial = trial().topic("t", text("b", "{{v}} ".repeat(10_000)), text("c", "Också {{v}}."))
                .variable("v", value);
        assertEquals(List.of("4672 - b: 2000000"), trial.found());
        String said = trial.says();
        assertTrue(said.length() + " characters", said.length() <= Values.MOST + "{{v}} ".length() * 10_000);
        assertEquals(Values.MOST / value.length(), said.split("x+", -1).length - 1);
        assertEquals("Också {{v}}.", trial.block("c").text());
    }

    @Test
    public void a_variable_that_holds_another_too_often_is_too_long() {
        Trial trial = Trial.of("{{v}}").variable("v", "{{w}}".repeat(100_000)).variable("w", "x".repeat(19_000));
        assertEquals(List.of("4644 - v: v"), trial.found());
        assertEquals("{{v}}", trial.says());
    }
}
