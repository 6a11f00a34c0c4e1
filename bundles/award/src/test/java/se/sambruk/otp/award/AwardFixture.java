package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.function.ThrowingRunnable;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.AwardedValue.Settlement;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.award.archive.Archives;
import se.sambruk.otp.award.archive.CaseContents;
import se.sambruk.otp.award.archive.IssuedWorkbooks;
import se.sambruk.otp.award.contract.Contracts;
import se.sambruk.otp.award.document.CaseDocuments;
import se.sambruk.otp.award.work.Printing;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.document.AnnexComposer;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.evaluation.reckon.Evaluator;
import se.sambruk.otp.evaluation.reckon.Reckoner;
import se.sambruk.otp.testkit.EvaluationSamples;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;
import se.sambruk.otp.testkit.Samples;

/** A case in which three suppliers have tendered: one wins, one comes second, one is rejected. Each step is taken when a test takes it. */
class AwardFixture {
    static final String ID = SampleCase.ID;
    static final String ANNA = SampleCase.OFFICER;
    static final String BO = "bo.berg";
    static final String EVA = "eva.ek";
    static final String OUTSIDER = "ulf.utomstaende";
    static final String WINNER = "Björkdala Programvara AB";
    static final String SECOND = "Nordsken IT AB";
    static final String REJECTED = "Rask & Co Handelsbolag";
    static final String SECRET_PRICE = "1 234 567";

    final Specification specification = sample();
    final MemoryCaseStore store = new MemoryCaseStore();
    final CaseFiles cases = new CaseFiles(store, installation());
    final Procurement procurement =
            new Procurement(specification, new Act(ANNA, Instant.parse("2026-12-01T08:00:00Z"), ""));
    final CaseDocuments documents = new CaseDocuments(cases);
    final Printing printing = new Printing(new Formats());
    final Awards awards = new Awards(cases, documents, printing);
    final Contracts contracts = new Contracts(cases, procurement, documents, printing);
    final Archives archives = new Archives(
            cases,
            new CaseContents(
                    procurement,
                    procurement,
                    new AnnexComposer(),
                    documents,
                    OtherServices.documents(cases, procurement),
                    new IssuedWorkbooks(printing, new FixedSeals()),
                    printing));
    final EvaluationPlan plan = EvaluationSamples.bare(
                    new PriceDeduction().descriptor(), AwardGround.BEST_RATIO, Map.of())
            .criterion(PlanCriterion.of("Drift", List.of(requirement(1, 200_000))))
            .criterion(PlanCriterion.of("Användbarhet", List.of(requirement(2, 100_000))))
            .build();
    Instant clock = Instant.parse("2026-11-02T09:00:00Z");

    private static ScoredRequirement requirement(int number, long max) {
        return EvaluationSamples.requirement(number, AwardUnit.SEK, max).build();
    }

    /** That of the fixture, unless a test is of another kind. */
    Specification sample() {
        return Samples.specification();
    }

    InstallationClock installation() {
        return Installations.REAL;
    }

    void on(String day) {
        clock = Instant.parse(day + "T09:00:00Z");
    }

    Act act(String actor, String because) {
        clock = clock.plusSeconds(60);
        return new Act(actor, clock, because);
    }

    Viewer viewer(String actor) {
        return new Viewer(actor, clock);
    }

    static void fails(String code, ThrowingRunnable run) {
        ProblemException refused = assertThrows(ProblemException.class, run);
        assertEquals(
                refused.problems().toString(), code, refused.problems().get(0).code());
    }

    void open() {
        open(SampleCase.facts().build());
    }

    void open(CaseFacts facts) {
        cases.create(
                new CaseDraft(
                        facts,
                        Optional.of(SampleCase.plan().build()),
                        List.of(
                                person(ANNA, "Anna Andersson", CaseRole.RESPONSIBLE, ""),
                                person(
                                        BO,
                                        "Bo Berg",
                                        CaseRole.DECISION_MAKER,
                                        "kommunstyrelsens delegationsordning punkt 4.2"),
                                person(EVA, "Eva Ek", CaseRole.OPENER, ""))),
                act(ANNA, ""));
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(
                        EntryKinds.SPECIFICATION_ISSUED,
                        Map.of(
                                "issue",
                                1,
                                "specification",
                                specification.contentHash().hex(),
                                "published",
                                specification.published().contentHash().hex(),
                                "version",
                                "1.0"))),
                Optional.empty(),
                act(ANNA, ""));
    }

    private static CasePerson person(String id, String name, CaseRole role, String delegation) {
        return new CasePerson(id, name, role, LocalDate.parse("2026-11-02"), Optional.empty(), delegation);
    }

    /** The tenders are opened and read in, and everybody has declared that they have no conflict of interest. */
    void tendered() {
        open();
        readIn();
    }

    void readIn() {
        on("2027-01-18");
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.TENDERS_OPENED, Map.of("on", "2027-01-18", "people", List.of(ANNA, EVA))));
        record(
                ANNA,
                "",
                tender("anbud-1", WINNER, "559111-2233", List.of()),
                tender("anbud-2", SECOND, "556222-3344", List.of()),
                tender("anbud-3", REJECTED, "", List.of()));
        for (String person : List.of(ANNA, BO, EVA)) {
            cases.declare(
                    ID, new ConflictDeclaration(person, false, "", LocalDate.parse("2027-01-18"), ""), act(person, ""));
        }
    }

    void record(String actor, String because, NewEntry... entries) {
        cases.record(ID, List.of(entries), act(actor, because));
    }

    NewEntry tender(String key, String supplier, String number, List<AnswerProposal> proposals) {
        TenderReading.Builder reading = TenderReading.builder(ID, 1);
        AnswerSet.Builder answers =
                AnswerSet.builder(ID, specification.published().contentHash());
        for (SpecifiedRequirement specified : specification.requirements()) {
            Requirement requirement = specified.requirement();
            boolean asked = requirement.response().type() != ResponseType.NONE;
            reading.row(new JudgedRow(
                    requirement.uid(),
                    requirement.id(),
                    requirement.kind(),
                    asked ? AnswerState.ANSWERED : AnswerState.NOT_ASKED,
                    Optional.empty(),
                    List.of()));
            if (asked) {
                answers.answer(SampleAnswers.of(requirement));
            }
        }
        proposals.forEach(reading::proposal);
        byte[] json =
                CanonicalJson.bytes(reading.answers(answers.build()).build().tree());
        Map<String, Object> told = new TreeMap<>(Map.of("name", supplier));
        if (!number.isEmpty()) {
            told.put("organization-number", number);
        }
        return NewEntry.of(
                        EntryKinds.TENDER_RECEIVED,
                        Map.of(
                                "tender",
                                key,
                                "supplier",
                                told,
                                "reading",
                                ContentHash.ofBytes(json).hex()))
                .with(NewAttachment.of("tolkning-" + key + ".json", "application/json", json))
                .with(NewAttachment.of(
                        "Anbud " + supplier + ".txt",
                        "text/plain",
                        ("Anbud från " + supplier + ". Pris " + SECRET_PRICE + " kr.")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    void rejected(String because) {
        record(
                ANNA,
                because,
                NewEntry.of(
                        EntryKinds.TENDER_DECIDED,
                        Map.of(
                                "tenders", List.of("anbud-3"),
                                "verdict", "rejected",
                                "requirements",
                                        List.of(specification
                                                .requirements()
                                                .get(0)
                                                .requirement()
                                                .id()
                                                .value()),
                                "basis", "LOU 4 kap. 1 §",
                                "places", List.of("svarsbilaga.xlsx, blad Krav, cell F12"))));
    }

    void rejected() {
        rejected("Kravet är obligatoriskt. Anbudet svarar Nej i cell F12, och svaret går inte att läsa på annat sätt.");
    }

    /** The scores are handed in with reasons, and the tenders evaluated. */
    void evaluated() {
        evaluated(
                Map.of(
                        "anbud-1",
                        BidStanding.EVALUATED,
                        "anbud-2",
                        BidStanding.EVALUATED,
                        "anbud-3",
                        BidStanding.REJECTED),
                true);
    }

    void evaluated(Map<String, BidStanding> standings, boolean motivated) {
        evaluated(Optional.empty(), standings, motivated);
    }

    void evaluated(Optional<String> lot, Map<String, BidStanding> standings, boolean motivated) {
        on("2027-02-01");
        Map<String, String> prices = Map.of("anbud-1", "1050000", "anbud-2", "1234567", "anbud-3", "900000");
        Map<String, List<Long>> values = Map.of(
                "anbud-1", List.of(150_000L, 75_000L),
                "anbud-2", List.of(100_000L, 100_000L),
                "anbud-3", List.of(0L, 0L));
        List<Bid> bids = new ArrayList<>();
        List<AwardedValue> given = new ArrayList<>();
        List<Score> scores = new ArrayList<>();
        List<PanelItem> counted = new ArrayList<>();
        new TreeMap<>(standings).forEach((key, standing) -> {
            Bid.Builder bid = Bid.builder(key).price(WrittenNumber.of(prices.get(key)), "SEK");
            bids.add((standing == BidStanding.EVALUATED ? bid : bid.standing(standing, "Se beslutet.")).build());
            if (standing == BidStanding.EVALUATED) {
                List<ScoredRequirement> requirements = plan.requirements().toList();
                for (int i = 0; i < requirements.size(); i++) {
                    Exact value = Exact.of(BigDecimal.valueOf(values.get(key).get(i)));
                    Score score = Score.of(
                            EVA, key, requirements.get(i).id(), value, motivated ? motivation(key, i) : "", clock);
                    AwardedValue awarded = AwardedValue.of(key, score.requirement(), value, Settlement.SINGLE);
                    given.add(awarded);
                    scores.add(score);
                    counted.add(PanelItem.builder(key, score.requirement(), PanelState.SETTLED)
                            .scores(List.of(score))
                            .value(awarded)
                            .build());
                }
            }
        });
        EvaluationOutcome outcome = Evaluator.evaluate(
                        EvaluationRequest.builder(plan, bids).values(given).build(),
                        new Reckoner(new PriceDeduction(), new PriceDeduction().descriptor(), "prov 1.0.0"))
                .outcome()
                .orElseThrow();
        record(
                EVA,
                "",
                NewEntry.of(
                        "scores.given",
                        Map.of(
                                "assessor",
                                EVA,
                                "sheet",
                                ScoreSheet.of(plan, scores).tree())));
        logged(lot, outcome, CountedScores.of(plan.contentHash(), counted));
    }

    /** The evaluation as the platform writes it. */
    void logged(Optional<String> lot, EvaluationOutcome outcome, CountedScores counted) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "outcome",
                outcome.contentHash().hex(),
                "counted",
                counted.contentHash().hex()));
        body.put("issue", 1);
        lot.ifPresent(id -> body.put("lot", id));
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.TENDERS_EVALUATED, body)
                        .with(json(outcome))
                        .with(json(counted)));
    }

    static NewAttachment json(TreeValue value) {
        return NewAttachment.of(
                value.getClass().getSimpleName() + ".json", "application/json", CanonicalJson.bytes(value.tree()));
    }

    private static String motivation(String key, int requirement) {
        return requirement == 0
                ? "Anbudet visar i avsnitt 4 att " + (key.equals("anbud-1") ? "tre" : "två") + " av fyra prov klaras."
                : "Fyra personer provade tjänsten; " + (key.equals("anbud-1") ? "tre" : "alla fyra")
                        + " klarade uppgifterna utan hjälp.";
    }

    void controlled(String key) {
        record(
                ANNA,
                "Bolagsverket, Skatteverket och belastningsregistret kontrollerade. Inget att anmärka.",
                NewEntry.of(
                        EntryKinds.CONTROL_DONE,
                        Map.of("tender", key, "subject", "proofs", "passed", true, "basis", "LOU 15 kap. 4 §")));
    }

    /** All that should be there before the award. */
    void ready() {
        tendered();
        rejected();
        evaluated();
        controlled("anbud-1");
    }

    void notified(String day, boolean electronic) {
        on(day);
        record(ANNA, "", NewEntry.of(EntryKinds.AWARD_NOTIFIED, Map.of("on", day, "electronic", electronic)));
    }
}
