package se.sambruk.otp.format.archimate.xml;

import java.util.function.Supplier;

/**
 * Some of what a file holds, in order, before listeners are told of it. Reading and each listener then go over their own short loops by
 * turns; called from within each other they are too much for the JVM to compile at once, and a large file is at its end before it has.
 */
final class Batch {
    private static final int SIZE = 1024;

    // The beginning of an element, a text, or null for an end.
    private final Object[] events = new Object[SIZE];
    private final boolean[] blanks = new boolean[SIZE];
    private final int[] lines = new int[SIZE];
    private final int[] columns = new int[SIZE];
    private int count;
    private int told;

    void start(XmlStart start) {
        add(start, start.line(), start.column());
    }

    void text(String piece, boolean isBlank, int line, int column) {
        blanks[count] = isBlank;
        add(piece, line, column);
    }

    void end(int line, int column) {
        add(null, line, column);
    }

    private void add(Object event, int line, int column) {
        events[count] = event;
        lines[count] = line;
        columns[count] = column;
        count++;
    }

    /** Whether no more can be taken before it is emptied. */
    boolean isFull() {
        return count == SIZE;
    }

    void empty() {
        count = 0;
    }

    void tell(XmlListener listener) {
        Supplier<Place> place = () -> new Place(lines[told], columns[told]);
        for (told = 0; told < count; told++) {
            tell(listener, place);
        }
    }

    private void tell(XmlListener listener, Supplier<Place> place) {
        Object event = events[told];
        if (event == null) {
            listener.end(place);
        } else if (event instanceof XmlStart start) {
            listener.start(start);
        } else {
            listener.text((String) event, blanks[told], place);
        }
    }
}
