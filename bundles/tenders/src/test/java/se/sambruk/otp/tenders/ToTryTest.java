package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.api.tender.TenderVerdict;

/** What an officer has to try is there as soon as a tender has been read in, and it is told which tender it is. */
public class ToTryTest extends TenderFixture {
    private static final GivenFile LOCKED = GivenFile.of(
            "svar.xlsx",
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});

    private static IntakeDraft stated(String supplier, GivenFile... files) {
        return new IntakeDraft(
                List.of(new GivenTender(Optional.of(new TenderSupplier(supplier, "")), List.of(), List.of(files))),
                Optional.empty(),
                false);
    }

    private void decided(String tender, TenderVerdict verdict, String requirement) {
        tenders.decide(
                ID,
                new DecisionDraft(
                        List.of(tender),
                        verdict,
                        List.of(),
                        List.of(id(requirement)),
                        "LOU 4 kap. 1 §",
                        List.of(),
                        List.of()),
                act(ANNA));
    }

    @Test
    public void aTenderInOrderHasNothingToTry() {
        opened("Alfa AB");
        receive(alfa());
        assertEquals(0, tender("anbud-1").toTry());
    }

    @Test
    public void aPossibleDeviationIsToBeTriedUntilItHasBeenDecidedOn() {
        opened("Alfa AB");
        receive(alfa().comment(MUST, "Förutsatt att kommunen betalar."));
        Tender tender = tender("anbud-1");
        assertEquals(1, tender.toTry());
        assertEquals(ProposalReason.DEVIATION, tender.untried().get(0).reason());
        decided("anbud-1", TenderVerdict.ADMITTED, MUST);
        assertEquals(0, tender("anbud-1").toTry());
    }

    @Test
    public void aPriceThatIsMissingOrIsNoneIsToBeTried() {
        opened("Alfa AB");
        receive(Supplier.of("Alfa AB", "556000-0001", ISSUED)
                .answer(MUST, "Ja")
                .answer(HOURS, "4")
                .answer(SKILL, "Ja")
                .answer(TERM, "Ja")
                .prices("1000", "", "-950", "8000", "1100"));
        Tender tender = tender("anbud-1");
        assertEquals(List.of("P-02", "P-03"), tender.unpriced());
        assertEquals(2, tender.toTry());
    }

    @Test
    public void withoutAPriceAnnexAllComparedPricesAreMissing() {
        opened("Alfa AB");
        tenders.receive(ID, files(alfa().answerFile()), act(ANNA));
        assertEquals(List.of("P-01", "P-02", "P-03", "P-04"), tender("anbud-1").unpriced());
    }

    @Test
    public void aTenderWhoseAnswersCannotBeReadIsToBeTriedAsAWhole() {
        opened("Gamma AB");
        tenders.receive(ID, stated("Gamma AB", LOCKED, alfa().priceFile()), act(ANNA));
        Tender tender = tender("anbud-1");
        assertTrue(tender.isUnread());
        assertEquals(List.of(), tender.unpriced());
        assertEquals(1, tender.toTry());
    }

    @Test
    public void whatGoesNoFurtherHasNothingLeftToTry() {
        opened("Beta AB");
        receive(beta());
        assertTrue(tender("anbud-1").toTry() > 1);
        decided("anbud-1", TenderVerdict.REJECTED, MUST);
        assertEquals(0, tender("anbud-1").toTry());
        assertFalse(tender("anbud-1").untried().isEmpty());
    }

    @Test
    public void whyItCannotBeToldWhomATenderIsFromIsToldToo() {
        opened("Alfa AB");
        ProblemException fault = refused("OTP-6358", () -> tenders.receive(ID, files(LOCKED), act(ANNA)));
        assertEquals(List.of("OTP-6358", "OTP-5227"), codes(fault.problems()));
        GivenFile csv = GivenFile.of("svar.csv", "Krav;Svar".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("OTP-6358", "OTP-5226"),
                codes(refused("OTP-6358", () -> tenders.receive(ID, files(csv), act(ANNA)))
                        .problems()));
        GivenFile letter = GivenFile.of("brev.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "a letter is no table that could not be read",
                List.of("OTP-6358"),
                codes(refused("OTP-6358", () -> tenders.receive(ID, files(letter), act(ANNA)))
                        .problems()));
    }

    @Test
    public void ofFilesThatAreCalledTheSameTheOneThatIsMeantIsTold() {
        opened("Alfa AB");
        ProblemException fault = refused(
                "OTP-6358",
                () -> tenders.receive(ID, files(alfa().answerFile(), LOCKED.from("anbud/gamma/svar.xlsx")), act(ANNA)));
        String told = fault.problems().get(0).message().byLanguage().toString();
        assertTrue(told, told.contains("anbud/gamma/svar.xlsx"));
    }

    @Test
    public void tendersThatAreAlikeAreNamedByKeyAndSupplierAndOnce() {
        opened("Alfa AB", "Beta AB", "Delta AB");
        Supplier twin = Supplier.of("Beta AB", "556000-0019", ISSUED)
                .answer(MUST, "Ja")
                .answer(HOURS, "4")
                .answer(SKILL, "Ja")
                .answer(TERM, "Ja");
        TenderIntake intake = receive(alfa(), twin);
        String told = intake.across().get(0).message().byLanguage().toString();
        assertTrue(told, told.contains("anbud-1 (Alfa AB), anbud-2 (Beta AB)"));
        TenderIntake later = receive(Supplier.of("Delta AB", "", ISSUED).answer(MUST, "Nej"));
        assertEquals("what others have in common was told when they came", List.of(), later.across());
    }

    @Test
    public void theOriginalOfATenderThatCannotBeReadIsKept() {
        opened("Gamma AB");
        tenders.receive(ID, stated("Gamma AB", LOCKED), act(ANNA));
        assertEquals(
                NewAttachment.of("svar.xlsx", "x", LOCKED.bytes()).record().sha256(),
                tender("anbud-1").files().get(0).sha256());
    }
}
