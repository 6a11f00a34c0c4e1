package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.ClarificationDraft;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.ReplyDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.api.tender.TenderVerdict;

/** What holds of the book whatever has happened: it is what the log says, and nothing else. */
@RunWith(JUnitQuickcheck.class)
public class TenderLawsTest extends TenderFixture {
    private static final int TRIALS = 6;
    private static final List<Supplier> SUPPLIERS = List.of(
            alfa(),
            beta(),
            Supplier.of("Gamma AB", "556000-0027", ISSUED).answer(HOURS, "3").prices("1", "2", "3", "4", "5"));
    private static final List<GivenFile> FILES = SUPPLIERS.stream()
            .flatMap(supplier -> List.of(supplier.answerFile(), supplier.priceFile()).stream())
            .toList();

    private TenderBook fold(CaseLog log) {
        return TenderBook.fold(ID, log, hash -> store.attachment(ID, hash));
    }

    /** Does things at random, as far as they are permitted. */
    private void live(Random random) {
        opened("Alfa AB", "Beta AB");
        receive(SUPPLIERS.get(0), SUPPLIERS.get(1));
        for (int i = 0; i < 8; i++) {
            String key = "anbud-" + (1 + random.nextInt(2));
            switch (random.nextInt(4)) {
                case 0 ->
                    tenders.ask(
                            ID,
                            new ClarificationDraft(
                                    List.of(key),
                                    ClarificationManner.CLARIFICATION,
                                    List.of(id(HOURS)),
                                    List.of(),
                                    "Hur?",
                                    "Alla.",
                                    "",
                                    Optional.empty(),
                                    List.of()),
                            act(ANNA));
                case 1 ->
                    tender(key).clarifications().stream()
                            .filter(one -> one.answer().isEmpty() && !one.isStruck())
                            .findFirst()
                            .ifPresent(one -> tenders.answer(
                                    ID,
                                    new ReplyDraft(
                                            one.id(),
                                            key,
                                            Optional.empty(),
                                            "",
                                            Map.of(id(HOURS), Integer.toString(1 + random.nextInt(9))),
                                            List.of()),
                                    act(ANNA)));
                case 2 ->
                    tenders.decide(
                            ID,
                            new DecisionDraft(
                                    List.of(key),
                                    TenderVerdict.REJECTED,
                                    List.of(),
                                    List.of(id(MUST)),
                                    "x",
                                    List.of(),
                                    List.of()),
                            new Act(BO, clock, "skäl " + store.entries(ID).size()));
                default -> {
                    List<String> labels = cases.log(ID, viewer(ANNA)).orElseThrow().lines().stream()
                            .filter(line -> line.label().startsWith("S") && !line.isStruck())
                            .map(line -> line.label())
                            .filter(label -> !label.equals("S1") && !label.equals("S2") && !label.equals("S3"))
                            .toList();
                    if (!labels.isEmpty()) {
                        cases.strike(ID, labels.get(random.nextInt(labels.size())), act(ANNA));
                    }
                }
            }
        }
    }

    @Property(trials = TRIALS)
    public void theSameLogGivesTheSameBookAndTheBookIsWhatTheServiceShows(@InRange(min = "0") int seed) {
        TenderFixture other = new TenderLawsTest();
        live(new Random(seed));
        ((TenderLawsTest) other).live(new Random(seed));
        CaseLog log = cases.log(ID, viewer(ANNA)).orElseThrow();
        assertEquals(fold(log), fold(log));
        assertEquals(fold(log), book());
        assertEquals(book(), other.book());
        assertEquals(List.of(), book().unreadable());
    }

    @Property(trials = TRIALS)
    public void theAnswersInForceAreThoseOfTheirRows(@InRange(min = "0") int seed) {
        live(new Random(seed));
        for (Tender tender : book().tenders()) {
            AnswerSet.Builder set = AnswerSet.builder(
                    ID, tender.received().answers().orElseThrow().published());
            tender.received().answers().orElseThrow().supplier().forEach(set::supplier);
            tender.answers().forEach(answer -> answer.given().ifPresent(set::answer));
            assertEquals(Optional.of(set.build()), tender.answerSet());
            long counting =
                    tender.decisions().stream().filter(one -> !one.isStruck()).count();
            assertEquals(counting > 0, tender.hindrance(Optional.empty()).isPresent());
        }
    }

    @Property(trials = TRIALS)
    public void inWhateverOrderFilesLieTheSameTendersComeOfThem(@InRange(min = "0") int seed) {
        opened("Alfa AB", "Beta AB", "Gamma AB");
        List<GivenFile> shuffled = new ArrayList<>(FILES);
        Collections.shuffle(shuffled, new Random(seed));
        tenders.receive(ID, files(shuffled.toArray(GivenFile[]::new)), act(ANNA));
        assertEquals(3, book().tenders().size());
        for (Tender tender : book().tenders()) {
            assertEquals(2, tender.files().size());
            assertEquals(
                    tender.supplier().name().split(" ")[0].toLowerCase(Locale.ROOT) + "-svar.xlsx",
                    tender.files().get(0).name());
        }
    }

    @Test
    public void aReadingIsReadBackAsItWasWritten() {
        opened("Beta AB");
        receive(beta());
        TenderReading reading = tender("anbud-1").received();
        byte[] json = CanonicalJson.bytes(reading.tree());
        assertEquals(reading, TenderReading.fromTree(CanonicalJson.parse(json)));
    }

    @Test
    public void aReadingThatCannotBeReadIsToldWithoutWhatStandsThere() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class,
                () -> TenderReading.fromTree(Map.of("schema", TenderReading.SCHEMA, "procurement", "Alfa AB")));
        assertEquals("a stored reading of a tender has another form than this version reads", fault.getMessage());
    }

    @Test
    public void anEntryWhoseFileIsMissingIsToldByItsLabelAndTheRestIsThere() {
        opened("Alfa AB", "Beta AB");
        receive(alfa(), beta());
        CaseLog log = cases.log(ID, viewer(ANNA)).orElseThrow();
        TenderBook book = TenderBook.fold(
                ID,
                log,
                hash -> hash.hex()
                                .equals(log.find("S2")
                                        .orElseThrow()
                                        .entry()
                                        .body()
                                        .get("reading"))
                        ? Optional.empty()
                        : store.attachment(ID, hash));
        assertEquals(List.of("S2"), book.unreadable());
        assertEquals(
                List.of("anbud-2"), book.tenders().stream().map(Tender::key).toList());
    }
}
