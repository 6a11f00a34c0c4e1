package se.sambruk.otp.evaluation.panel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.requirement.RequirementId;

/** Sheets are put together in any order, any number of times, with the same outcome. */
@RunWith(JUnitQuickcheck.class)
public class ScoreSheetPropertyTest {
    private static final ContentHash PLAN = ContentHash.ofBytes(new byte[] {1});

    private static ScoreSheet sheet(Random random) {
        List<Score> scores = new ArrayList<>();
        List<Consensus> agreed = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Instant at = Instant.ofEpochSecond(random.nextInt(3));
            RequirementId requirement = new RequirementId("PRV-UTV-00" + (1 + random.nextInt(2)));
            Exact value = Exact.of(random.nextInt(3));
            String why = random.nextBoolean() ? "" : "Skäl " + random.nextInt(2);
            scores.add(Score.of("b" + random.nextInt(3), "A", requirement, value, why, at));
            if (random.nextBoolean()) {
                agreed.add(Consensus.of("A", requirement, value, why, List.of("b0", "b1"), at));
            }
        }
        return ScoreSheet.of(PLAN, scores, agreed);
    }

    @Property(trials = 200)
    public void merging_is_commutative_associative_and_idempotent(long seed) {
        Random random = new Random(seed);
        ScoreSheet one = sheet(random);
        ScoreSheet two = sheet(random);
        ScoreSheet three = sheet(random);
        assertEquals(one.merge(two), two.merge(one));
        assertEquals(one.merge(two).merge(three), one.merge(two.merge(three)));
        assertEquals(one, one.merge(one));
        assertEquals(one.merge(two), one.merge(two).merge(one));
    }

    @Property(trials = 100)
    public void nothing_is_lost_by_merging_or_by_storing(long seed) {
        Random random = new Random(seed);
        ScoreSheet one = sheet(random);
        ScoreSheet two = sheet(random);
        ScoreSheet both = one.merge(two);
        List<Score> all = new ArrayList<>(one.scores());
        all.addAll(two.scores());
        assertEquals(ScoreSheet.of(PLAN, all, both.agreed()).scores(), both.scores());
        assertEquals(both, ScoreSheet.fromTree(both.tree()));
        assertEquals(both.contentHash(), two.merge(one).contentHash());
    }

    @Test
    public void sheets_for_different_plans_are_not_put_together() {
        ScoreSheet one = ScoreSheet.of(PLAN, List.of(), List.of());
        ScoreSheet other = ScoreSheet.of(ContentHash.ofBytes(new byte[] {2}), List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> one.merge(other));
    }
}
