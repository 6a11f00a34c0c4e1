package se.sambruk.otp.api.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.seal.Seal;

/** What was found in a price annex that has come back, before anything is judged. Immutable. */
public final class PriceReading {
    private final String fileName;
    private final PriceIdentity identity;
    private final boolean identityWhole;
    private final Seal seal;
    private final Map<SupplierField, ReadCell> supplier;
    private final Set<PriceField> columns;
    private final List<PriceRow> rows;
    private final Map<String, PriceRow> sums;
    private final boolean readable;
    private final List<Problem> problems;

    private PriceReading(Builder builder) {
        this.fileName = builder.fileName;
        this.identity = builder.identity;
        this.identityWhole = builder.identityWhole;
        this.seal = builder.seal;
        this.supplier = Collections.unmodifiableMap(new EnumMap<>(builder.supplier));
        this.columns = Collections.unmodifiableSet(EnumSet.copyOf(builder.columns));
        this.rows = List.copyOf(builder.rows);
        this.sums = Collections.unmodifiableMap(new LinkedHashMap<>(builder.sums));
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
    public Optional<PriceIdentity> identity() {
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

    /** The columns that are still there. */
    public Set<PriceField> columns() {
        return columns;
    }

    /** Whether prices could be looked for at all. */
    public boolean isReadable() {
        return readable;
    }

    /** The rows of items, in the order of the file. */
    public List<PriceRow> rows() {
        return rows;
    }

    /** The rows that add up, by the lot's id; that of everything by the empty text. */
    public Map<String, PriceRow> sums() {
        return sums;
    }

    /** What is wrong with the file as a file. They tell nothing that the supplier has written. */
    public List<Problem> problems() {
        return problems;
    }

    /** File and number of rows only. */
    @Override
    public String toString() {
        return fileName + ": " + rows.size() + " rows";
    }

    /** Makes a {@link PriceReading}. Not thread-safe. */
    public static final class Builder {
        private final String fileName;
        private final Map<SupplierField, ReadCell> supplier = new EnumMap<>(SupplierField.class);
        private final Set<PriceField> columns = EnumSet.noneOf(PriceField.class);
        private final List<PriceRow> rows = new ArrayList<>();
        private final Map<String, PriceRow> sums = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private PriceIdentity identity;
        private boolean identityWhole;
        private Seal seal;
        private boolean readable;

        private Builder(String fileName) {
            this.fileName = Objects.requireNonNull(fileName);
        }

        /**
         * @param whole whether nothing of it seems to be damaged
         */
        public Builder identity(PriceIdentity value, boolean whole) {
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

        public Builder column(PriceField field) {
            columns.add(field);
            return this;
        }

        /** Prices could be looked for. */
        public Builder readable() {
            readable = true;
            return this;
        }

        public Builder row(PriceRow row) {
            rows.add(Objects.requireNonNull(row));
            return this;
        }

        /**
         * @param lot its id; empty for everything
         */
        public Builder sum(String lot, PriceRow row) {
            sums.put(Objects.requireNonNull(lot), Objects.requireNonNull(row));
            return this;
        }

        public Builder problem(Problem problem) {
            problems.add(Objects.requireNonNull(problem));
            return this;
        }

        public PriceReading build() {
            return new PriceReading(this);
        }
    }
}
