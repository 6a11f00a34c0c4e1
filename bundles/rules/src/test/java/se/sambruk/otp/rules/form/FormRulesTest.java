package se.sambruk.otp.rules.form;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Rule;

/** What depends on more than one sentence, and what is proposed. */
public class FormRulesTest {
    private static final RuleContext NOTHING = RuleContext.builder().build();

    private static List<Finding> findings(Rule rule, RuleContext context, String... texts) {
        CheckedRequirement.Builder requirement = CheckedRequirement.builder("krav", RequirementKind.MANDATORY);
        for (int i = 0; i + 1 < texts.length; i += 2) {
            requirement.text(texts[i], texts[i + 1]);
        }
        return rule.check(RuleSubject.of(requirement.build()), context);
    }

    private static String fix(Rule rule, String text) {
        return findings(rule, NOTHING, "text", text).get(0).fix().orElseThrow().replacement();
    }

    @Test
    public void anAbbreviationOfTheGlossaryIsKnown() {
        RuleContext context = RuleContext.builder()
                .terms(List.of(
                        Term.builder("högsta återställningstid", "Så lång tid …")
                                .abbreviation("RTO")
                                .build(),
                        Term.builder("PUB-avtal", "Avtal mellan …").build()))
                .build();
        String text = "Tjänstens RTO ska vara fyra timmar, och leverantören ska teckna PUB-avtal.";
        assertEquals(
                0, findings(new UndefinedAbbreviation(), context, "text", text).size());
        assertEquals(
                2, findings(new UndefinedAbbreviation(), NOTHING, "text", text).size());
    }

    @Test
    public void anAbbreviationIsAskedAboutOnceInARequirement() {
        assertEquals(
                List.of("text"),
                findings(
                                new UndefinedAbbreviation(),
                                NOTHING,
                                "text",
                                "Tjänstens RTO ska vara fyra timmar.",
                                "verification[1]",
                                "kommunen mäter RTO")
                        .stream()
                        .map(Finding::field)
                        .toList());
    }

    @Test
    public void anAbbreviationThatAnotherTextOfTheRequirementSpellsOutIsKnown() {
        assertEquals(
                0,
                findings(
                                new UndefinedAbbreviation(),
                                NOTHING,
                                "title",
                                "Återställningstid (RTO)",
                                "text",
                                "Tjänstens RTO ska vara fyra timmar.")
                        .size());
    }

    @Test
    public void aMunicipalityTellsWhichAbbreviationsItsReadersKnow() {
        RuleContext context = RuleContext.builder()
                .words(WordList.of(
                        "abbreviations",
                        List.of(
                                WordList.Entry.of("KIA"),
                                WordList.Entry.of("BBR").instead("byggregler"))))
                .build();
        List<Finding> found = findings(
                new UndefinedAbbreviation(), context, "text", "Systemet ska lämna uppgifter till KIA enligt BBR.");
        assertEquals(1, found.size());
        assertEquals("byggregler (BBR)", found.get(0).fix().orElseThrow().replacement());
    }

    @Test
    public void aLongSentenceIsDividedWhereAnotherMainClauseBegins() {
        String first =
                "Systemet ska för varje ärende som har kommit in visa vilka handlingar som saknas, vilka frister som gäller"
                        + " och vem som senast har ändrat någon uppgift i ärendet";
        assertEquals(
                first + ". Leverantören ska lämna en handbok på svenska.",
                fix(new LongSentence(), first + ", och leverantören ska lämna en handbok på svenska."));
    }

    @Test
    public void theOneWhoDoesItIsProposedByWhatIsDone() {
        assertEquals("godkännas av kommunen", fix(new ActorlessPassive(), "Planen ska godkännas."));
        assertEquals("utbildas av leverantören", fix(new ActorlessPassive(), "Personalen ska utbildas."));
    }

    @Test
    public void whatIsProposedHasTheCapitalLettersOfWhatStandsThere() {
        assertEquals("Hans eller hennes", fix(new GenderedWord(), "Hans lösenord ska bytas."));
        assertEquals("ELLER", fix(new AndOr(), "SYSTEMET SKA VISA NAMN OCH/ELLER ADRESS."));
    }
}
