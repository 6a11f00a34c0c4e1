package se.sambruk.otp.kravmaster;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;

/** What the library leans on is dated, and each place that it cites is accounted for. */
public class ReferencesTest {
    private static final Map<String, Reference> REFERENCES =
            Kravmaster.catalog().references().stream().collect(Collectors.toMap(Reference::id, Function.identity()));

    private static Stream<String[]> citations() {
        return Kravmaster.requirements().flatMap(r -> r.references().stream()
                .map(citation -> new String[] {r.id().value(), citation.reference(), citation.at()}));
    }

    @Test
    public void every_reference_has_a_source_a_link_text_and_the_day_it_was_gone_through() {
        for (Reference reference : REFERENCES.values()) {
            assertTrue(reference.id(), reference.source().startsWith("https://"));
            assertTrue(reference.id(), !reference.linkText().isEmpty());
            assertTrue(reference.id(), reference.checked().isPresent());
        }
    }

    @Test
    public void laws_and_acts_have_their_official_number() {
        assertEquals(
                List.of(),
                REFERENCES.values().stream()
                        .filter(r -> r.kind() == ReferenceKind.ACT
                                || r.kind() == ReferenceKind.ORDINANCE
                                || r.kind() == ReferenceKind.EU_ACT)
                        .filter(r -> r.number().isEmpty())
                        .map(Reference::id)
                        .toList());
    }

    @Test
    public void every_place_that_is_cited_is_accounted_for() {
        assertEquals(
                List.of(),
                citations()
                        .filter(c -> !c[2].isEmpty())
                        .filter(c -> REFERENCES.get(c[1]).provision(c[2]).isEmpty())
                        .map(c -> String.join(" ", c))
                        .toList());
    }

    @Test
    public void what_is_accounted_for_says_what_it_is_about() {
        assertEquals(
                List.of(),
                REFERENCES.values().stream()
                        .flatMap(r -> r.provisions().stream()
                                .filter(p -> p.about().isEmpty() || p.checked().isEmpty())
                                .map(p -> r.id() + " " + p.at()))
                        .toList());
    }

    @Test
    public void nothing_that_is_repealed_is_cited() {
        assertEquals(
                List.of(),
                citations()
                        .filter(c -> REFERENCES.get(c[1]).repealed().isPresent())
                        .map(c -> String.join(" ", c))
                        .toList());
    }

    @Test
    public void the_glossary_defines_what_a_reader_may_have_to_look_up() {
        List<Term> terms = Kravmaster.catalog().terms();
        assertTrue(terms.size() + " terms", terms.size() >= 80);
        assertEquals(
                "terms without a definition of at least four words",
                List.of(),
                terms.stream()
                        .filter(term -> term.definition().split("\\s+").length < 4)
                        .map(Term::name)
                        .toList());
        List<String> names = terms.stream().map(Term::name).toList();
        assertEquals(
                "terms that lead nowhere",
                List.of(),
                terms.stream()
                        .flatMap(term -> term.see().stream())
                        .filter(see -> !names.contains(see))
                        .toList());
    }
}
