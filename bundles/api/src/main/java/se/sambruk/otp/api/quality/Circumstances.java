package se.sambruk.otp.api.quality;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;

/**
 * What decides how grave a finding is and what it rests on, apart from the requirement itself: which part of the procurement act
 * applies, and whether the text has left the house. Immutable.
 */
public final class Circumstances {
    /** Nothing is known: a text in the library, not issued. */
    public static final Circumstances NONE = builder().build();

    private final Regime regime;
    private final AcquisitionForm acquisition;
    private final boolean issued;
    private final LocalDate date;
    private final FrameworkScope framework;

    private Circumstances(Builder builder) {
        this.regime = builder.regime;
        this.acquisition = builder.acquisition;
        this.issued = builder.issued;
        this.date = builder.date;
        this.framework = builder.framework;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Those of a procurement.
     *
     * @param issued whether its requirements are issued
     */
    public static Circumstances of(ProcurementFacts facts, boolean issued) {
        return builder()
                .regime(facts.regime())
                .acquisition(facts.acquisition())
                .date(facts.date())
                .issued(issued)
                .build();
    }

    /** Empty where it is not known: then a rule takes the strictest that it has. */
    public Optional<Regime> regime() {
        return Optional.ofNullable(regime);
    }

    public Optional<AcquisitionForm> acquisition() {
        return Optional.ofNullable(acquisition);
    }

    /** Whether the text is issued, so that what is left unsaid stays so. */
    public boolean isIssued() {
        return issued;
    }

    /** The day on which the text applies, such as for laws that are repealed; a rule never asks the clock. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** What the framework permits that is called off from; empty where none is, or where nobody has told. */
    public Optional<FrameworkScope> framework() {
        return Optional.ofNullable(framework);
    }

    /** A builder that starts from these. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.regime = regime;
        builder.acquisition = acquisition;
        builder.issued = issued;
        builder.date = date;
        builder.framework = framework;
        return builder;
    }

    /** Makes {@link Circumstances}. Not thread-safe. */
    public static final class Builder {
        private Regime regime;
        private AcquisitionForm acquisition;
        private boolean issued;
        private LocalDate date;
        private FrameworkScope framework;

        private Builder() {}

        public Builder regime(Regime value) {
            regime = Objects.requireNonNull(value);
            return this;
        }

        public Builder acquisition(AcquisitionForm value) {
            acquisition = Objects.requireNonNull(value);
            return this;
        }

        public Builder issued(boolean value) {
            issued = value;
            return this;
        }

        public Builder date(LocalDate value) {
            date = Objects.requireNonNull(value);
            return this;
        }

        public Builder framework(FrameworkScope value) {
            framework = Objects.requireNonNull(value);
            return this;
        }

        public Circumstances build() {
            return new Circumstances(this);
        }
    }
}
