package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ClausesTest {
    /** What is said in main clauses, with {@code |} between them and {@code …} where a subordinate clause stands. */
    private static String main(String text) {
        Analysis analysis = Analysis.of(text);
        StringBuilder said = new StringBuilder();
        int group = -1;
        boolean aside = false;
        for (Sentence sentence : analysis.sentenceList()) {
            for (Clause clause : sentence.clauses()) {
                if (clause.subordinate() && aside) {
                    continue;
                }
                aside = clause.subordinate();
                String written = analysis.written(clause.first(), clause.last() - 1);
                String between = said.isEmpty() ? "" : clause.group() == group ? " " : " | ";
                said.append(between).append(clause.subordinate() ? "…" : written);
                group = clause.group();
            }
        }
        return said.toString();
    }

    private static String subjects(String text) {
        Analysis analysis = Analysis.of(text);
        return String.join(
                " ",
                analysis.modals().stream()
                        .filter(Modal::isMain)
                        .map(modal -> analysis.subjectOf(modal)
                                .map(subject -> analysis.word(subject.token()))
                                .orElse("–"))
                        .toList());
    }

    @Test
    public void aClauseBeforeTheMainOneEndsWhereTheMainVerbStands() {
        assertEquals("… ska leverantören radera data.", main("När avtalet löper ut ska leverantören radera data."));
        assertEquals("… ska kommunen få besked.", main("Om systemet inte svarar ska kommunen få besked."));
        assertEquals(
                "… ska leverantören utbilda användarna.",
                main("Innan systemet tas i drift ska leverantören utbilda användarna."));
    }

    @Test
    public void aRelativeClauseHasOneVerb() {
        assertEquals("Den … ska kunna följa ärendet.", main("Den som söker bidrag ska kunna följa ärendet."));
        assertEquals("Alla fält … ska vara märkta.", main("Alla fält som måste fyllas i ska vara märkta."));
        assertEquals("Uppgifter … ska krypteras.", main("Uppgifter som lagras, bearbetas och skickas ska krypteras."));
    }

    @Test
    public void whatIsInsertedIsNotWhatIsSaid() {
        assertEquals(
                "Leverantören ska, … , använda svenska.",
                main("Leverantören ska, om inte annat avtalas, använda svenska."));
        assertEquals(
                "Leverantören … ska lämna en plan.", main("Leverantören (som ska ha ett kontor) ska lämna en plan."));
    }

    @Test
    public void oneWordMayOpenAClauseOrNot() {
        assertEquals("Information om avtalet ska lämnas.", main("Information om avtalet ska lämnas."));
        assertEquals(
                "Leverantören ska informera kommunen …", main("Leverantören ska informera kommunen om driften störs."));
        assertEquals("Leverantören ska som bilaga lämna en plan.", main("Leverantören ska som bilaga lämna en plan."));
        assertEquals("Systemet ska gå att flytta.", main("Systemet ska gå att flytta."));
    }

    @Test
    public void twoMainClausesAreToldApart() {
        assertEquals(
                "Systemet ska visa status | och leverantören ska rapportera.",
                main("Systemet ska visa status och leverantören ska rapportera."));
        assertEquals("Systemet ska visa status | och ska larma.", main("Systemet ska visa status och ska larma."));
        assertEquals("Systemet ska visa, ändra och ta bort.", main("Systemet ska visa, ändra och ta bort."));
        assertEquals(
                "Data ska lämnas; | därefter ska data raderas.", main("Data ska lämnas; därefter ska data raderas."));
    }

    @Test
    public void aNumberOrAnOpenEndClosesASentenceBeforeACapitalLetter() {
        assertEquals(
                2,
                Analysis.of("Följ ISO 27001. Leverantören visar hur.")
                        .sentenceList()
                        .size());
        assertEquals(
                2,
                Analysis.of("Drift, stöd m.m. Leverantören visar hur.")
                        .sentenceList()
                        .size());
        assertEquals(1, Analysis.of("Se t.ex. Stockholm.").sentenceList().size());
    }

    @Test
    public void theSubjectStandsBeforeTheModalOrAfterIt() {
        assertEquals("leverantören", subjects("Leverantören i Sverige ska lämna en plan."));
        assertEquals("systemet", subjects("Vid fel ska systemet larma."));
        assertEquals("leverantören", subjects("När avtalet löper ut ska leverantören radera data."));
        assertEquals("leverantör", subjects("Den leverantör som får uppdraget ska ha en plan."));
        assertEquals("systemet –", subjects("Systemet ska visa status och ska larma."));
        assertEquals("systemet leverantören", subjects("Systemet ska visa status och leverantören ska rapportera."));
    }

    @Test
    public void actorsAreToldByTheLastPartOfAWord() {
        Analysis analysis =
                Analysis.of("Systemleverantören systemförvaltaren ärendesystemet kommunens molntjänsten stapeln");
        assertEquals(
                List.of(
                        Optional.of(Actor.SUPPLIER),
                        Optional.of(Actor.USER),
                        Optional.of(Actor.SYSTEM),
                        Optional.of(Actor.BUYER),
                        Optional.of(Actor.SYSTEM),
                        Optional.empty()),
                List.of(
                        analysis.actor(0),
                        analysis.actor(1),
                        analysis.actor(2),
                        analysis.actor(3),
                        analysis.actor(4),
                        analysis.actor(5)));
    }

    @Test
    public void whatIsDemandedIsTheLastVerbOfAChain() {
        Analysis analysis = Analysis.of("Användaren ska, när det behövs, vid fel kunna låta någon annan svara.");
        assertEquals("låta", analysis.word(analysis.mainVerbOf(analysis.modals().get(0))));
    }

    @Test
    public void mayAndNeedAreModalsOnlyBeforeAVerb() {
        assertEquals(1, Analysis.of("Kommunen får säga upp avtalet.").modals().size());
        assertEquals(0, Analysis.of("Kommunen får besked.").modals().size());
        assertEquals(0, Analysis.of("Systemet behöver ström.").modals().size());
    }

    @Test
    public void standardsAreKnownByTheirDesignations() {
        for (String designation : List.of(
                "ISO 27001",
                "SS-EN ISO/IEC 27001:2022",
                "EN 301 549 V3.2.1",
                "ISO 19005-1",
                "ETSI TS 102 042",
                "ISO8601",
                "ISO/IEC 20000-1",
                "ETSI EN 319 411-1",
                "SS 62 40 70")) {
            Analysis analysis = Analysis.of("Följ " + designation + " noga.");
            assertEquals(designation, 1, analysis.designations().size());
            Designation found = analysis.designations().get(0);
            assertEquals(designation, analysis.written(found.first(), found.last()));
        }
        assertEquals(
                3, Analysis.of("Följ ISO 9001, 14001 och 45001.").designations().size());
        assertEquals(
                0,
                Analysis.of("(EU) 2016/679, direktiv 2014/24/EU, EN person och ISO-märkt")
                        .designations()
                        .size());
    }

    @Test
    public void anItemOfAListStandsUnderTheModalBeforeTheList() {
        Analysis analysis =
                Analysis.of("Leverantören ska:\n- ha två tekniker\n- inte ha fler\n\nSystemet loggar:\n- allt");
        int first = analysis.tokenAt(analysis.text().indexOf("två"));
        assertEquals("ska", analysis.word(analysis.leadOf(first).orElseThrow().token()));
        assertEquals(
                "ska",
                analysis.word(analysis.leadOf(analysis.tokenAt(analysis.text().indexOf("fler")))
                        .orElseThrow()
                        .token()));
        assertEquals(
                Optional.empty(),
                analysis.leadOf(analysis.tokenAt(analysis.text().indexOf("allt"))));
        assertEquals(Optional.empty(), analysis.leadOf(0));
    }
}
