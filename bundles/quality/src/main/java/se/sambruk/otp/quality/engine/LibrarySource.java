package se.sambruk.otp.quality.engine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.store.Page;

/** The library's requirements that a query names, a page in memory at a time. */
public final class LibrarySource implements Source {
    private final LibraryService library;
    private final RequirementQuery query;

    public LibrarySource(LibraryService library, RequirementQuery query) {
        this.library = library;
        this.query = query;
    }

    @Override
    public Iterator<List<CheckedRequirement>> pages() {
        return new Pages();
    }

    private final class Pages implements Iterator<List<CheckedRequirement>> {
        private Optional<RequirementQuery> next = Optional.of(query);
        private List<CheckedRequirement> page = List.of();

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && next.isPresent()) {
                RequirementQuery asked = next.get();
                Page<RequirementEntry> read = library.list(asked);
                next = read.next().map(asked::after);
                page = read.rows().stream()
                        .flatMap(entry -> body(entry).stream())
                        .toList();
            }
            return !page.isEmpty();
        }

        // An edition may have been withdrawn since its row was read: then there is nothing to check.
        private Optional<CheckedRequirement> body(RequirementEntry entry) {
            return library.find(entry.pack(), entry.id()).map(located -> CheckedRequirement.of(located.value()));
        }

        @Override
        public List<CheckedRequirement> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<CheckedRequirement> read = page;
            page = List.of();
            return read;
        }
    }
}
