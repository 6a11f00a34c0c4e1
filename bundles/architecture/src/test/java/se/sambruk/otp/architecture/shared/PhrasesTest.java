package se.sambruk.otp.architecture.shared;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;

public class PhrasesTest {
    @Test
    public void a_concept_is_named_by_its_id_and_its_name_if_it_has_one() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Element.of("K", "node", " Kanal ", ""))
                .element(Element.of("J", "junction", "", ""))
                .build();
        assertEquals("K (Kanal), J, X", Phrases.labels(List.of("K", "J", "X"), model));
    }

    @Test
    public void of_many_names_the_first_five_are_told_and_the_rest_counted() {
        assertEquals(
                "a, b, c, d, e", Phrases.some(List.of("a", "b", "c", "d", "e")).toString());
        assertEquals(
                "a, b, c, d, e and 2 more",
                Phrases.some(List.of("a", "b", "c", "d", "e", "f", "g")).in(Locale.ENGLISH));
    }

    @Test
    public void what_is_near_is_asked_for_and_nothing_where_nothing_is() {
        assertEquals(
                " Menade du nod?",
                Phrases.nearest("nodd", List.of("nod", "process")).toString());
        assertEquals("", Phrases.nearest("helt annat", List.of("nod")).toString());
    }
}
