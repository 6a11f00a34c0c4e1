package se.sambruk.otp.content.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.content.fault.Texts;

/**
 * Tells what the packs that are in lack of each other: that a pack which another requires is not there, or not in the right version,
 * and what points at nothing. Warnings only: packs come one at a time, and the one that is missing may be next. What a procurement
 * must not be built on is the library's to say. Looks anew only when the packs are others than the last time. Thread-safe.
 */
final class Dependencies {
    private static final Logger LOG = LoggerFactory.getLogger(Dependencies.class);

    private record Findings(Set<PackRef> of, Map<PackRef, List<Problem>> problems) {}

    private final LibraryStore store;
    private volatile Findings last = new Findings(Set.of(), Map.of());

    Dependencies(LibraryStore store) {
        this.store = store;
    }

    /** What each current edition lacks; nothing where the store cannot say. */
    Map<PackRef, List<Problem>> findings() {
        try {
            List<EditionRecord> current = store.current();
            Set<PackRef> refs = new HashSet<>();
            current.forEach(record -> refs.add(record.ref()));
            Findings known = last;
            if (!known.of().equals(refs)) {
                known = new Findings(refs, look(current));
                last = known;
            }
            return known.problems();
        } catch (ProblemException e) {
            LOG.warn("What packs lack of each other cannot be told", e);
            return Map.of();
        }
    }

    private Map<PackRef, List<Problem>> look(List<EditionRecord> current) {
        Map<PackRef, List<Problem>> problems = new HashMap<>();
        List<EditionRecord> whole = new ArrayList<>();
        for (EditionRecord record : current) {
            List<Problem> missing = missing(record, current);
            problems.put(record.ref(), missing);
            // Where a pack is missing, all that points into it would be told of too.
            if (missing.isEmpty() && !record.manifest().requires().isEmpty()) {
                whole.add(record);
            }
        }
        if (!whole.isEmpty()) {
            Pointers pointers = new Pointers();
            List<Catalog> catalogs = new ArrayList<>();
            current.forEach(record -> store.catalog(record.ref().hash()).ifPresent(catalogs::add));
            catalogs.forEach(pointers::add);
            for (Catalog catalog : catalogs) {
                if (whole.stream().anyMatch(record -> record.ref().equals(catalog.ref()))) {
                    problems.put(catalog.ref(), pointers.dead(catalog));
                }
            }
        }
        return problems;
    }

    private static List<Problem> missing(EditionRecord record, List<EditionRecord> current) {
        List<Problem> problems = new ArrayList<>();
        for (PackRequirement required : record.manifest().requires()) {
            List<EditionRecord> found = current.stream()
                    .filter(other -> other.ref().id().equals(required.pack()))
                    .toList();
            if (found.isEmpty()) {
                problems.add(problem(record, "OTP-1410", required, ""));
            } else if (!required.versions().includes(found.get(0).ref().version())) {
                problems.add(problem(
                        record,
                        "OTP-1411",
                        required,
                        found.get(0).ref().version().toString()));
            }
        }
        return problems;
    }

    private static Problem problem(EditionRecord record, String code, PackRequirement required, String found) {
        String label = record.manifest().label();
        return Problem.warning(
                        Texts.ALL,
                        code,
                        "",
                        label,
                        required.pack(),
                        required.versions().toString(),
                        found)
                .at(SourceLocation.file(label, ""));
    }
}
