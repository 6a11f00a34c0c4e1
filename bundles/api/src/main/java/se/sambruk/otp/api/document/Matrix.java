package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shows how the things of one kind meet those of another: which requirement rests on which element, how many requirements a category has
 * of each, which block goes to which audience. Whoever knows both kinds makes it; formats that accept it write it.
 *
 * <p>It is sparse: where nothing is to be said there is no cell. Made for up to 10,000 rows and 500 columns. Immutable; thread-safe.
 */
public final class Matrix {
    private final String title;
    private final String description;
    private final Locale locale;
    private final String organization;
    private final String notice;
    private final List<MetadataEntry> metadata;
    private final String rowsName;
    private final String columnsName;
    private final List<MatrixHeader> rows;
    private final List<MatrixHeader> columns;
    private final List<MatrixGroup> rowGroups;
    private final List<MatrixGroup> columnGroups;
    private final List<SortedMap<Integer, MatrixCell>> cells;
    private final MatrixTotal total;
    private final String rowTotals;
    private final String columnTotals;
    private final List<MatrixLegend> legend;
    private final boolean list;

    private Matrix(Builder builder) {
        this.title = filled("title", builder.title);
        this.description = filled("description", builder.description);
        this.locale = builder.locale;
        this.organization = builder.organization;
        this.notice = builder.notice;
        this.metadata = List.copyOf(builder.metadata);
        this.rowsName = filled("name for what its rows are", builder.rowsName);
        this.columnsName = filled("name for what its columns are", builder.columnsName);
        this.rows = List.copyOf(builder.rows);
        this.columns = List.copyOf(builder.columns);
        this.rowGroups = MatrixGroup.of(rows);
        this.columnGroups = MatrixGroup.of(columns);
        this.cells = cells(builder);
        this.total = builder.total;
        this.rowTotals = builder.rowTotals;
        this.columnTotals = builder.columnTotals;
        this.legend = List.copyOf(builder.legend);
        this.list = builder.list;
    }

    private Matrix(Matrix other, String notice) {
        this.title = other.title;
        this.description = other.description;
        this.locale = other.locale;
        this.organization = other.organization;
        this.metadata = other.metadata;
        this.rowsName = other.rowsName;
        this.columnsName = other.columnsName;
        this.rows = other.rows;
        this.columns = other.columns;
        this.rowGroups = other.rowGroups;
        this.columnGroups = other.columnGroups;
        this.cells = other.cells;
        this.total = other.total;
        this.rowTotals = other.rowTotals;
        this.columnTotals = other.columnTotals;
        this.legend = other.legend;
        this.list = other.list;
        this.notice = Objects.requireNonNull(notice);
    }

    private static String filled(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a matrix has a " + what);
        }
        return text;
    }

    private static List<SortedMap<Integer, MatrixCell>> cells(Builder builder) {
        List<SortedMap<Integer, MatrixCell>> cells = new ArrayList<>(builder.rows.size());
        for (int row = 0; row < builder.rows.size(); row++) {
            SortedMap<Integer, MatrixCell> inRow = builder.cells.get(row);
            if (inRow == null) {
                cells.add(Collections.emptySortedMap());
                continue;
            }
            if (inRow.firstKey() < 0 || inRow.lastKey() >= builder.columns.size()) {
                throw new IllegalArgumentException("row " + row + " has a cell outside the columns");
            }
            cells.add(Collections.unmodifiableSortedMap(new TreeMap<>(inRow)));
        }
        if (!builder.cells.isEmpty()
                && (builder.cells.firstKey() < 0 || builder.cells.lastKey() >= builder.rows.size())) {
            throw new IllegalArgumentException("a cell is outside the rows");
        }
        return Collections.unmodifiableList(cells);
    }

    /**
     * @param locale the language of its texts
     */
    public static Builder builder(String title, Locale locale) {
        return new Builder(title, locale);
    }

    public String title() {
        return title;
    }

    /** What it shows, as sentences: the text alternative for those who cannot take it in by looking. Never blank. */
    public String description() {
        return description;
    }

    public Locale locale() {
        return locale;
    }

    /** Whose matrix it is; empty if nobody's. */
    public String organization() {
        return organization;
    }

    /** Something that each page must say, such as that it is a preview; empty if nothing. */
    public String notice() {
        return notice;
    }

    /** The same matrix, each page of which says something else. */
    public Matrix withNotice(String other) {
        return new Matrix(this, other);
    }

    /** Who has issued it, its version and so on, in order. */
    public List<MetadataEntry> metadata() {
        return metadata;
    }

    /** What its rows are, such as "Krav". */
    public String rowsName() {
        return rowsName;
    }

    /** What its columns are, such as "Element". */
    public String columnsName() {
        return columnsName;
    }

    public List<MatrixHeader> rows() {
        return rows;
    }

    public List<MatrixHeader> columns() {
        return columns;
    }

    /** The rows in groups of neighbours, all of them and in order; those in no group are in one without a name. */
    public List<MatrixGroup> rowGroups() {
        return rowGroups;
    }

    /** The same of the columns. */
    public List<MatrixGroup> columnGroups() {
        return columnGroups;
    }

    /** The cells of a row by column, both from 0. */
    public SortedMap<Integer, MatrixCell> cells(int row) {
        return cells.get(row);
    }

    /** The cell where a row and a column meet, both from 0. */
    public Optional<MatrixCell> cell(int row, int column) {
        return Optional.ofNullable(cells.get(row).get(column));
    }

    /**
     * Whether its columns are what there is to say of each row, as a list that is read and worked in, and not things of another kind that rows meet:
     * then cells hold whole texts, and headers are read without turning one's head.
     */
    public boolean isList() {
        return list;
    }

    /** Whether any cell has more to read. */
    public boolean hasNotes() {
        return cells.stream().flatMap(row -> row.values().stream()).anyMatch(cell -> !cell.note()
                .isEmpty());
    }

    /** What its totals tell, if it has any. */
    public MatrixTotal total() {
        return total;
    }

    /** What the totals of the rows are called; empty if there are none. Formats may place them beside the rows' headers. */
    public Optional<String> rowTotals() {
        return Optional.ofNullable(rowTotals);
    }

    /** What the totals of the columns are called; empty if there are none. */
    public Optional<String> columnTotals() {
        return Optional.ofNullable(columnTotals);
    }

    public long rowTotal(int row) {
        return cells.get(row).values().stream().mapToLong(total::of).sum();
    }

    /** The totals of all columns, in order. */
    public List<Long> allColumnTotals() {
        long[] totals = new long[columns.size()];
        cells.forEach(row -> row.forEach((column, cell) -> totals[column] += total.of(cell)));
        List<Long> all = new ArrayList<>(totals.length);
        for (long one : totals) {
            all.add(one);
        }
        return Collections.unmodifiableList(all);
    }

    /** The total of all that it says: of its rows' totals, and of its columns'. */
    public long grandTotal() {
        return cells.stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(total::of)
                .sum();
    }

    public List<MatrixLegend> legend() {
        return legend;
    }

    /** Makes a {@link Matrix}. Title, description and the names of what rows and columns are must be given. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final Locale locale;
        private final List<MetadataEntry> metadata = new ArrayList<>();
        private final List<MatrixHeader> rows = new ArrayList<>();
        private final List<MatrixHeader> columns = new ArrayList<>();
        private final TreeMap<Integer, SortedMap<Integer, MatrixCell>> cells = new TreeMap<>();
        private final List<MatrixLegend> legend = new ArrayList<>();
        private String description = "";
        private String organization = "";
        private String notice = "";
        private String rowsName = "";
        private String columnsName = "";
        private MatrixTotal total = MatrixTotal.CELLS;
        private String rowTotals;
        private String columnTotals;
        private boolean list;

        private Builder(String title, Locale locale) {
            this.title = Objects.requireNonNull(title);
            this.locale = Objects.requireNonNull(locale);
        }

        /** What it shows, as sentences. */
        public Builder description(String value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        public Builder organization(String value) {
            organization = Objects.requireNonNull(value);
            return this;
        }

        public Builder notice(String value) {
            notice = Objects.requireNonNull(value);
            return this;
        }

        /** Makes it a {@linkplain Matrix#isList list}. */
        public Builder asList() {
            list = true;
            return this;
        }

        public Builder metadata(MetadataEntry value) {
            metadata.add(Objects.requireNonNull(value));
            return this;
        }

        /** What rows and columns are, such as "Krav" and "Element". */
        public Builder axes(String ofRows, String ofColumns) {
            rowsName = Objects.requireNonNull(ofRows);
            columnsName = Objects.requireNonNull(ofColumns);
            return this;
        }

        public Builder row(MatrixHeader value) {
            rows.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder column(MatrixHeader value) {
            columns.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * Says something where a row and a column meet, both from 0; they may be added later.
         *
         * @throws IllegalArgumentException if something is said there already
         */
        public Builder cell(int row, int column, MatrixCell value) {
            if (cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column, Objects.requireNonNull(value)) != null) {
                throw new IllegalArgumentException("row " + row + " has column " + column + " twice");
            }
            return this;
        }

        /** What the totals tell; {@link MatrixTotal#CELLS} unless it is said. */
        public Builder total(MatrixTotal value) {
            total = Objects.requireNonNull(value);
            return this;
        }

        /** Gives each row a total under this name. */
        public Builder rowTotals(String name) {
            rowTotals = filled("name for its rows' totals", name);
            return this;
        }

        /** Gives each column a total under this name. */
        public Builder columnTotals(String name) {
            columnTotals = filled("name for its columns' totals", name);
            return this;
        }

        public Builder legend(MatrixCell sample, String meaning) {
            legend.add(new MatrixLegend(sample, meaning));
            return this;
        }

        /**
         * @throws IllegalArgumentException if title, description or the names of what rows and columns are is blank, or a cell lies
         *     outside
         */
        public Matrix build() {
            return new Matrix(this);
        }
    }
}
