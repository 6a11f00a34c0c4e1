package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.Audience;

public class AbbreviationsTest {
    private static String found(String markdown) {
        return String.join("|", Trial.of(markdown).found());
    }

    @Test
    public void an_abbreviation_that_nobody_explains_is_told_of() {
        assertEquals("4605 pol b: SDK", found("Vi har SDK, och SDK är bra."));
        assertEquals("4605 pol b: B2B", found("B2B är vanligt."));
        assertEquals("4605 pol b: IT", found("Vår IT-arkitekt."));
        assertEquals("4605 pol b: API", found("Flera API:er."));
    }

    @Test
    public void one_that_the_reader_knows_is_not() {
        Trial trial = Trial.of("IT är bra.")
                .audience(Audience.builder(POL, "Politiker")
                        .abbreviations(List.of("IT"))
                        .build());
        assertEquals("", trial.codes(POL));
        assertEquals("4605", trial.codes(ARK));
    }

    @Test
    public void one_that_is_written_out_beside_is_not() {
        assertEquals("", found("Säker digital kommunikation (SDK) är bra. SDK används."));
        assertEquals("", found("*Säker digital kommunikation* (SDK)"));
        assertEquals("", found("SDK (säker digital kommunikation) är bra."));
        assertEquals("4605 pol b: SDK", found("Se bilden (SDK är ny)."));
    }

    @Test
    public void one_in_the_glossary_is_not() {
        assertEquals(
                "",
                Trial.of("SDK är bra.")
                        .with(set -> set.terms(List.of(Term.builder("säker digital kommunikation", "…")
                                .abbreviation("SDK")
                                .build())))
                        .codes());
    }

    @Test
    public void the_short_name_of_a_law_is_not() {
        assertEquals(
                "",
                Trial.of("Enligt LOU.")
                        .with(set -> set.references(List.of(Reference.builder("lou", ReferenceKind.ACT, "Lag")
                                .shortTitle("LOU")
                                .build())))
                        .codes());
    }

    @Test
    public void other_capitals_are_not() {
        assertEquals("", found("Öppen Teknisk Plattform, A, G7, kapitel IV, OTP-DRI-003 och `XML`."));
    }
}
