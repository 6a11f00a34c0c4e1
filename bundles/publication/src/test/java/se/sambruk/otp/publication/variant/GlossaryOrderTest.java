package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Table;

public class GlossaryOrderTest {
    private static final List<String> SORTED = List.of("e-tjänst", "estrad", "vis", "wa", "zon", "åtkomst", "ärende");

    @Test
    public void terms_come_in_the_order_of_a_swedish_dictionary_whatever_language_the_rest_is_in() {
        String links = SORTED.stream().map(name -> "[](term:" + name + ")").collect(Collectors.joining(" "));
        for (String language : List.of("sv", "en")) {
            Trial trial = Trial.of(links)
                    .with(set -> set.terms(SORTED.stream()
                            .map(name -> Term.of(name, "Betyder."))
                            .toList()))
                    .publication(made -> made.glossary(true).language(language));
            Table table = (Table) trial.variant(Trial.POL)
                    .document()
                    .sections()
                    .get(1)
                    .blocks()
                    .get(0);
            assertEquals(
                    language,
                    SORTED,
                    table.rows().stream()
                            .map(row -> row.get(0).blocks().get(0).plainText())
                            .toList());
        }
    }

    @Test
    public void an_explanation_with_signs_of_markdown_or_a_variable_is_told_of_once() {
        for (String signs : List.of(
                "{{organisation}}", "**viktigt**", "`kod`", "[här](https://example.org)", "*tid*", "_tid_", "<b>")) {
            Trial trial = explained("Vad " + signs + " är.");
            assertEquals(List.of("4705 - b: hus"), trial.found());
            assertEquals(
                    signs, trial.make(Trial.POL).findings().get(0).arguments().get(1));
        }
        assertEquals(
                List.of(),
                explained("2 * 3 * 4, a_b_c, [1] och x < y > z, se (bilaga).").found());
    }

    private static Trial explained(String definition) {
        return Trial.of("[](term:hus) [](term:hus)")
                .with(set -> set.terms(List.of(Term.of("hus", definition))))
                .publication(made -> made.glossary(true));
    }
}
