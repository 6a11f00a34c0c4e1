package se.sambruk.otp.tenders;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.OpeningDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderFile;
import se.sambruk.otp.api.tender.TenderFileKind;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.testkit.SampleCase;

/** Tenders are read in whole: what counts, what does not, where it stands, and the files as they came. */
public class IntakeTest extends TenderFixture {
    private static final TenderSupplier GAMMA = new TenderSupplier("Gamma AB", "556000-0027");

    private static IntakeDraft of(TenderSupplier supplier, GivenFile... files) {
        return new IntakeDraft(
                List.of(new GivenTender(Optional.of(supplier), List.of(), List.of(files))), Optional.empty(), false);
    }

    @Test
    public void aTenderIsReadAsItStands() {
        opened("Alfa AB");
        TenderIntake intake = receive(alfa());
        assertEquals(List.of("anbud-1"), intake.keys());
        Tender tender = tender("anbud-1");
        assertEquals("Alfa AB", tender.supplier().name());
        assertEquals("556000-0001", tender.supplier().organizationNumber());
        assertEquals(1, tender.issue());
        assertEquals(
                Optional.of(true), tender.answer(id(MUST)).orElseThrow().given().flatMap(SupplierAnswer::yes));
        assertEquals(
                "alfa-svar.xlsx!Svar!K3",
                tender.answer(id(HOURS))
                        .orElseThrow()
                        .row()
                        .place()
                        .orElseThrow()
                        .toString());
        assertEquals(
                new BigDecimal("297475.0"),
                tender.comparison().orElseThrow().total().orElseThrow());
        assertEquals(List.of(), tender.untried());
        assertEquals(BidStanding.EVALUATED, tender.standing(Optional.empty()));
        TenderFile file = tender.files().get(0);
        assertEquals(TenderFileKind.ANSWERS, file.kind());
        assertEquals(AnswerOrigin.THIS_ISSUE, file.origin());
        assertEquals(SealState.WHOLE, file.seal());
    }

    @Test
    public void theFilesAreKeptAsTheyCame() {
        opened("Alfa AB");
        Supplier alfa = alfa();
        receive(alfa);
        TenderFile file = tender("anbud-1").files().get(0);
        assertArrayEquals(
                alfa.answerFile().bytes(),
                cases.attachment(ID, file.sha256(), viewer(ANNA)).orElseThrow());
    }

    @Test
    public void whatIsNoAnswerIsKeptWithItsReasonAndProposesWhatToTry() {
        opened("Beta AB");
        receive(beta());
        Tender tender = tender("anbud-1");
        assertEquals(
                AnswerState.REFUSED,
                tender.answer(id(HOURS)).orElseThrow().row().state());
        assertEquals(
                Optional.of("ca 10"),
                tender.answer(id(HOURS)).orElseThrow().given().flatMap(SupplierAnswer::refused));
        assertEquals(
                AnswerState.UNANSWERED,
                tender.answer(id(TERM)).orElseThrow().row().state());
        assertEquals(
                List.of(
                        ProposedConsequence.REJECT_TENDER,
                        ProposedConsequence.REJECT_TENDER,
                        ProposedConsequence.RESERVATION),
                tender.untried().stream()
                        .map(proposal -> proposal.consequence())
                        .toList());
        assertEquals("and decides nothing", BidStanding.EVALUATED, tender.standing(Optional.empty()));
        assertTrue(codes(tender.findings()).contains("OTP-6224"));
    }

    @Test
    public void aFolderOfFilesIsGroupedByWhoTheySayTheyAreFrom() {
        opened("Alfa AB", "Beta AB");
        TenderIntake intake = tenders.receive(
                ID, files(alfa().answerFile(), beta().priceFile(), alfa().priceFile(), beta().answerFile()), act(ANNA));
        assertEquals(List.of("anbud-1", "anbud-2"), intake.keys());
        assertEquals("Alfa AB", tender("anbud-1").supplier().name());
        assertEquals(2, tender("anbud-2").files().size());
        assertTrue(tender("anbud-2").comparison().isPresent());
    }

    @Test
    public void allTendersAreReadInOrNone() {
        opened("Alfa AB", "Beta AB");
        GivenFile nobodys = GivenFile.of("okänd.xlsx", new byte[] {1, 2, 3});
        refused("OTP-6358", () -> tenders.receive(ID, files(alfa().answerFile(), nobodys), act(ANNA)));
        assertEquals(List.of(), book().tenders());
    }

    @Test
    public void aTenderThatCannotBeReadIsKeptWithWhatToDo() {
        opened("Gamma AB");
        byte[] old = "\u00d0\u00cf\u0011\u00e0 gammal fil".getBytes(StandardCharsets.ISO_8859_1);
        TenderIntake intake = tenders.receive(
                ID, of(GAMMA, GivenFile.of("svar.xls", old), GivenFile.of("brev.pdf", new byte[] {4})), act(ANNA));
        List<String> codes = codes(intake.readings().get(0).problems());
        assertTrue(codes.toString(), codes.containsAll(List.of("OTP-6384", "OTP-6385")));
        Tender tender = tender("anbud-1");
        assertEquals(List.of(), tender.answers());
        assertEquals(
                List.of(TenderFileKind.OTHER, TenderFileKind.ANSWERS),
                tender.files().stream().map(TenderFile::kind).toList());
        assertArrayEquals(
                old,
                cases.attachment(ID, tender.files().get(1).sha256(), viewer(ANNA))
                        .orElseThrow());
    }

    @Test
    public void aSuppliersOwnTablesAreKeptAndPointedOut() {
        opened("Alfa AB");
        Supplier alfa = alfa();
        GivenFile own = GivenFile.of("bemanning.xlsx", new byte[] {9});
        TenderIntake intake = tenders.receive(
                ID, of(new TenderSupplier("Alfa AB", ""), alfa.answerFile(), alfa.priceFile(), own), act(ANNA));
        assertTrue(codes(intake.readings().get(0).problems()).contains("OTP-6386"));
        assertEquals(
                AnswerState.ANSWERED, tender("anbud-1").answers().get(0).row().state());
    }

    @Test
    public void twoFilesOfOneKindInATenderAreRefused() {
        opened("Alfa AB");
        Supplier alfa = alfa();
        GivenFile again = GivenFile.of("svar2.xlsx", alfa.answerFile().bytes());
        refused("OTP-6356", () -> tenders.receive(ID, of(GAMMA, alfa.answerFile(), again), act(ANNA)));
    }

    @Test
    public void aSuppliersSecondTenderTakesThePlaceOfTheFirstOnlyWithAReasonAndBothStay() {
        opened("Alfa AB");
        receive(alfa());
        String first = tender("anbud-1").entry();
        IntakeDraft again =
                intake(Supplier.of("Alfa Aktiebolag", "16556000-0001", ISSUED).answer(MUST, "Nej"));
        refused("OTP-6357", () -> tenders.receive(ID, again, act(ANNA)));
        IntakeDraft replacing = new IntakeDraft(again.tenders(), Optional.empty(), true);
        refused("OTP-6373", () -> tenders.receive(ID, replacing, unreasoned(ANNA)));
        tenders.receive(ID, replacing, act(ANNA));
        Tender tender = tender("anbud-1");
        assertEquals(List.of(first), tender.replaced());
        assertEquals("skäl", tender.act().because());
        assertEquals(
                Optional.of(false),
                tender.answer(id(MUST)).orElseThrow().given().flatMap(SupplierAnswer::yes));
        cases.strike(ID, tender.entry(), act(ANNA));
        assertEquals("the first holds again", first, tender("anbud-1").entry());
    }

    @Test
    public void aKeyIsNeverUsedAgain() {
        opened("Alfa AB");
        receive(alfa());
        cases.strike(ID, tender("anbud-1").entry(), act(ANNA));
        receive(alfa());
        assertEquals(
                List.of("anbud-2"), book().tenders().stream().map(Tender::key).toList());
    }

    @Test
    public void twoTendersOfOneSupplierAtOnceAreRefusedAndTwoOfOneNameWithDifferentNumbersAreNot() {
        opened("Alfa AB");
        refused("OTP-6360", () -> receive(alfa(), alfa()));
        receive(alfa(), Supplier.of("Alfa AB", "556000-0035", ISSUED).answer(MUST, "Ja"));
        assertEquals(2, book().tenders().size());
    }

    @Test
    public void whatOnlySeveralTendersTogetherShowIsToldAlsoOfThoseThatCameBefore() {
        opened("Alfa AB", "Beta AB");
        receive(alfa());
        TenderIntake intake = receive(Supplier.of("Beta AB", "556000-0019", ISSUED)
                .answer(MUST, "Ja")
                .answer(HOURS, "4")
                .answer(SKILL, "Ja")
                .answer(TERM, "Ja"));
        assertEquals(List.of("OTP-6257"), codes(intake.across()));
    }

    @Test
    public void theAttestedListIsComparedWithWhatIsReadIn() {
        opened("Alfa AB", "Delta AB");
        TenderIntake intake = receive(alfa(), beta());
        assertEquals(List.of("OTP-6381"), codes(intake.change().findings()));
        assertTrue(codes(tender("anbud-2").findings()).contains("OTP-6380"));
        assertTrue(!codes(tender("anbud-1").findings()).contains("OTP-6380"));
    }

    @Test
    public void aStatedSupplierThatTheFileContradictsIsPointedOut() {
        opened("Gamma AB");
        tenders.receive(ID, of(GAMMA, alfa().answerFile()), act(ANNA));
        assertEquals("Gamma AB", tender("anbud-1").supplier().name());
        assertTrue(codes(tender("anbud-1").findings()).contains("OTP-6382"));
    }

    @Test
    public void tendersAnswerTheLastIssueThatSuppliersHadBeforeTheDeadline() {
        opened("Alfa AB");
        issues.add(issued(3), clock);
        receive(alfa());
        assertEquals(1, tender("anbud-1").issue());
        IntakeDraft other = new IntakeDraft(intake(beta()).tenders(), Optional.of(2), false);
        tenders.receive(ID, other, act(ANNA));
        assertEquals(2, tender("anbud-2").issue());
        assertEquals(1, tender("anbud-2").files().get(0).issue().getAsInt());
        IntakeDraft none = new IntakeDraft(intake(beta()).tenders(), Optional.of(7), false);
        refused("OTP-6355", () -> tenders.receive(ID, none, act(ANNA)));
    }

    @Test
    public void moreThanMayBeReadAtOnceIsRefused() {
        opened("Gamma AB");
        refused(
                "OTP-6359",
                () -> tenders.receive(ID, of(GAMMA, GivenFile.of("stor.pdf", new byte[(1 << 20) + 1])), act(ANNA)));
    }

    @Test
    public void aFileThatIsTooLargeToReadIsRefusedBeforeItIsLoaded() {
        opened("Gamma AB");
        refused("OTP-6390", () -> tenders.requireReadable("stor.xlsx", tenders.maxBytes() + 1));
        tenders.requireReadable("stor.xlsx", tenders.maxBytes());
    }

    @Test
    public void inABelowThresholdCaseTheMunicipalityDecidesWhatTheLawDoesNotState() {
        deadlinePassed(SampleCase.facts().regime(Regime.CHAPTER_19).build());
        tenders.open(
                ID, new OpeningDraft(List.of(ANNA, EVA), Optional.empty(), List.of(), Optional.empty()), act(ANNA));
        receive(alfa());
        assertTrue(
                "no list, so nobody is missing on it",
                !codes(tender("anbud-1").findings()).contains("OTP-6380"));
    }

    @Test
    public void whateverAFileIsItIsKeptAndToldOf() {
        opened("Gamma AB");
        byte[] locked = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] text = "Krav;Svar".getBytes(StandardCharsets.UTF_8);
        int number = 0;
        for (GivenFile file : List.of(
                GivenFile.of("lås.xlsx", locked),
                GivenFile.of("tom.xlsx", new byte[0]),
                GivenFile.of("svar.csv", text),
                GivenFile.of("svar.ods", text),
                GivenFile.of("svar.xlsb", text),
                GivenFile.of("svar.xlsm", text),
                GivenFile.of("utan punkt", text))) {
            TenderIntake intake =
                    tenders.receive(ID, of(new TenderSupplier("Leverantör " + ++number, ""), file), act(ANNA));
            Tender tender = tender("anbud-" + number);
            assertTrue(file.name(), codes(intake.readings().get(0).problems()).contains("OTP-6384"));
            assertEquals(file.name(), List.of(), tender.answers());
            assertArrayEquals(
                    file.bytes(),
                    cases.attachment(ID, tender.files().get(0).sha256(), viewer(ANNA))
                            .orElseThrow());
        }
    }
}
