package se.sambruk.otp.api.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/** What one price annex was found to be, and what it offers. {@link #toString} and the problems tell no price. Immutable. */
public final class PriceReport {
    private final String fileName;
    private final ContentHash file;
    private final AnswerOrigin origin;
    private final Integer issue;
    private final SealState seal;
    private final PriceReading reading;
    private final PriceOffer offer;
    private final PriceComparison comparison;
    private final List<PriceAlteration> alterations;
    private final List<Problem> problems;

    private PriceReport(Builder builder) {
        this.fileName = builder.fileName;
        this.file = builder.file;
        this.origin = builder.origin;
        this.issue = builder.issue;
        this.seal = builder.seal;
        this.reading = builder.reading;
        this.offer = builder.offer;
        this.comparison = builder.comparison;
        this.alterations = List.copyOf(builder.alterations);
        this.problems = List.copyOf(builder.problems);
    }

    /**
     * @param file the hash of its bytes
     */
    public static Builder builder(String fileName, ContentHash file) {
        return new Builder(fileName, file);
    }

    /** Without its folder. */
    public String fileName() {
        return fileName;
    }

    public ContentHash file() {
        return file;
    }

    public AnswerOrigin origin() {
        return origin;
    }

    /** The number of the issue that the file was made of, where that is known. */
    public OptionalInt issue() {
        return issue == null ? OptionalInt.empty() : OptionalInt.of(issue);
    }

    public SealState seal() {
        return seal;
    }

    /** What was found in the file, as it stood. Empty where no reader could read it. */
    public Optional<PriceReading> reading() {
        return Optional.ofNullable(reading);
    }

    /** What is offered; empty where the file could not be read, or asks for other prices than the issue. */
    public Optional<PriceOffer> offer() {
        return Optional.ofNullable(offer);
    }

    /** What the offer comes to, with the volumes that were issued; there whenever the offer is. */
    public Optional<PriceComparison> comparison() {
        return Optional.ofNullable(comparison);
    }

    public List<PriceAlteration> alterations() {
        return alterations;
    }

    /** First of the file as a whole, then row by row. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether nothing in it must be looked into before the prices are relied on. */
    public boolean isSound() {
        return offer != null && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** File, origin and counts only. */
    @Override
    public String toString() {
        return fileName + ": " + origin.wire() + ", seal " + seal.wire() + ", " + problems.size() + " problems";
    }

    /** Makes a {@link PriceReport}. Not thread-safe. */
    public static final class Builder {
        private final String fileName;
        private final ContentHash file;
        private final List<PriceAlteration> alterations = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private AnswerOrigin origin = AnswerOrigin.UNKNOWN;
        private Integer issue;
        private SealState seal = SealState.NONE;
        private PriceReading reading;
        private PriceOffer offer;
        private PriceComparison comparison;

        private Builder(String fileName, ContentHash file) {
            this.fileName = Objects.requireNonNull(fileName);
            this.file = Objects.requireNonNull(file);
        }

        public Builder origin(AnswerOrigin value) {
            origin = Objects.requireNonNull(value);
            return this;
        }

        public Builder issue(int number) {
            issue = number;
            return this;
        }

        public Builder seal(SealState value) {
            seal = Objects.requireNonNull(value);
            return this;
        }

        public Builder reading(PriceReading value) {
            reading = Objects.requireNonNull(value);
            return this;
        }

        public Builder offer(PriceOffer value, PriceComparison compared) {
            offer = Objects.requireNonNull(value);
            comparison = Objects.requireNonNull(compared);
            return this;
        }

        public Builder alteration(PriceAlteration alteration) {
            alterations.add(Objects.requireNonNull(alteration));
            return this;
        }

        public Builder problem(Problem problem) {
            problems.add(Objects.requireNonNull(problem));
            return this;
        }

        public PriceReport build() {
            return new PriceReport(this);
        }
    }
}
