package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.answers.Phrases.Kind;

/** What is told to be a possible deviation, and what is left alone: a list that cries wolf is read by nobody. */
public class PhrasesTest {
    private static final List<String> EXPLICIT = List.of(
            "Ja, med reservation för äldre webbläsare.",
            "Vi gör förbehåll för ändrade priser.",
            "Avsteg: loggar sparas i tolv månader.",
            "Detta är ett avsteg från kravet.",
            "Leverantören reserverar sig mot vitet.",
            "Undantag görs för planerade avbrott.",
            "Lösningen avviker från kravet i en del.",
            "Deviation: logs are kept for twelve months.",
            "With reservations as to older browsers.");

    private static final List<String> LIMITING = List.of(
            "Ja, med undantag av mobilappen.",
            "Ja, förutsatt att kommunen har en egen licens.",
            "Under förutsättning att gränssnittet är tillgängligt.",
            "Uppfylls delvis i dag.",
            "Ja, men inte för bilagor.",
            "Kravet uppfylls. Det gäller dock inte arkivet.",
            "Funktionen ingår inte i grundpriset.",
            "Detta stöds inte i mobilen.",
            "Finns som tillval.",
            "Kan levereras mot tilläggskostnad.",
            "Våra allmänna villkor gäller före avtalet.",
            "Funktionen finns i kommande version.",
            "Exporten är på vår roadmap.",
            "Vi åtar oss inte att mäta detta.",
            "I huvudsak ja.",
            "Så långt som möjligt.",
            "Gäller efter release Q3.",
            "Planeras till 2028.",
            "Kunden ansvarar för detta.",
            "Säkerhetskopieringen är kommunens ansvar.",
            "I tillämpliga delar.",
            "Where applicable.",
            "The customer is responsible for backups.",
            "Yes, but only for attachments.",
            "Subject to our standard terms.",
            "Provided that the customer has a licence.",
            "The function is not included.",
            "Available at an additional cost.");

    private static final List<String> HARMLESS = List.of(
            "Ja.",
            "Ja, utan förbehåll.",
            "Inga avsteg.",
            "Vi har inga reservationer.",
            "Kravet uppfylls utan undantag.",
            "Kravet uppfylls helt, utan några avsteg.",
            "Utan extra kostnad för kommunen.",
            "Ingår utan tilläggskostnad.",
            "Vi lagrar inte personuppgifter utanför EU.",
            "Avvikelser rapporteras varje månad i driftrapporten.",
            "Avvikelsehantering följer vår process.",
            "När en uppgift saknas visas en varning.",
            "Vi kan exportera ärenden, handlingar och beslut.",
            "Planerat underhåll aviseras tio dagar i förväg.",
            "Kommande versioner aviseras nittio dagar i förväg.",
            "Se bilaga 3, avsnitt 2.",
            "Lösningen gäller för alla förvaltningar.",
            "Åtkomsten är begränsad till behöriga användare.",
            "Vi använder TLS 1.3 och stöder inloggning med e-legitimation.",
            "Dockningsstationer stöds.",
            "Vi ansvarar för detta i hela kedjan.",
            "Ansvaret för driften är vårt.",
            "Planering av nästa release sker med kommunen.",
            "Funktionen finns efter installation.",
            "Version 2028 stöds.",
            "Alla tillämpliga lagar följs.",
            "Yes, without reservation.",
            "No deviations.",
            "Included at no additional cost.",
            "Exception handling is described in annex 3.",
            "A roadmap is published twice a year.");

    @Test
    public void whatASupplierItselfCallsAReservationIsExplicit() {
        for (String text : EXPLICIT) {
            assertTrue(text, Phrases.in(text).stream().anyMatch(found -> found.kind() == Kind.EXPLICIT));
        }
    }

    @Test
    public void wordsThatLimitAreFound() {
        for (String text : LIMITING) {
            assertTrue(text, Phrases.in(text).stream().anyMatch(found -> found.kind() == Kind.LIMITING));
        }
    }

    @Test
    public void whatLimitsNothingIsLeftAlone() {
        for (String text : HARMLESS) {
            assertEquals(
                    text,
                    List.of(),
                    Phrases.in(text).stream()
                            .filter(found -> found.kind() != Kind.LATER)
                            .toList());
        }
    }

    @Test
    public void whatWillBeSoLaterIsAKindOfItsOwn() {
        for (String text : List.of(
                "Funktionen kommer att finnas.",
                "Certifieringen planeras till hösten.",
                "This will be available in May.")) {
            assertEquals(
                    List.of(Kind.LATER),
                    Phrases.in(text).stream().map(Phrases.Found::kind).toList());
        }
    }

    @Test
    public void thePlaceIsThatOfTheWords() {
        String text = "Ja! Med  UNDANTAG av appen.";
        Phrases.Found found = Phrases.in(text).get(0);
        assertEquals("Med  UNDANTAG", text.substring(found.start(), found.end()));
        assertEquals("med undantag", found.phrase());
    }

    @Test
    public void aDenialReachesNoFurtherThanItsClause() {
        assertEquals(
                1,
                Phrases.in("Stöds inte, dock finns ett annat sätt.").stream()
                        .filter(found -> found.phrase().equals("dock"))
                        .count());
        assertEquals(List.of(), Phrases.in("utan några som helst avsteg"));
    }
}
