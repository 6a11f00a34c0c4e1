package se.sambruk.otp.content.fault;

/** Something that stands at a line and column, both from 1; 0 where it is not known. In a workbook a line is a row of a part. */
public interface Placed {
    /** A whole file rather than a place in it. */
    Placed NOWHERE = at(0, 0);

    int line();

    int column();

    /** The part of the file, such as a workbook's sheet; empty where the file is text. */
    default String part() {
        return "";
    }

    static Placed at(int line, int column) {
        return new Place("", line, column);
    }

    static Placed at(String part, int line, int column) {
        return new Place(part, line, column);
    }

    /** A place with nothing standing there. */
    record Place(String part, int line, int column) implements Placed {}
}
