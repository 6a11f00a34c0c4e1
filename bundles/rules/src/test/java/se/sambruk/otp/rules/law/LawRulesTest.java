package se.sambruk.otp.rules.law;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FixProposal;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Rule;

/** What depends on more than one sentence: the day, other texts of the requirement, and what a municipality has added. */
public class LawRulesTest {
    private static final RuleContext NOTHING = RuleContext.builder().build();

    private static List<Finding> findings(Rule rule, RuleContext context, String... texts) {
        CheckedRequirement.Builder requirement = CheckedRequirement.builder("krav", RequirementKind.MANDATORY);
        requirement.text("text", texts[0]);
        for (int i = 1; i < texts.length; i++) {
            requirement.text("verification[" + i + "]", texts[i]);
        }
        return rule.check(RuleSubject.of(requirement.build()), context);
    }

    private static String fix(Rule rule, String text) {
        return findings(rule, NOTHING, text)
                .get(0)
                .fix()
                .map(FixProposal::replacement)
                .orElse("");
    }

    @Test
    public void aLawIsNotRepealedBeforeItsDay() {
        String text = "Systemet ska stödja handläggning enligt socialtjänstlagen (2001:453).";
        RuleContext before = RuleContext.builder()
                .circumstances(
                        Circumstances.builder().date(LocalDate.of(2025, 6, 30)).build())
                .build();
        RuleContext after = RuleContext.builder()
                .circumstances(
                        Circumstances.builder().date(LocalDate.of(2025, 7, 1)).build())
                .build();
        assertEquals(0, findings(new RepealedLaw(), before, text).size());
        assertEquals(1, findings(new RepealedLaw(), after, text).size());
        assertEquals(
                "”socialtjänstlagen (2001:453)” är upphävd sedan 2025-07-01. I stället gäller socialtjänstlagen (2025:400).",
                findings(new RepealedLaw(), NOTHING, text).get(0).message().in(Locale.forLanguageTag("sv")));
    }

    @Test
    public void theSuccessorIsProposed() {
        assertEquals("Kommunallagen (2017:725)", fix(new RepealedLaw(), "Kommunallagen (1991:900) ska följas."));
        assertEquals("dataskyddsförordningen, (EU) 2016/679", fix(new RepealedLaw(), "Behandlingen ska följa PuL."));
    }

    @Test
    public void aMunicipalityCanAddARepealedLaw() {
        RuleContext context = RuleContext.builder()
                .words(WordList.of(
                        LawBook.REPEALED,
                        List.of(WordList.Entry.of("renhållningsstadgan").instead("renhållningsordningen"))))
                .build();
        List<Finding> found = findings(new RepealedLaw(), context, "Leverantören ska följa renhållningsstadgan.");
        assertEquals("renhållningsordningen", found.get(0).fix().orElseThrow().replacement());
        assertEquals(
                0,
                findings(new RepealedLaw(), NOTHING, "Leverantören ska följa renhållningsstadgan.")
                        .size());
    }

    @Test
    public void theNumberIsAskedForOnceInARequirement() {
        String text = "Handlingar ska gallras enligt arkivlagen.";
        assertEquals(
                1,
                findings(new UnnumberedLaw(), NOTHING, text, "kommunen läser arkivlagen")
                        .size());
        assertEquals(
                List.of("verification[1]"),
                findings(new UnnumberedLaw(), NOTHING, "Handlingar ska gallras.", "kommunen läser arkivlagen").stream()
                        .map(Finding::field)
                        .toList());
        assertEquals(
                0,
                findings(new UnnumberedLaw(), NOTHING, "Se arkivlagen (1990:782).", "kommunen läser arkivlagen")
                        .size());
    }

    @Test
    public void theNumberIsProposedWhereItBelongs() {
        assertEquals("arkivlagens (1990:782)", fix(new UnnumberedLaw(), "Systemet ska följa arkivlagens regler."));
        assertEquals(
                "offentlighets- och sekretesslagen (2009:400), OSL",
                fix(new UnnumberedLaw(), "Systemet ska stödja beslut enligt OSL."));
        assertEquals(
                "Lagen (2016:1145) om offentlig upphandling",
                fix(new UnnumberedLaw(), "Lagen om offentlig upphandling ska följas."));
    }

    @Test
    public void theLawThatIsSpokenOfIsProposedInsteadOfTheLawInGeneral() {
        assertEquals(
                "enligt dataskyddsförordningen, (EU) 2016/679",
                fix(new FollowTheLaw(), "Personuppgifter ska behandlas enligt gällande lagstiftning."));
        assertEquals("", fix(new FollowTheLaw(), "Leverantören ska följa gällande lagstiftning."));
    }
}
