package se.sambruk.otp.library.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.text.Messages;

/** Fetches the editions that a profile's context names, and tells of those that the library does not have. */
final class ContextLoader {
    private static final Messages MESSAGES = Messages.of(ContextLoader.class);

    /** What was found, and what was not. */
    record Loaded(List<Catalog> catalogs, List<Problem> problems) {}

    private final LibraryStore store;
    private final Map<String, Catalog> candidates = new HashMap<>();

    ContextLoader(LibraryStore store) {
        this(store, List.of());
    }

    /**
     * @param candidates are given instead of the current edition of their pack
     */
    ContextLoader(LibraryStore store, List<Catalog> candidates) {
        this.store = store;
        candidates.forEach(catalog -> this.candidates.put(catalog.manifest().id(), catalog));
    }

    Loaded load(List<ContextEntry> context) {
        Map<String, Catalog> catalogs = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ContextEntry entry : context) {
            // A pack that is named twice is told of when the context is put in order.
            if (!catalogs.containsKey(entry.pack())) {
                Optional<EditionRecord> edition = edition(entry);
                Optional<Catalog> catalog = Optional.ofNullable(candidates.get(entry.pack()))
                        .or(() -> edition.flatMap(
                                found -> store.catalog(found.ref().hash())));
                if (catalog.isPresent()) {
                    catalogs.put(entry.pack(), catalog.get());
                } else {
                    problems.add(missing(entry, edition));
                }
            }
        }
        return new Loaded(List.copyOf(catalogs.values()), problems);
    }

    private Optional<EditionRecord> edition(ContextEntry entry) {
        if (entry.version().isEmpty()) {
            return store.current(entry.pack());
        }
        return store.editions(entry.pack(), entry.version().get()).stream().findFirst();
    }

    private Problem missing(ContextEntry entry, Optional<EditionRecord> edition) {
        if (edition.isPresent()) {
            return Problem.error(
                    MESSAGES,
                    "OTP-2019",
                    edition.get().ref().label(),
                    edition.get().ref().hash().abbreviated());
        }
        Optional<EditionRecord> current = store.current(entry.pack());
        if (entry.version().isPresent() && current.isPresent()) {
            PackVersion version = entry.version().get();
            return Problem.error(
                    MESSAGES,
                    "OTP-2002",
                    entry.pack(),
                    version.toString(),
                    current.get().ref().version().toString());
        }
        String known = store.current().stream()
                .map(found -> found.ref().id())
                .sorted()
                .limit(20)
                .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? Problem.error(MESSAGES, "OTP-2020", entry.pack())
                : Problem.error(MESSAGES, "OTP-2001", entry.pack(), known);
    }
}
