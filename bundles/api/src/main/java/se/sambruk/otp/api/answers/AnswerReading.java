package se.sambruk.otp.api.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.seal.Seal;

/** What was found in a file that has come back, before anything is judged. Immutable. */
public final class AnswerReading {
    private final String fileName;
    private final AnswerIdentity identity;
    private final boolean identityWhole;
    private final Seal seal;
    private final Map<SupplierField, ReadCell> supplier;
    private final Set<ShownField> columns;
    private final List<AnswerRow> rows;
    private final boolean readable;
    private final List<Problem> problems;

    private AnswerReading(Builder builder) {
        this.fileName = builder.fileName;
        this.identity = builder.identity;
        this.identityWhole = builder.identityWhole;
        this.seal = builder.seal;
        this.supplier = Collections.unmodifiableMap(new EnumMap<>(builder.supplier));
        this.columns = Collections.unmodifiableSet(EnumSet.copyOf(builder.columns));
        this.rows = List.copyOf(builder.rows);
        this.readable = builder.readable;
        this.problems = List.copyOf(builder.problems);
    }

    public static Builder builder(String fileName) {
        return new Builder(fileName);
    }

    /** Without its folder. */
    public String fileName() {
        return fileName;
    }

    /** What the file says that it was issued as; empty where that is gone. */
    public Optional<AnswerIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /** Whether nothing of what the file says of itself seems to be damaged. The seal says more. */
    public boolean isIdentityWhole() {
        return identityWhole;
    }

    public Optional<Seal> seal() {
        return Optional.ofNullable(seal);
    }

    public Map<SupplierField, ReadCell> supplier() {
        return supplier;
    }

    /** The columns that show what is asked, as far as they are still there. */
    public Set<ShownField> columns() {
        return columns;
    }

    /** Whether answers could be looked for at all; false where the file is no such file, is locked, or has no such sheet. */
    public boolean isReadable() {
        return readable;
    }

    /** In the order of the file. */
    public List<AnswerRow> rows() {
        return rows;
    }

    /** What is wrong with the file as a file, each with its place. They tell nothing that the supplier has written. */
    public List<Problem> problems() {
        return problems;
    }

    /** File and number of rows only. */
    @Override
    public String toString() {
        return fileName + ": " + rows.size() + " rows";
    }

    /** Makes an {@link AnswerReading}. Not thread-safe. */
    public static final class Builder {
        private final String fileName;
        private final Map<SupplierField, ReadCell> supplier = new EnumMap<>(SupplierField.class);
        private final Set<ShownField> columns = EnumSet.noneOf(ShownField.class);
        private final List<AnswerRow> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private AnswerIdentity identity;
        private boolean identityWhole;
        private Seal seal;
        private boolean readable;

        private Builder(String fileName) {
            this.fileName = Objects.requireNonNull(fileName);
        }

        /**
         * @param whole whether nothing of it seems to be damaged
         */
        public Builder identity(AnswerIdentity value, boolean whole) {
            identity = Objects.requireNonNull(value);
            identityWhole = whole;
            return this;
        }

        public Builder seal(Seal value) {
            seal = Objects.requireNonNull(value);
            return this;
        }

        public Builder supplier(SupplierField field, ReadCell cell) {
            supplier.put(field, Objects.requireNonNull(cell));
            return this;
        }

        public Builder column(ShownField field) {
            columns.add(field);
            return this;
        }

        /** Answers could be looked for. */
        public Builder readable() {
            readable = true;
            return this;
        }

        public Builder row(AnswerRow row) {
            rows.add(Objects.requireNonNull(row));
            return this;
        }

        public Builder problem(Problem problem) {
            problems.add(Objects.requireNonNull(problem));
            return this;
        }

        public AnswerReading build() {
            return new AnswerReading(this);
        }
    }
}
