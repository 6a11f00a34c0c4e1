package se.sambruk.otp.api.practice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.text.LocalizedText;

public class PracticeMarkTest {
    private static final Buyer BUYER = new Buyer("Provkommunen", "");

    private static CaseFacts.Builder facts(String title) {
        return CaseFacts.builder("prov-2026")
                .title(title)
                .buyer(BUYER)
                .regime(Regime.DIRECTIVE)
                .acquisition(AcquisitionForm.OPEN);
    }

    private static ProcurementFacts.Builder procurement(String language) {
        return ProcurementFacts.builder("prov-2026")
                .title("Ärendesystem")
                .buyer(BUYER)
                .acquisition(AcquisitionForm.OPEN)
                .regime(Regime.DIRECTIVE)
                .delivery(DeliveryModel.SAAS)
                .language(language)
                .date(LocalDate.parse("2026-02-02"));
    }

    @Test
    public void aTitleSaysItFirstInTheLanguageOfWhatBearsIt() {
        assertEquals("ÖVNING: Ärendesystem", PracticeMark.on("Ärendesystem", LocalizedText.SWEDISH));
        assertEquals("PRACTICE: Ärendesystem", PracticeMark.on("Ärendesystem", Locale.ENGLISH));
        assertEquals("Ärendesystem", PracticeMark.off("ÖVNING: Ärendesystem", LocalizedText.SWEDISH));
        assertEquals("Ärendesystem", PracticeMark.off("Ärendesystem", LocalizedText.SWEDISH));
    }

    @Test
    public void factsOfACaseForPracticeSayItAndAreReadBackAsTheyWere() {
        CaseFacts facts = facts("Ärendesystem").practice(true).build();
        assertEquals("ÖVNING: Ärendesystem", facts.title());
        assertEquals("Ärendesystem", facts.givenTitle());
        assertEquals("ÖVNING: Ärendesystem", ((Map<?, ?>) facts.tree()).get("title"));
        assertEquals(true, ((Map<?, ?>) facts.tree()).get("practice"));
        assertEquals(facts, CaseFacts.fromTree(facts.tree()));
        assertEquals(facts, facts.toBuilder().build());
        assertEquals("ÖVNING: Ärendesystem", CaseFacts.fromTree(facts.tree()).title());
    }

    @Test
    public void aTitleThatBeginsSoByItselfIsKeptToo() {
        CaseFacts facts = facts("ÖVNING: brand").practice(true).build();
        assertEquals(facts, CaseFacts.fromTree(facts.tree()));
        assertEquals("ÖVNING: brand", CaseFacts.fromTree(facts.tree()).givenTitle());
        CaseFacts real = facts("ÖVNING: brand").build();
        assertEquals("ÖVNING: brand", CaseFacts.fromTree(real.tree()).givenTitle());
    }

    @Test
    public void factsThatAreRealSayNothingOfIt() {
        CaseFacts facts = facts("Ärendesystem").build();
        assertFalse(facts.isPractice());
        assertFalse(((Map<?, ?>) facts.tree()).containsKey("practice"));
        assertFalse(((Map<?, ?>) procurement("sv").build().tree()).containsKey("practice"));
    }

    @Test
    public void whatIsSpecifiedSaysItToo() {
        for (String language : new String[] {"sv", "en"}) {
            ProcurementFacts real =
                    procurement(language).caseNumber("KS 2026/1").build();
            ProcurementFacts practice = real.asPractice();
            assertTrue(practice.isPractice());
            assertEquals((language.equals("sv") ? "ÖVNING" : "PRACTICE") + ": Ärendesystem", practice.title());
            assertEquals("Ärendesystem", practice.givenTitle());
            assertEquals(practice, ProcurementFacts.fromTree(practice.tree()));
            assertEquals(practice, practice.asPractice());
            assertNotEquals(real.contentHash(), practice.contentHash());
            assertEquals(real.caseNumber(), practice.caseNumber());
        }
    }
}
