package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.AwardedValue.Settlement;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.award.document.EvaluatedLot;
import se.sambruk.otp.award.document.Matter;

/** The award's documents tell the reasons that the evaluation rests on, and nothing that was handed in since. */
public class CountedReasonsTest extends AwardFixture {
    private static final Map<String, BidStanding> STANDINGS =
            Map.of("anbud-1", BidStanding.EVALUATED, "anbud-2", BidStanding.EVALUATED, "anbud-3", BidStanding.REJECTED);
    private static final String COUNTED = "Anbudet visar i avsnitt 4 att tre av fyra prov klaras.";

    private RequirementId first() {
        return plan.requirements().findFirst().orElseThrow().id();
    }

    private Score later(long value, String motivation) {
        return Score.of(EVA, "anbud-1", first(), Exact.of(BigDecimal.valueOf(value)), motivation, clock);
    }

    private void handIn(Score score) {
        record(
                EVA,
                "",
                NewEntry.of(
                        EntryKinds.SCORES_GIVEN,
                        Map.of(
                                "assessor",
                                EVA,
                                "sheet",
                                ScoreSheet.of(plan, List.of(score)).tree())));
    }

    private EvaluatedLot evaluation() {
        Matter matter = documents.matter(cases.find(ID, viewer(ANNA)).orElseThrow(), viewer(ANNA));
        return matter.evaluation(Optional.empty()).orElseThrow();
    }

    private List<String> told() {
        return evaluation().motivations("anbud-1", first());
    }

    /** The last evaluation once more, as versions wrote it that did not keep what counted. */
    private void asEarlierVersionsWroteIt() {
        LogLine line = cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.TENDERS_EVALUATED)
                .orElseThrow();
        Map<String, Object> body = new TreeMap<>(line.entry().body());
        body.remove("counted");
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.TENDERS_EVALUATED, body)
                        .with(json(evaluation().outcome())));
    }

    @Test
    public void what_is_handed_in_after_the_evaluation_is_no_reason_for_it() {
        tendered();
        rejected();
        evaluated(STANDINGS, true);
        handIn(later(150_000, "Efterhandskonstruktion."));
        assertEquals(List.of(COUNTED), told());
    }

    @Test
    public void of_an_evaluation_that_does_not_keep_what_counted_only_what_came_before_is_read() {
        tendered();
        rejected();
        evaluated(STANDINGS, true);
        asEarlierVersionsWroteIt();
        handIn(later(150_000, "Efterhandskonstruktion."));
        assertEquals(List.of(COUNTED), told());
    }

    @Test
    public void an_agreement_that_did_not_count_is_not_told_as_the_reason() {
        tendered();
        rejected();
        evaluated(STANDINGS, true);
        Exact value = Exact.of(BigDecimal.valueOf(150_000));
        // They agreed, and then one of them changed their mind: by the evaluation's rules the agreement is none.
        Consensus stale = Consensus.of("anbud-1", first(), value, "Överspelat samråd.", List.of(EVA), clock);
        Score since = later(150_000, "Tre av fyra prov, efter en ny genomgång.");
        record(
                EVA,
                "",
                NewEntry.of(
                        EntryKinds.SCORES_GIVEN,
                        Map.of(
                                "assessor",
                                EVA,
                                "sheet",
                                ScoreSheet.of(plan.contentHash(), List.of(since), List.of(stale))
                                        .tree())));
        logged(Optional.empty(), evaluation().outcome(), counted(since, Optional.empty()));
        assertEquals(List.of("Tre av fyra prov, efter en ny genomgång."), told());
        Consensus agreed = Consensus.of("anbud-1", first(), value, "Enades om tre av fyra.", List.of(EVA), clock);
        logged(Optional.empty(), evaluation().outcome(), counted(since, Optional.of(agreed)));
        assertEquals(List.of("Enades om tre av fyra."), told());
    }

    private CountedScores counted(Score score, Optional<Consensus> agreed) {
        PanelItem.Builder item = PanelItem.builder(score.bid(), score.requirement(), PanelState.SETTLED)
                .scores(List.of(score))
                .value(AwardedValue.of(
                        score.bid(),
                        score.requirement(),
                        score.value(),
                        agreed.isPresent() ? Settlement.CONSENSUS : Settlement.SINGLE));
        agreed.ifPresent(item::consensus);
        List<PanelItem> items = new ArrayList<>(List.of(item.build()));
        return CountedScores.of(plan.contentHash(), items);
    }

    @Test
    public void an_evaluation_made_after_the_award_changes_none_of_its_documents() {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        String entry = evaluation().entry();
        logged(
                Optional.empty(),
                evaluation().outcome(),
                counted(later(150_000, "Efterhandskonstruktion."), Optional.empty()));
        assertEquals(entry, evaluation().entry());
        assertEquals(List.of(COUNTED), told());
    }

    @Test
    public void what_counted_is_read_as_it_was_written() {
        Score score = later(100_000, "Två av fyra prov.");
        Consensus agreed = Consensus.of("anbud-1", first(), score.value(), "Enades.", List.of(EVA, ANNA), clock);
        CountedScores counted = counted(score, Optional.of(agreed));
        assertEquals(counted, CountedScores.fromTree(counted.tree()));
        assertEquals(
                Optional.of(Settlement.CONSENSUS),
                CountedScores.fromTree(counted.tree())
                        .item("anbud-1", first())
                        .flatMap(PanelItem::value)
                        .map(AwardedValue::settlement));
    }
}
