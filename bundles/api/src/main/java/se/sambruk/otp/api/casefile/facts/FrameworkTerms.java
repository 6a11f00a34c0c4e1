package se.sambruk.otp.api.casefile.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

/**
 * A framework (ramavtal) that is bought from, or that the procurement is to lead to: what it permits (LOU 2016:1145, 7:2–9). Where two
 * descriptions of one framework are compared, these are the facts that decide.
 */
public final class FrameworkTerms extends TreeValue {
    private final String reference;
    private final boolean severalSuppliers;
    private final CallOffManner manner;
    private final List<String> mayBeSpecified;
    private final List<String> mayBeSupplemented;
    private final List<String> awardCriteria;
    private final LocalDate from;
    private final LocalDate until;
    private final String longerBecause;
    private final Money ceiling;

    private FrameworkTerms(Builder builder) {
        this.reference = builder.reference;
        this.severalSuppliers = builder.severalSuppliers;
        this.manner = builder.manner;
        this.mayBeSpecified = List.copyOf(builder.mayBeSpecified);
        this.mayBeSupplemented = List.copyOf(builder.mayBeSupplemented);
        this.awardCriteria = List.copyOf(builder.awardCriteria);
        this.from = builder.from;
        this.until = builder.until;
        this.longerBecause = builder.longerBecause;
        this.ceiling = builder.ceiling;
    }

    /**
     * @param reference what it is called, with its number
     */
    public static Builder builder(String reference, CallOffManner manner) {
        return new Builder(reference, manner);
    }

    public static FrameworkTerms fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("reference"), WireValue.of(CallOffManner.class, in.text("call-off")))
                .severalSuppliers(in.flag("several-suppliers"))
                .mayBeSpecified(in.texts("may-be-specified"))
                .mayBeSupplemented(in.texts("may-be-supplemented"))
                .awardCriteria(in.texts("award-criteria"))
                .longerBecause(in.text("longer-because", ""));
        in.findDate("from").ifPresent(builder::from);
        in.findDate("until").ifPresent(builder::until);
        in.find("ceiling", Money::fromTree).ifPresent(builder::ceiling);
        return builder.build();
    }

    /** What it is called, with its number. */
    public String reference() {
        return reference;
    }

    /** Whether it has several suppliers; else one (7:4). */
    public boolean hasSeveralSuppliers() {
        return severalSuppliers;
    }

    public CallOffManner manner() {
        return manner;
    }

    /** The terms that a call-off may specify. */
    public List<String> mayBeSpecified() {
        return mayBeSpecified;
    }

    /** The terms that a renewed competition may add, as the framework's documents state them. */
    public List<String> mayBeSupplemented() {
        return mayBeSupplemented;
    }

    /** By which a renewed competition is decided. */
    public List<String> awardCriteria() {
        return awardCriteria;
    }

    /** The first day; empty where it is not known yet. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /** The last day. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Why it is longer than four years, if it is (7:2); may be empty. */
    public String longerBecause() {
        return longerBecause;
    }

    /** The most that may be called off in all. */
    public Optional<Money> ceiling() {
        return Optional.ofNullable(ceiling);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("reference", reference)
                .put("call-off", manner)
                .put("several-suppliers", severalSuppliers ? Optional.of(true) : Optional.empty())
                .put("may-be-specified", mayBeSpecified)
                .put("may-be-supplemented", mayBeSupplemented)
                .put("award-criteria", awardCriteria)
                .put("from", from())
                .put("until", until())
                .putText("longer-because", longerBecause)
                .put("ceiling", ceiling().map(Money::tree))
                .done();
    }

    /** Makes {@link FrameworkTerms}. Not thread-safe. */
    public static final class Builder {
        private final String reference;
        private final CallOffManner manner;
        private boolean severalSuppliers;
        private List<String> mayBeSpecified = List.of();
        private List<String> mayBeSupplemented = List.of();
        private List<String> awardCriteria = List.of();
        private LocalDate from;
        private LocalDate until;
        private String longerBecause = "";
        private Money ceiling;

        private Builder(String reference, CallOffManner manner) {
            this.reference = Objects.requireNonNull(reference);
            this.manner = Objects.requireNonNull(manner);
        }

        public Builder severalSuppliers(boolean value) {
            severalSuppliers = value;
            return this;
        }

        public Builder mayBeSpecified(List<String> terms) {
            mayBeSpecified = List.copyOf(terms);
            return this;
        }

        public Builder mayBeSupplemented(List<String> terms) {
            mayBeSupplemented = List.copyOf(terms);
            return this;
        }

        public Builder awardCriteria(List<String> criteria) {
            awardCriteria = List.copyOf(criteria);
            return this;
        }

        public Builder from(LocalDate first) {
            from = first;
            return this;
        }

        public Builder until(LocalDate last) {
            until = last;
            return this;
        }

        public Builder longerBecause(String why) {
            longerBecause = Objects.requireNonNull(why);
            return this;
        }

        public Builder ceiling(Money most) {
            ceiling = most.asSum();
            return this;
        }

        /**
         * @throws IllegalArgumentException if it ends before it begins
         */
        public FrameworkTerms build() {
            if (from != null && until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("a framework does not end before it begins");
            }
            return new FrameworkTerms(this);
        }
    }
}
