package se.sambruk.otp.shell.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sambruk.otp.api.canonical.CanonicalJson;

/** Where a command puts its answer: a table or sheet for people, tab-separated rows, or exactly one JSON value. */
public final class Output {
    /** Whom the answer is for. */
    public enum Mode {
        /** People at a terminal. */
        PEOPLE,
        /** Programs that read rows with tabs between the cells, without headings. */
        PLAIN,
        /** Programs that read JSON. */
        JSON
    }

    /** Rows gathered before their table is printed, so that a listing of any length fits in memory. */
    private static final int BATCH = 1000;
    /** Rows between two looks at whether anybody still reads; a look flushes the stream. */
    private static final int UNSEEN = 500;

    private final Mode mode;
    private final Locale locale;
    private final Screen screen;
    private final PrintStream out;

    public Output(Mode mode, Locale locale, Screen screen) {
        this.mode = mode;
        this.locale = locale;
        this.screen = screen;
        this.out = screen.out();
    }

    public Mode mode() {
        return mode;
    }

    public boolean isForPeople() {
        return mode == Mode.PEOPLE;
    }

    /** A sheet to write on; for {@link Mode#PEOPLE} only. */
    public Sheet sheet() {
        if (mode != Mode.PEOPLE) {
            throw new IllegalStateException("nothing but " + mode + " belongs in this output");
        }
        return new Sheet(out, screen.proseWidth(), screen.styled());
    }

    /** The one JSON value, indented. */
    public void json(Object tree) {
        out.print(CanonicalJson.pretty(tree));
        out.flush();
    }

    /** The one JSON value, on one line. */
    public void line(Object tree) {
        out.println(CanonicalJson.string(tree));
        out.flush();
    }

    /**
     * Shows rows in this output's mode, as they come.
     *
     * @return how many there were
     * @throws InterruptedException if the command is cancelled
     */
    public <T> long rows(Listing<T> listing, Iterator<T> rows) throws InterruptedException {
        return switch (mode) {
            case JSON -> jsonRows(listing, rows);
            case PLAIN -> plainRows(listing, rows);
            case PEOPLE -> table(listing, rows);
        };
    }

    private <T> long jsonRows(Listing<T> listing, Iterator<T> rows) throws InterruptedException {
        long count = enclosed("[", rows, row -> listing.json(row, locale), "]");
        out.print('\n');
        out.flush();
        return count;
    }

    /**
     * JSON values as they come, between texts that make one JSON value of them together; whatever the mode is.
     *
     * @param before ends with the bracket that opens the array
     * @param after begins with the one that closes it
     * @return how many there were
     * @throws InterruptedException if the command is cancelled
     */
    public <T> long enclosed(String before, Iterator<T> rows, Function<T, Object> tree, String after)
            throws InterruptedException {
        long count = 0;
        out.print(before);
        while (goesOn(rows, count)) {
            out.print(count == 0 ? "\n" : ",\n");
            out.print(CanonicalJson.string(tree.apply(rows.next())));
            count++;
        }
        out.print(count == 0 ? after : "\n" + after);
        out.flush();
        return count;
    }

    private <T> long plainRows(Listing<T> listing, Iterator<T> rows) throws InterruptedException {
        long count = 0;
        while (goesOn(rows, count)) {
            T row = rows.next();
            out.print(listing.columns().stream()
                    .map(column -> Prose.oneLine(column.plain().apply(row)))
                    .collect(Collectors.joining("\t", "", "\n")));
            count++;
        }
        out.flush();
        return count;
    }

    private <T> long table(Listing<T> listing, Iterator<T> rows) throws InterruptedException {
        List<Column<T>> columns = listing.columns();
        Table table = new Table(
                columns.stream().map(column -> column.heading().apply(locale)).toList(),
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).number())
                        .boxed()
                        .collect(Collectors.toSet()),
                screen.tableWidth());
        List<List<String>> batch = new ArrayList<>();
        long count = 0;
        while (goesOn(rows, count)) {
            T row = rows.next();
            batch.add(columns.stream()
                    .map(column -> Prose.oneLine(column.cell().apply(row, locale)))
                    .toList());
            count++;
            if (batch.size() == BATCH) {
                table.print(batch, out);
                batch.clear();
            }
        }
        table.print(batch, out);
        out.flush();
        return count;
    }

    /** Whether there is another row, and anybody left to read it: the reader of a pipe may have gone. */
    private boolean goesOn(Iterator<?> rows, long count) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return rows.hasNext() && !(count > 0 && count % UNSEEN == 0 && out.checkError());
    }
}
