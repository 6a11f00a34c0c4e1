package se.sambruk.otp.content.fault;

/** Something that stands at a line and column, both from 1; 0 where it is not known. */
public interface Placed {
    /** A whole file rather than a place in it. */
    Placed NOWHERE = at(0, 0);

    int line();

    int column();

    static Placed at(int line, int column) {
        return new Place(line, column);
    }

    /** A place with nothing standing there. */
    record Place(int line, int column) implements Placed {}
}
