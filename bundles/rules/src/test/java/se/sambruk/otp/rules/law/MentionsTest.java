package se.sambruk.otp.rules.law;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.rules.text.Analysis;

public class MentionsTest {
    private static final RuleContext NOTHING = RuleContext.builder().build();

    private static List<String> in(String text) {
        return in(text, NOTHING);
    }

    /** Each as "what is written = which law", with an asterisk where its number stands there. */
    private static List<String> in(String text, RuleContext context) {
        Analysis analysis = Analysis.of(text);
        return Mentions.in(analysis, LawBook.of(context)).stream()
                .map(mention -> analysis.written(mention.first(), mention.last()) + " = " + mention.key()
                        + (mention.numbered() ? "*" : ""))
                .toList();
    }

    @Test
    public void aLawIsNamedWithItsNumberWithinOrAfterItsName() {
        assertEquals(
                List.of("lagen (2016:1145) om offentlig upphandling = 2016:1145*"),
                in("Enligt lagen (2016:1145) om offentlig upphandling gäller detta."));
        assertEquals(List.of("arkivlagen (1990:782) = 1990:782*"), in("Se arkivlagen (1990:782)."));
        assertEquals(List.of("lag (2018:1937) = 2018:1937*"), in("Se lag (2018:1937)."));
        assertEquals(List.of("LOU (SFS 2016:1145) = 2016:1145*"), in("Se LOU (SFS 2016:1145)."));
        assertEquals(List.of("SFS 2009:400 = 2009:400*"), in("Se SFS 2009:400."));
    }

    @Test
    public void aLawIsNamedWithoutItsNumberInAnyForm() {
        assertEquals(
                List.of(
                        "Arkivlagens = 1990:782",
                        "offentlighets- och sekretesslagen = 2009:400",
                        "LOU:s = 2016:1145",
                        "DOS-lagen = 2018:1937"),
                in("Arkivlagens regler, offentlighets- och sekretesslagen, LOU:s regler och DOS-lagen."));
    }

    @Test
    public void theNumberTellsWhichOfTwoWithOneNameIsMeant() {
        assertEquals(
                List.of("kommunallagen (1991:900) = 1991:900*", "kommunallagen = 2017:725"),
                in("Förut kommunallagen (1991:900), nu kommunallagen."));
        assertEquals(
                List.of("lagen (2007:1091) om offentlig upphandling = 2007:1091*"),
                in("Se lagen (2007:1091) om offentlig upphandling."));
    }

    @Test
    public void actsOfTheUnionAreKnownByTheirNumbersHoweverTheyAreWritten() {
        assertEquals(
                List.of("direktiv 95/46/EG = 95/46*", "direktivet (EU) 2016/1148 = 2016/1148*", "GDPR = 2016/679"),
                in("Se direktiv 95/46/EG, direktivet (EU) 2016/1148 och GDPR."));
        assertEquals(List.of(), in("Den 12/5 ska 3/4 vara klart."));
    }

    @Test
    public void aLawThatIsNotKnownIsToldByHowItIsCalled() {
        assertEquals(List.of("skogsvårdslagen = skogsvårdslagen"), in("Se skogsvårdslagen."));
        assertEquals(List.of("lagen om näringsförbud = lagen om näringsförbud"), in("Se lagen om näringsförbud."));
    }

    @Test
    public void whatEndsAsALawDoesNeedBeNone() {
        assertEquals(
                List.of(),
                in("Förslagen, underlagen, klockslagen, bolagen, anslagen, arbetslagen, regelslagen och lagen."));
    }

    @Test
    public void numbersOfOtherThingsAreNoLaws() {
        assertEquals(List.of(), in("Dnr 2001:453, AFS 2001:1, ISO 9001:2015 och klockan 12:30."));
    }

    @Test
    public void anAbbreviationThatMayBeSomethingElseCountsBesideASectionAlone() {
        assertEquals(List.of("KL = 2017:725"), in("Enligt 5 kap. 3 § KL gäller detta."));
        assertEquals(List.of(), in("Mötet börjar KL åtta, och adressen är en URL."));
    }

    @Test
    public void aMunicipalityCanAddALawOfItsOwn() {
        RuleContext context = RuleContext.builder()
                .words(WordList.of(
                        LawBook.LAWS,
                        List.of(
                                WordList.Entry.of("renhållningsordningen").instead("2024:7"),
                                WordList.Entry.of("RHO").instead("2024:7"))))
                .build();
        assertEquals(
                List.of("Renhållningsordningens = 2024:7", "RHO = 2024:7"), in("Renhållningsordningens RHO.", context));
    }
}
