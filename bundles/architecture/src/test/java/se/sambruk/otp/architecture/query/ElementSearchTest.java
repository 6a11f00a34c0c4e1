package se.sambruk.otp.architecture.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementQuery;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.problem.ProblemException;

public class ElementSearchTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.of(
                    "K-ARENDE", "application-component", "Ärendeknutpunkt", "Samlar ärenden. Fråga om arkiv."))
            .element(Element.of("K-ARKIV", "application-component", "E-arkiv", "Bevarar handlingar från kaféer."))
            .element(Element.builder("P-ARKIV", ElementType.PRINCIPLE)
                    .name("Bevarande från början")
                    .facet(Facet.IMPLICATION, "Arkivet planeras när ärendet startar.")
                    .build())
            .element(Element.of("X", "infrastructure-service", "Gammalt", ""))
            .build();

    private static List<String> ids(ElementQuery.Builder query) {
        return new ModelQueries()
                .elements(MODEL, query.build()).stream().map(Concept::id).toList();
    }

    private static ElementQuery.Builder query() {
        return ElementQuery.builder();
    }

    @Test
    public void without_conditions_all_come_in_the_models_order() {
        assertEquals(List.of("K-ARENDE", "K-ARKIV", "P-ARKIV", "X"), ids(query()));
    }

    @Test
    public void types_are_known_in_both_spellings_and_as_the_model_names_them() {
        assertEquals(List.of("K-ARENDE", "K-ARKIV"), ids(query().type("ApplicationComponent")));
        assertEquals(
                List.of("P-ARKIV", "X"), ids(query().type(ElementType.PRINCIPLE).type("infrastructure-service")));
    }

    @Test
    public void layers_leave_out_what_has_none() {
        assertEquals(List.of("P-ARKIV"), ids(query().layer(ArchitectureLayer.MOTIVATION)));
        assertEquals(
                List.of("K-ARENDE", "K-ARKIV", "P-ARKIV"),
                ids(query().layer(ArchitectureLayer.MOTIVATION).layer(ArchitectureLayer.APPLICATION)));
    }

    @Test
    public void a_whole_name_comes_before_a_part_of_one_and_that_before_other_texts() {
        assertEquals(List.of("K-ARKIV", "P-ARKIV", "K-ARENDE"), ids(query().words("ARKIV")));
        assertEquals(List.of("P-ARKIV"), ids(query().words("p-arkiv")));
        assertEquals(List.of("K-ARKIV"), ids(query().words(" e-arkiv ")));
    }

    @Test
    public void all_words_must_be_found_anywhere_together() {
        assertEquals(List.of("P-ARKIV"), ids(query().words("början planeras")));
        assertEquals(List.of(), ids(query().words("början handlingar")));
    }

    @Test
    public void å_ä_and_ö_are_letters_of_their_own_and_other_accents_count_for_nothing() {
        assertEquals(List.of("K-ARENDE", "P-ARKIV"), ids(query().words("ärende")));
        assertEquals(List.of("K-ARENDE"), ids(query().words("arende")));
        assertEquals(List.of("K-ARKIV"), ids(query().words("kafeer")));
        assertEquals(List.of("K-ARENDE"), ids(query().words("a\u0308rendeknut")));
        assertEquals("fåra", Folding.fold("FA\u030ARÀ"));
    }

    @Test
    public void a_type_that_nobody_has_is_refused_with_what_may_be_meant() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> ids(query().type("aplication-component")));
        assertEquals("OTP-4101", refused.problems().get(0).code());
        assertEquals(
                "Elementtypen aplication-component finns varken i ArchiMate eller i modellen. Menade du application-component?",
                refused.problems().get(0).message().toString());
    }
}
