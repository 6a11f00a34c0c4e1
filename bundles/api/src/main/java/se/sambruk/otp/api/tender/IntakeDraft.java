package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tenders to be read in.
 *
 * @param tenders one for each supplier
 * @param issue the number of the issue that they answer; empty for the latest
 * @param replaces whether a tender may take the place of one that the supplier has already; the act's reason tells why
 */
public record IntakeDraft(List<GivenTender> tenders, Optional<Integer> issue, boolean replaces) {
    /**
     * A supplier's tender.
     *
     * @param supplier who; empty where its answer workbook is to tell
     * @param lots the lots that it is for; empty where the prices tell, or there are none
     * @param files at least one
     */
    public record GivenTender(Optional<TenderSupplier> supplier, List<String> lots, List<GivenFile> files) {
        public GivenTender {
            Objects.requireNonNull(supplier);
            lots = List.copyOf(lots);
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("a tender has files");
            }
        }

        @Override
        public String toString() {
            return "GivenTender";
        }
    }

    public IntakeDraft {
        tenders = List.copyOf(tenders);
        Objects.requireNonNull(issue);
    }

    /** Without how many. */
    @Override
    public String toString() {
        return "IntakeDraft";
    }
}
