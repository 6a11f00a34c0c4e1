package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.swedish.like.LikePairs;
import se.sambruk.otp.swedish.like.Shingles;

/** Requirements that say nearly the same. */
final class Likenesses {
    private final MeasureLimits limits;
    private final Remarks remarks;

    Likenesses(MeasureLimits limits, Remarks remarks) {
        this.limits = limits;
        this.remarks = remarks;
    }

    /**
     * @param entries in order
     */
    void check(List<Entry> entries) throws InterruptedException {
        for (Prose prose : Prose.values()) {
            // What many say word for word is one thing to see to, not as many as there are pairs of them.
            List<List<Entry>> groups = groups(entries, prose);
            Told told = new Told(prose);
            boolean all = groups.stream().allMatch(told::group)
                    && LikePairs.find(
                            Shingles.of(groups.stream()
                                    .map(group -> group.get(0).words(prose))
                                    .toList()),
                            limits.likeness(),
                            (one, other, percent) -> told.pair(groups.get(one), groups.get(other), percent));
            if (!all) {
                remarks.whole("OTP-7973", WARNING, List.of(), prose.label(), limits.pairs());
            }
        }
    }

    /** Those that have the same words, in order; each group where its first is. */
    private static List<List<Entry>> groups(List<Entry> entries, Prose prose) {
        Map<Words, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            int[] words = entry.words(prose);
            if (words.length > 0) {
                groups.computeIfAbsent(new Words(words), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        return List.copyOf(groups.values());
    }

    /** Numbers of words that are equal when they are the same, which an array's are not. */
    private record Words(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Words words && Arrays.equals(numbers, words.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    /** Tells of one field, until enough has been told. */
    private final class Told {
        private final Prose prose;
        private int left = limits.pairs();

        Told(Prose prose) {
            this.prose = prose;
        }

        /** Tells of those that have the same words; returns whether to go on. */
        boolean group(List<Entry> group) {
            Entry first = group.get(0);
            // The same requirement in two packs: that they are there twice is what a layer is for.
            List<String> others = group.stream()
                    .map(Entry::id)
                    .distinct()
                    .filter(id -> !id.equals(first.id()))
                    .toList();
            return others.isEmpty() || tell(first, others, 100);
        }

        /** Tells of two groups by one of each, as what is the same in a group is told of; returns whether to go on. */
        boolean pair(List<Entry> one, List<Entry> other, int percent) {
            for (Entry first : one) {
                for (Entry second : other) {
                    if (!first.id().equals(second.id())) {
                        return tell(first, List.of(second.id()), percent);
                    }
                }
            }
            return true;
        }

        private boolean tell(Entry entry, List<String> others, int percent) {
            if (left == 0) {
                return false;
            }
            left--;
            remarks.place(
                    "OTP-7970",
                    WARNING,
                    new Place(entry, prose, 0, entry.text(prose).length()),
                    others,
                    prose.label(),
                    Remarks.ids(others),
                    percent);
            return true;
        }
    }
}
