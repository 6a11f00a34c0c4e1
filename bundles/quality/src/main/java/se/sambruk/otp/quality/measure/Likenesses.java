package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.util.List;

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
            Shingles shingles = Shingles.of(
                    entries.stream().map(entry -> entry.words(prose)).toList());
            int[] left = {limits.pairs()};
            boolean all = LikePairs.find(shingles, limits.likeness(), (one, other, percent) -> {
                // The same requirement in two packs: that they differ is what a layer is for.
                if (entries.get(one).id().equals(entries.get(other).id())) {
                    return true;
                }
                if (left[0] == 0) {
                    return false;
                }
                left[0]--;
                pair(entries.get(one), entries.get(other), prose, percent);
                return true;
            });
            if (!all) {
                remarks.whole("OTP-7973", WARNING, List.of(), prose.label(), limits.pairs());
            }
        }
    }

    private void pair(Entry one, Entry other, Prose prose, int percent) {
        remarks.place(
                "OTP-7970",
                WARNING,
                new Place(one, prose, 0, one.text(prose).length()),
                List.of(other.id()),
                prose.label(),
                other.id(),
                percent);
    }
}
