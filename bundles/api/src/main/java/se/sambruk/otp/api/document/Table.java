package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table. Every row has a cell for each column, counting the columns that a cell spans. Header rows are repeated on each page; the
 * first column may hold row headers.
 */
public final class Table extends Block {
    /** A cell: blocks, over one or more columns. */
    public static final class Cell {
        private final List<Block> blocks;
        private final int span;

        private Cell(List<Block> blocks, int span) {
            this.blocks = List.copyOf(blocks);
            this.span = span;
            if (span < 1) {
                throw new IllegalArgumentException("a cell spans at least one column, got " + span);
            }
        }

        public static Cell of(String text) {
            return of(List.of(Paragraph.of(text)));
        }

        public static Cell of(List<Block> blocks) {
            return new Cell(blocks, 1);
        }

        /** The same cell over several columns. */
        public Cell spanning(int columns) {
            return new Cell(blocks, columns);
        }

        public List<Block> blocks() {
            return blocks;
        }

        /** How many columns it takes, from 1. */
        public int span() {
            return span;
        }

        public String plainText() {
            return blocks.stream().map(Block::plainText).collect(Collectors.joining("\n"));
        }
    }

    private final String caption;
    private final String description;
    private final List<Integer> widths;
    private final List<List<Cell>> header;
    private final List<List<Cell>> rows;
    private final boolean rowHeaders;

    private Table(Builder builder) {
        super(builder.id, builder.role);
        this.caption = builder.caption;
        this.description = builder.description;
        this.widths = builder.widths;
        this.header = List.copyOf(builder.header);
        this.rows = List.copyOf(builder.rows);
        this.rowHeaders = builder.rowHeaders;
    }

    /**
     * @param widths the columns' widths in relation to each other, each above 0
     * @throws IllegalArgumentException if there is no column or a width is not above 0
     */
    public static Builder builder(List<Integer> widths) {
        return new Builder(widths);
    }

    /** What stands above it; empty if nothing does. */
    public Optional<String> caption() {
        return Optional.ofNullable(caption);
    }

    /** What it shows, for those who cannot see it. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** The columns' widths in relation to each other. */
    public List<Integer> widths() {
        return widths;
    }

    public List<List<Cell>> header() {
        return header;
    }

    public List<List<Cell>> rows() {
        return rows;
    }

    /** Whether the first cell of each row is the row's header. */
    public boolean hasRowHeaders() {
        return rowHeaders;
    }

    @Override
    public String plainText() {
        List<String> lines = new ArrayList<>();
        caption().ifPresent(lines::add);
        for (List<List<Cell>> part : List.of(header, rows)) {
            part.forEach(row -> lines.add(row.stream().map(Cell::plainText).collect(Collectors.joining("\t"))));
        }
        return String.join("\n", lines);
    }

    /** Makes a {@link Table}. Not thread-safe. */
    public static final class Builder {
        private final List<Integer> widths;
        private final List<List<Cell>> header = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();
        private String id;
        private String role = "";
        private String caption;
        private String description;
        private boolean rowHeaders;

        private Builder(List<Integer> widths) {
            this.widths = List.copyOf(widths);
            if (widths.isEmpty() || widths.stream().anyMatch(width -> width < 1)) {
                throw new IllegalArgumentException("a table has columns, each wider than 0; got " + widths);
            }
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder role(String value) {
            role = Objects.requireNonNull(value);
            return this;
        }

        public Builder caption(String value) {
            caption = value;
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder rowHeaders(boolean value) {
            rowHeaders = value;
            return this;
        }

        /**
         * @throws IllegalArgumentException if the cells do not fill the columns
         */
        public Builder header(List<Cell> cells) {
            header.add(filling(cells));
            return this;
        }

        /**
         * @throws IllegalArgumentException if the cells do not fill the columns
         */
        public Builder row(List<Cell> cells) {
            rows.add(filling(cells));
            return this;
        }

        public Table build() {
            return new Table(this);
        }

        private List<Cell> filling(List<Cell> cells) {
            int filled = cells.stream().mapToInt(Cell::span).sum();
            if (filled != widths.size()) {
                throw new IllegalArgumentException("a row fills " + widths.size() + " columns, this one " + filled);
            }
            return List.copyOf(cells);
        }
    }
}
