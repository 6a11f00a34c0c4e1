package se.sambruk.otp.api.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/** What one file was found to be, and what is in it. {@link #toString} and the problems tell nothing that a supplier has written. Immutable. */
public final class AnswerReport {
    private final String fileName;
    private final ContentHash file;
    private final AnswerOrigin origin;
    private final Integer issue;
    private final SealState seal;
    private final AnswerReading reading;
    private final AnswerSet answers;
    private final List<JudgedRow> rows;
    private final List<Alteration> alterations;
    private final List<Deviation> deviations;
    private final List<AnswerProposal> proposals;
    private final List<Problem> problems;

    private AnswerReport(Builder builder) {
        this.fileName = builder.fileName;
        this.file = builder.file;
        this.origin = builder.origin;
        this.issue = builder.issue;
        this.seal = builder.seal;
        this.reading = builder.reading;
        this.answers = builder.answers;
        this.rows = List.copyOf(builder.rows);
        this.alterations = List.copyOf(builder.alterations);
        this.deviations = List.copyOf(builder.deviations);
        this.proposals = List.copyOf(builder.proposals);
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

    /** The hash of the file's bytes. */
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

    /** What was found in the file, as it stood: also in rows and columns that were not issued. Empty where no reader could read it. */
    public Optional<AnswerReading> reading() {
        return Optional.ofNullable(reading);
    }

    /** What was answered; empty where the file could not be read, or belongs to another procurement. */
    public Optional<AnswerSet> answers() {
        return Optional.ofNullable(answers);
    }

    /** One for each requirement that was issued, in the order of the specification. */
    public List<JudgedRow> rows() {
        return rows;
    }

    public List<Alteration> alterations() {
        return alterations;
    }

    public List<Deviation> deviations() {
        return deviations;
    }

    public List<AnswerProposal> proposals() {
        return proposals;
    }

    /** Everything to be told of the file, that of its rows too: first of the file as a whole, then row by row. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether nothing in it must be looked into before the answers are relied on. Proposals and possible deviations remain to be tried. */
    public boolean isSound() {
        return answers != null && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** File, origin and counts only. */
    @Override
    public String toString() {
        return fileName + ": " + origin.wire() + ", seal " + seal.wire() + ", " + rows.size() + " rows, "
                + problems.size() + " problems";
    }

    /** Makes an {@link AnswerReport}. Not thread-safe. */
    public static final class Builder {
        private final String fileName;
        private final ContentHash file;
        private final List<JudgedRow> rows = new ArrayList<>();
        private final List<Alteration> alterations = new ArrayList<>();
        private final List<Deviation> deviations = new ArrayList<>();
        private final List<AnswerProposal> proposals = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private AnswerOrigin origin = AnswerOrigin.UNKNOWN;
        private Integer issue;
        private SealState seal = SealState.NONE;
        private AnswerReading reading;
        private AnswerSet answers;

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

        public Builder reading(AnswerReading value) {
            reading = Objects.requireNonNull(value);
            return this;
        }

        public Builder answers(AnswerSet value) {
            answers = Objects.requireNonNull(value);
            return this;
        }

        public Builder row(JudgedRow row) {
            rows.add(Objects.requireNonNull(row));
            return this;
        }

        public Builder alteration(Alteration alteration) {
            alterations.add(Objects.requireNonNull(alteration));
            return this;
        }

        public Builder deviation(Deviation deviation) {
            deviations.add(Objects.requireNonNull(deviation));
            return this;
        }

        public Builder proposal(AnswerProposal proposal) {
            proposals.add(Objects.requireNonNull(proposal));
            return this;
        }

        public Builder problem(Problem problem) {
            problems.add(Objects.requireNonNull(problem));
            return this;
        }

        public AnswerReport build() {
            return new AnswerReport(this);
        }
    }
}
