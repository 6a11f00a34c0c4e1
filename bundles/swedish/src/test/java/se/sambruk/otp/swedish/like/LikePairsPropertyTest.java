package se.sambruk.otp.swedish.like;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Whatever the texts, the pairs are exactly those that comparing each with each finds. */
@RunWith(JUnitQuickcheck.class)
public class LikePairsPropertyTest {
    /** Texts of few words, so that many are alike; some are copies with a word changed, and some empty. */
    private static List<int[]> texts(Random random) {
        List<int[]> texts = new ArrayList<>();
        int words = 2 + random.nextInt(6);
        for (int count = random.nextInt(30); count > 0; count--) {
            if (!texts.isEmpty() && random.nextInt(3) == 0) {
                int[] copy = texts.get(random.nextInt(texts.size())).clone();
                if (copy.length > 0) {
                    copy[random.nextInt(copy.length)] = 1 + random.nextInt(words);
                }
                texts.add(copy);
            } else {
                texts.add(random.ints(random.nextInt(25), 1, words + 1).toArray());
            }
        }
        return texts;
    }

    private static Map<String, Integer> pairs(List<int[]> texts, int percent) throws InterruptedException {
        Map<String, Integer> pairs = new TreeMap<>();
        boolean all = LikePairs.find(Shingles.of(texts), percent, (one, other, likeness) -> {
            assertTrue(one + " before " + other, one < other);
            assertEquals("told twice", null, pairs.put(one + "-" + other, likeness));
            return true;
        });
        assertTrue(all);
        return pairs;
    }

    private static Set<List<Integer>> sequences(int[] text) {
        Set<List<Integer>> sequences = new HashSet<>();
        List<Integer> words = Arrays.stream(text).boxed().toList();
        if (!words.isEmpty() && words.size() < Shingles.LENGTH) {
            sequences.add(words);
        }
        for (int i = 0; i + Shingles.LENGTH <= words.size(); i++) {
            sequences.add(words.subList(i, i + Shingles.LENGTH));
        }
        return sequences;
    }

    private static Map<String, Integer> eachWithEach(List<int[]> texts, int percent) {
        Map<String, Integer> pairs = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                Set<List<Integer>> common = new HashSet<>(sequences(texts.get(i)));
                common.retainAll(sequences(texts.get(j)));
                Set<List<Integer>> all = new HashSet<>(sequences(texts.get(i)));
                all.addAll(sequences(texts.get(j)));
                if (!common.isEmpty() && 100 * common.size() >= percent * all.size()) {
                    pairs.put(i + "-" + j, 100 * common.size() / all.size());
                }
            }
        }
        return pairs;
    }

    @Property(trials = 400)
    public void thePairsAreThoseThatComparingEachWithEachFinds(long seed, @InRange(min = "1", max = "100") int percent)
            throws Exception {
        List<int[]> texts = texts(new Random(seed));
        assertEquals(eachWithEach(texts, percent), pairs(texts, percent));
    }

    @Property(trials = 60)
    public void theOrderOfTheTextsDoesNotMatter(long seed, @InRange(min = "20", max = "100") int percent)
            throws Exception {
        Random random = new Random(seed);
        List<int[]> texts = texts(random);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        List<int[]> shuffled = places.stream().map(texts::get).toList();
        Set<String> back = new TreeSet<>();
        for (String pair : pairs(shuffled, percent).keySet()) {
            String[] two = pair.split("-");
            int one = places.get(Integer.parseInt(two[0]));
            int other = places.get(Integer.parseInt(two[1]));
            back.add(Math.min(one, other) + "-" + Math.max(one, other));
        }
        assertEquals(new TreeSet<>(pairs(texts, percent).keySet()), back);
    }

    @Property(trials = 60)
    public void anotherTextTakesNoPairAway(long seed, @InRange(min = "20", max = "100") int percent) throws Exception {
        Random random = new Random(seed);
        List<int[]> texts = texts(random);
        List<int[]> more = new ArrayList<>(texts);
        more.add(random.ints(20, 1, 9).toArray());
        more.add(random.ints(20, 1000, 2000).toArray());
        Map<String, Integer> before = pairs(texts, percent);
        Map<String, Integer> after = pairs(more, percent);
        after.keySet().removeIf(pair -> !before.containsKey(pair));
        assertEquals(before, after);
    }

    @Property(trials = 60)
    public void aLowerThresholdTakesNoPairAway(long seed, @InRange(min = "2", max = "100") int percent)
            throws Exception {
        List<int[]> texts = texts(new Random(seed));
        assertTrue(pairs(texts, percent - 1)
                .keySet()
                .containsAll(pairs(texts, percent).keySet()));
    }

    @Test
    public void aTextIsWhollyLikeItsCopyHoweverShort() throws Exception {
        List<int[]> texts = List.of(new int[] {7}, new int[] {}, new int[] {7}, new int[] {7, 7}, new int[] {});
        assertEquals(Map.of("0-2", 100), pairs(texts, 100));
    }

    @Test
    public void asManyWordsAsMayBeNumberedFitInASequence() {
        int[] text = {Shingles.WORDS, Shingles.WORDS, Shingles.WORDS};
        int[] other = {Shingles.WORDS, Shingles.WORDS, Shingles.WORDS - 1};
        assertEquals(2, Shingles.of(List.of(text, other)).distinct());
        assertThrows(IllegalArgumentException.class, () -> Shingles.of(List.of(new int[] {Shingles.WORDS + 1})));
    }

    @Test
    public void whoeverListensCanHaveEnough() throws Exception {
        int[] text = {1, 2, 3, 4};
        int[] told = {0};
        boolean all = LikePairs.find(
                Shingles.of(List.of(text, text, text, text)), 100, (one, other, percent) -> ++told[0] < 3);
        assertEquals(3, told[0]);
        assertEquals(false, all);
    }

    @Test(expected = InterruptedException.class)
    public void aCancelIsHeeded() throws Exception {
        Thread.currentThread().interrupt();
        pairs(List.of(new int[] {1}), 50);
    }
}
