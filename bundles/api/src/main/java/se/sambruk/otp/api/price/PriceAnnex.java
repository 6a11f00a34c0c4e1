package se.sambruk.otp.api.price;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;

/** The part of a specification that asks for prices, for formats that write a price annex. Immutable. */
public final class PriceAnnex {
    private final Specification published;
    private final PriceSchedule schedule;

    private PriceAnnex(Specification published, PriceSchedule schedule) {
        this.published = published;
        this.schedule = Objects.requireNonNull(schedule);
    }

    /** Empty if the specification asks for no prices. */
    public static Optional<PriceAnnex> of(Specification specification) {
        return specification.prices().map(schedule -> new PriceAnnex(specification.published(), schedule));
    }

    public ProcurementFacts procurement() {
        return published.procurement();
    }

    public DocumentFacts document() {
        return published.document();
    }

    /** Of the texts: the procurement's. */
    public Locale locale() {
        return published.locale();
    }

    /** The hash of what suppliers may see of the specification. */
    public ContentHash publishedHash() {
        return published.contentHash();
    }

    public PriceSchedule schedule() {
        return schedule;
    }

    /** What a file made of it is issued as. */
    public PriceIdentity identity() {
        return PriceIdentity.of(
                PriceIdentity.FORM, procurement().id(), published.contentHash(), schedule.contentHash());
    }
}
