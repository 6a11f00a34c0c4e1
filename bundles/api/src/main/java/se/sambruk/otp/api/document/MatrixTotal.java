package se.sambruk.otp.api.document;

import se.sambruk.otp.api.canonical.WireValue;

/** What a total of a matrix tells. */
public enum MatrixTotal implements WireValue {
    /** How many cells there are. One that says that something is missing is a cell too: it is left out where it shall not count. */
    CELLS("cells"),
    /** The sum of the cells that are numbers. */
    SUM("sum");

    private final String wire;

    MatrixTotal(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** What a cell adds to the total. */
    public long of(MatrixCell cell) {
        return this == CELLS ? 1 : cell.number().orElse(0);
    }
}
