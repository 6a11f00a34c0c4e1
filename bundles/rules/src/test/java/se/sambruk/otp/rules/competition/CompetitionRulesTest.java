package se.sambruk.otp.rules.competition;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Rule;

/** What depends on the motive that stands beside the text. */
public class CompetitionRulesTest {
    private static List<Finding> findings(Rule rule, String text, String motive) {
        CheckedRequirement requirement = CheckedRequirement.builder("krav", RequirementKind.MANDATORY)
                .text("text", text)
                .text("rationale", motive)
                .build();
        return rule.check(RuleSubject.of(requirement), RuleContext.builder().build());
    }

    @Test
    public void aMotiveBesideTheRequirementAnswersWhyACertificateIsDemanded() {
        String text = "Leverantören ska vara certifierad enligt ISO 27001 eller likvärdig.";
        assertEquals(
                0,
                findings(new UnmotivatedCertificate(), text, "Uppgifterna rör skyddade personer.")
                        .size());
        assertEquals(1, findings(new UnmotivatedCertificate(), text, "").size());
    }

    @Test
    public void onlyAMotiveInTheServiceItselfMakesLocalPreferenceAWarning() {
        String text = "Leverantören ska ha en verkstad inom 20 km från kommunhuset.";
        assertEquals(
                FindingSeverity.WARNING,
                findings(new LocalPreference(), text, "Vid akuta fel måste bilen hämtas samma dag.")
                        .get(0)
                        .severity());
        assertEquals(
                FindingSeverity.ERROR,
                findings(new LocalPreference(), text, "Kommunen vill gynna näringslivet.")
                        .get(0)
                        .severity());
    }

    @Test
    public void aBrandThatAMunicipalityHasAddedIsReplacedAsItSays() {
        RuleContext context = RuleContext.builder()
                .words(WordList.of(
                        "brands",
                        List.of(
                                WordList.Entry.of("Exempla").instead("kommunens handlingssystem"),
                                WordList.Entry.of("Provia"))))
                .build();
        CheckedRequirement requirement = CheckedRequirement.of(
                "krav",
                RequirementKind.MANDATORY,
                "Systemet ska ta emot filer från Exempla och sända dem till Provia.");
        assertEquals(
                List.of("kommunens handlingssystem", "Provia eller likvärdigt"),
                new BrandName()
                        .check(RuleSubject.of(requirement), context).stream()
                                .map(finding -> finding.fix().orElseThrow().replacement())
                                .toList());
    }
}
