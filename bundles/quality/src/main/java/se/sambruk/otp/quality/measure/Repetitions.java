package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.INFORMATION;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.sambruk.otp.quality.measure.Entry.Occurrence;

/**
 * Sentences that stand in several places, and openings that many have. Compared word for word, whatever the capitals and signs, and with
 * parameters as equal. Shorter sentences than an opening are passed over: there are only so many ways to say "Se även bilagan".
 */
final class Repetitions {
    /** Words in an opening. */
    static final int OPENING = 4;

    private static final Comparator<Occurrence> BY_WORDS = Comparator.comparing(Occurrence::words, Arrays::compare);
    private static final Comparator<Occurrence> BY_OPENING =
            (one, other) -> Arrays.compare(one.words(), 0, OPENING, other.words(), 0, OPENING);

    private final MeasureLimits limits;
    private final Remarks remarks;

    Repetitions(MeasureLimits limits, Remarks remarks) {
        this.limits = limits;
        this.remarks = remarks;
    }

    /**
     * @param entries in order: of equal sentences the first is told of, with where else it stands
     */
    void check(List<Entry> entries) {
        Occurrence[] sentences = entries.stream()
                .flatMap(Entry::occurrences)
                .filter(sentence -> sentence.words().length >= OPENING)
                .toArray(Occurrence[]::new);
        groups(sentences, BY_WORDS, this::sentence);
        groups(sentences, BY_OPENING, this::opening);
    }

    private static void groups(
            Occurrence[] sentences, Comparator<Occurrence> equality, Consumer<List<Occurrence>> group) {
        // Stable, so that equal ones keep the order in which they stand.
        Occurrence[] sorted = sentences.clone();
        Arrays.sort(sorted, equality);
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || equality.compare(sorted[from], sorted[i]) != 0) {
                if (i - from > 1) {
                    group.accept(Arrays.asList(sorted).subList(from, i));
                }
                from = i;
            }
        }
    }

    private void sentence(List<Occurrence> alike) {
        List<Occurrence> equal = withoutEditions(alike);
        if (equal.size() < 2) {
            return;
        }
        Occurrence first = equal.get(0);
        List<String> also = ids(equal.subList(1, equal.size()));
        List<String> others =
                also.stream().filter(id -> !id.equals(first.entry().id())).toList();
        remarks.place(
                "OTP-7971", WARNING, first.place(), others, first.place().quoted(), equal.size(), Remarks.ids(also));
    }

    /** Of a requirement that several packs have, what the first of them says: that they say the same is no repetition. */
    private static List<Occurrence> withoutEditions(List<Occurrence> sentences) {
        Map<String, Entry> firsts = new HashMap<>();
        return sentences.stream()
                .filter(sentence ->
                        firsts.computeIfAbsent(sentence.entry().id(), id -> sentence.entry()) == sentence.entry())
                .toList();
    }

    private void opening(List<Occurrence> all) {
        List<Occurrence> alike = withoutEditions(all);
        if (alike.size() > limits.openings()) {
            List<String> ids = ids(alike);
            remarks.whole(
                    "OTP-7972",
                    INFORMATION,
                    ids,
                    alike.get(0).place().opening(),
                    alike.size(),
                    limits.openings(),
                    Remarks.ids(ids));
        }
    }

    private static List<String> ids(List<Occurrence> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.entry().id())
                .distinct()
                .toList();
    }
}
