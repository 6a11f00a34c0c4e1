package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseLog;

/**
 * What has come in of tenders in a case, and what was made of it: nothing but what the case's log says, worked out anew each time; the same log
 * gives the same book. Secret as a whole: {@link #toString} tells nothing, not even how many there are. Immutable.
 */
public final class TenderBook {
    private final String procurement;
    private final TenderOpening opening;
    private final List<Tender> tenders;
    private final List<String> unreadable;

    TenderBook(String procurement, TenderOpening opening, List<Tender> tenders, List<String> unreadable) {
        this.procurement = Objects.requireNonNull(procurement);
        this.opening = opening;
        this.tenders = List.copyOf(tenders);
        this.unreadable = List.copyOf(unreadable);
    }

    /**
     * The book that a log tells of.
     *
     * @param procurement its id
     * @param log all of it: who sees only some has no book
     * @param files gives the file of an entry by its hash
     */
    public static TenderBook fold(String procurement, CaseLog log, Function<ContentHash, Optional<byte[]>> files) {
        return new TenderFold(procurement, log, files).book();
    }

    /** The procurement's id. */
    public String procurement() {
        return procurement;
    }

    /** That they were opened; empty before. */
    public Optional<TenderOpening> opening() {
        return Optional.ofNullable(opening);
    }

    /** In the order of their keys' numbers. */
    public List<Tender> tenders() {
        return tenders;
    }

    /** The tender with a key, in any case. */
    public Optional<Tender> find(String key) {
        return tenders.stream()
                .filter(tender -> tender.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    /** The tender of a supplier. */
    public Optional<Tender> of(TenderSupplier supplier) {
        return tenders.stream()
                .filter(tender -> tender.supplier().isSame(supplier))
                .findFirst();
    }

    /** The labels of entries about tenders that cannot be understood: of a later version, or with a file that is missing. Their tenders are not here. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** The lots that anybody tenders for, in the order in which they are first named; empty where there are none. */
    public List<String> lots() {
        return tenders.stream()
                .flatMap(tender -> tender.lots().stream())
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenderBook book
                && book.procurement.equals(procurement)
                && book.opening().equals(opening())
                && book.tenders.equals(tenders)
                && book.unreadable.equals(unreadable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(procurement, opening, tenders);
    }

    /** The procurement alone. */
    @Override
    public String toString() {
        return "TenderBook of " + procurement;
    }
}
