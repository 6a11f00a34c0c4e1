package se.sambruk.otp.rules.words;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.rules.text.Analysis;

public class PhrasesTest {
    private static List<String> found(Map<String, ?> entry, String text) {
        Analysis analysis = Analysis.of(text);
        return Phrases.of(List.of(Entry.of(entry, Map.of()))).in(analysis).stream()
                .map(match -> analysis.written(match.first(), match.last()))
                .toList();
    }

    @Test
    public void aWordIsFoundInAllItsForms() {
        assertEquals(
                List.of("Modern", "modernt", "moderna", "modernare", "modernaste"),
                found(
                        Map.of("word", "modern", "inflect", "adjective"),
                        "Modern modernt moderna modernare modernaste modernisera omodern"));
        assertEquals(
                List.of("flexibel", "flexibelt", "flexibla"),
                found(Map.of("word", "flexibel", "inflect", "adjective"), "flexibel flexibelt flexibla flexibilitet"));
        assertEquals(
                List.of("avancerad", "avancerat", "avancerade"),
                found(Map.of("word", "avancerad", "inflect", "adjective"), "avancerad avancerat avancerade avancera"));
        assertEquals(
                List.of("erfaren", "erfaret", "erfarna"),
                found(Map.of("word", "erfaren", "inflect", "adjective"), "erfaren erfaret erfarna erfarenhet"));
        assertEquals(
                List.of("källa", "källan", "källor", "källornas"),
                found(Map.of("word", "källa", "inflect", "noun"), "källa källan källor källornas källare"));
    }

    @Test
    public void howMuchOfACompoundCountsIsChosenForEachWord() {
        String text = "tjänst molntjänst tjänsteman tjänst-id";
        assertEquals(List.of("tjänst"), found(Map.of("word", "tjänst"), text));
        assertEquals(List.of("tjänst", "molntjänst"), found(Map.of("word", "tjänst", "part", "last"), text));
        assertEquals(List.of("tjänst", "tjänst-id"), found(Map.of("word", "tjänst", "part", "first"), text));
    }

    @Test
    public void aNameIsWrittenAsItIs() {
        Map<String, ?> teams = Map.of("word", "Teams", "inflect", "name", "exact", true);
        assertEquals(List.of("Teams", "TEAMS"), found(teams, "Teams teams TEAMS"));
        assertEquals(
                List.of("SAP", "SAP:s"),
                found(Map.of("word", "SAP", "inflect", "name", "exact", true), "SAP SAP:s sap SAPO"));
    }

    @Test
    public void aPhraseMayHaveWordsInsteadOfOthersAndWordsThatMayBeMissing() {
        Map<String, ?> phrase = Map.of("word", "så långt (som) (det) (är) möjligt|lämpligt");
        assertEquals(
                List.of("så långt möjligt", "så långt det är lämpligt", "Så långt som möjligt"),
                found(phrase, "så långt möjligt så långt det är lämpligt. Så långt som möjligt, så långt"));
    }

    @Test
    public void theLongestThatBeginsSomewhereIsTaken() {
        Analysis analysis = Analysis.of("Microsoft 365 eller Microsoft");
        List<Match> found = Phrases.of(List.of(Entry.of("Microsoft", Map.of()), Entry.of("Microsoft 365", Map.of())))
                .in(analysis);
        assertEquals(
                List.of("Microsoft 365", "Microsoft"),
                found.stream().map(match -> match.entry().word()).toList());
    }

    @Test
    public void aMunicipalityAddsWordsAndSaysWhatShouldStandInstead() {
        WordFile vague = WordFile.named("vague");
        Analysis analysis = Analysis.of("Systemet ska vara tjusigt.");
        assertTrue(vague.in(analysis, RuleContext.builder().build()).isEmpty());
        RuleContext context = RuleContext.builder()
                .words(WordList.of("vague", List.of(WordList.Entry.of("tjusig").instead("vad som syns"))))
                .build();
        assertEquals("vad som syns", vague.in(analysis, context).get(0).entry().instead());
    }

    @Test
    public void aCompoundMayBeginWithANumber() {
        assertEquals(
                List.of("27001-certifierad"),
                found(Map.of("word", "certifierad", "part", "last"), "Leverantören är ISO 27001-certifierad."));
    }

    @Test
    public void aPhraseIsExceptedOnlyWhereItHoldsAllThatIsFound() {
        RuleContext context = RuleContext.builder().build();
        WordFile certificates = WordFile.named("certificates");
        assertEquals(
                0,
                certificates
                        .in(Analysis.of("en rapport av ett ackrediterat organ"), context)
                        .size());
        assertEquals(
                1,
                certificates
                        .in(Analysis.of("intyg från ett ackrediterat organ"), context)
                        .size());
    }

    @Test
    public void anEntryIsFoundAsItIsWrittenAndAsAMunicipalityHasWrittenIt() {
        WordFile abbreviations = WordFile.named("abbreviations");
        RuleContext more = RuleContext.builder()
                .words(WordList.of(
                        "abbreviations", List.of(WordList.Entry.of("SLA").instead("servicenivå"))))
                .build();
        assertEquals(
                "servicenivåavtal",
                abbreviations
                        .entry("SLA", RuleContext.builder().build())
                        .orElseThrow()
                        .instead());
        assertEquals(
                "servicenivå", abbreviations.entry("SLA", more).orElseThrow().instead());
        assertTrue(abbreviations.entry("sla", more).isEmpty());
    }
}
