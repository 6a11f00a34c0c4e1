package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Term;

public class TermFinderTest {
    private static List<String> found(List<Term> terms, String... texts) {
        TermFinder finder = new TermFinder(terms);
        for (String text : texts) {
            finder.read(text);
        }
        return finder.found().stream().map(Term::name).toList();
    }

    private static Term term(String name) {
        return Term.of(name, "…");
    }

    private static boolean finds(String name, String text) {
        return found(List.of(term(name)), text).equals(List.of(name));
    }

    @Test
    public void aTermIsFoundWhateverTheCase() {
        assertEquals(true, finds("ärende", "ÄRENDE"));
        assertEquals(true, finds("Ärende", "Varje ärende."));
    }

    @Test
    public void usualEndingsOfNounsAreFound() {
        for (String form : List.of("ärendet", "ärendets", "ärenden", "ärendens", "ärendena", "ärendenas")) {
            assertEquals(form, true, finds("ärende", form));
        }
        assertEquals(true, finds("handling", "handlingarna"));
        assertEquals(true, finds("lista", "listor"));
        assertEquals(true, finds("handläggare", "handläggarna"));
        assertEquals(true, finds("händelse", "händelsers"));
    }

    @Test
    public void aTermIsAWordOfItsOwn() {
        assertEquals(false, finds("ärende", "ärendehantering"));
        assertEquals(false, finds("led", "ledning"));
        assertEquals(false, finds("part", "apart"));
    }

    @Test
    public void abbreviationsAndSynonymsCount() {
        Term api = Term.fromTree(Map.of(
                "term", "programmeringsgränssnitt",
                "definition", "…",
                "abbreviation", "API",
                "synonyms", List.of("öppet gränssnitt")));
        assertEquals(1, found(List.of(api), "Alla API:er").size());
        assertEquals(1, found(List.of(api), "ett öppet\ngränssnitt").size());
        assertEquals(0, found(List.of(api), "ett öppet, nytt gränssnitt").size());
    }

    @Test
    public void theNameOfAParameterIsNoWord() {
        assertEquals(false, finds("avisering", "Minst {{avisering}} dagar, {{ avisering}}."));
        assertEquals(true, finds("dag", "Minst {{avisering}} dagar"));
        assertEquals(true, finds("avisering", "Minst {{dagar}} avisering {{dagar"));
        assertEquals(false, finds("avisering", "Minst {{avisering"));
    }

    @Test
    public void severalWordsMustStandInARow() {
        assertEquals(true, finds("e-tjänst", "kommunens e-tjänster"));
        assertEquals(false, finds("e-tjänst", "e. Tjänst"));
        assertEquals(true, finds("personuppgiftsansvarig myndighet", "personuppgiftsansvarig myndighets ansvar"));
    }

    @Test
    public void wordsWithEqualHashesAreNotMistakenForEachOther() {
        assertEquals("an".hashCode(), "c0".hashCode());
        assertEquals(false, finds("an", "c0"));
        assertEquals(true, finds("an", "an"));
    }

    @Test
    public void termsAreSortedAsASwedishReaderLooksThemUp() {
        List<Term> terms = new ArrayList<>();
        for (String name : List.of("ö", "ä", "å", "z", "a")) {
            terms.add(term(name));
        }
        assertEquals(List.of("a", "z", "å", "ä", "ö"), found(terms, "a å ä ö z"));
    }
}
