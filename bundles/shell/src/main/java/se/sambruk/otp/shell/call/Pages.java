package se.sambruk.otp.shell.call;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.store.Page;

/** The rows of all pages, each page asked for when it is needed: a listing of any length, one page in memory. */
public final class Pages<T> implements Iterator<T> {
    private final Function<Optional<String>, Page<T>> source;
    private final long limit;
    private Iterator<T> page;
    private Optional<String> next = Optional.empty();
    private long given;

    private Pages(Function<Optional<String>, Page<T>> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /**
     * @param source gives the page after a key; the first for no key
     * @param limit how many rows at most
     */
    public static <T> Pages<T> of(Function<Optional<String>, Page<T>> source, long limit) {
        return new Pages<>(source, limit);
    }

    @Override
    public boolean hasNext() {
        return given < limit && isMoreThere();
    }

    /** Whether there are rows that the limit keeps back. */
    public boolean isCut() {
        return given >= limit && isMoreThere();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        given++;
        return page.next();
    }

    private boolean isMoreThere() {
        while (page == null || !page.hasNext()) {
            if (page != null && next.isEmpty()) {
                return false;
            }
            Page<T> read = source.apply(next);
            page = read.rows().iterator();
            next = read.next();
        }
        return true;
    }
}
