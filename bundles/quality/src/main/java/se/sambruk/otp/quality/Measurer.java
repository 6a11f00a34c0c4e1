package se.sambruk.otp.quality;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.MeasureRequest;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.quality.measure.MeasureLimits;
import se.sambruk.otp.quality.measure.Measurement;

/** Fetches what is to be measured, one edition at a time, as the library of all does not fit in memory. Knows nothing of OSGi. */
final class Measurer implements MeasureService {
    private final Supplier<Optional<LibraryStore>> library;
    private final MeasureLimits limits;

    Measurer(Supplier<Optional<LibraryStore>> library, MeasureLimits limits) {
        this.library = library;
        this.limits = limits;
    }

    @Override
    public MeasureReport measure(MeasureRequest request) throws InterruptedException {
        Measurement measurement = new Measurement(limits(request), request.categories());
        Optional<Specification> specification = request.specification();
        return specification.isPresent()
                ? measure(specification.get(), measurement, request.categories())
                : measure(request, measurement, library.get().orElseThrow(() -> QualityProblems.error("OTP-7900")
                        .asException()));
    }

    private MeasureLimits limits(MeasureRequest request) {
        MeasureLimits asked = limits;
        if (request.lix().isPresent()) {
            asked = asked.withLix(request.lix().getAsInt());
        }
        if (request.likeness().isPresent()) {
            asked = asked.withLikeness(request.likeness().getAsInt());
        }
        return request.openings().isPresent()
                ? asked.withOpenings(request.openings().getAsInt())
                : asked;
    }

    private static MeasureReport measure(Specification specification, Measurement measurement, Set<String> asked)
            throws InterruptedException {
        Areas areas = new Areas().add(specification.categories());
        specification.requirements().forEach(specified -> areas.add(specified.requirement()));
        areas.check(asked);
        // A selection is not to cover anything.
        measurement
                .asOf(specification.procurement().date())
                .knows(specification.categories(), specification.references());
        specification.requirements().forEach(specified -> measurement.add("", specified.requirement()));
        return measurement.report(specification.sources().stream()
                .map(source -> source.ref().label())
                .toList());
    }

    private static MeasureReport measure(MeasureRequest request, Measurement measurement, LibraryStore store)
            throws InterruptedException {
        Map<String, EditionRecord> editions = new LinkedHashMap<>();
        if (request.packs().isEmpty()) {
            store.current().forEach(edition -> editions.put(edition.ref().id(), edition));
        }
        for (String pack : request.packs()) {
            editions.put(pack, store.current(pack).orElseThrow(() -> missing(store, pack)
                    .asException()));
        }
        Map<String, EditionRecord> required = required(store, editions, measurement);
        if (request.isWithRequired()) {
            editions.putAll(required);
            required.clear();
        }
        List<EditionRecord> measured = editions.values().stream()
                // What others build on first, so that its taxonomy gives the order.
                .sorted(Comparator.comparing(
                                (EditionRecord edition) -> edition.manifest().layer())
                        .thenComparing(edition -> edition.ref().id()))
                .toList();
        measured.stream()
                .map(edition -> edition.manifest().date())
                .max(LocalDate::compareTo)
                .ifPresent(measurement::asOf);
        Areas areas = new Areas();
        for (EditionRecord edition : required.values()) {
            Catalog catalog = catalog(store, edition);
            areas.add(catalog.categories());
            measurement.knows(catalog.categories(), catalog.references());
        }
        for (EditionRecord edition : measured) {
            Catalog catalog = catalog(store, edition);
            areas.add(catalog.categories());
            catalog.requirements().forEach(requirement -> areas.add(requirement.value()));
            if (request.packs().contains(edition.ref().id()) && !request.isWithRequired()) {
                measurement.amendsOnly(catalog);
            }
            add(catalog, measurement);
        }
        areas.check(request.categories());
        return measurement.report(
                measured.stream().map(edition -> edition.ref().label()).toList());
    }

    /** What the editions build on, at any depth, and that they are not themselves. */
    private static Map<String, EditionRecord> required(
            LibraryStore store, Map<String, EditionRecord> editions, Measurement measurement) {
        Map<String, EditionRecord> found = new LinkedHashMap<>();
        Deque<EditionRecord> left = new ArrayDeque<>(editions.values());
        while (!left.isEmpty()) {
            EditionRecord builder = left.poll();
            for (PackRequirement requirement : builder.manifest().requires()) {
                String pack = requirement.pack();
                if (editions.containsKey(pack) || found.containsKey(pack)) {
                    continue;
                }
                store.current(pack)
                        .ifPresentOrElse(
                                edition -> {
                                    found.put(pack, edition);
                                    left.add(edition);
                                },
                                () -> measurement.lacks(builder.ref().id(), requirement));
            }
        }
        return found;
    }

    private static void add(Catalog catalog, Measurement measurement) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        measurement.covers(catalog.categories()).knows(catalog.categories(), catalog.references());
        catalog.requirements()
                .forEach(requirement -> measurement.add(catalog.manifest().id(), requirement.value()));
    }

    private static Catalog catalog(LibraryStore store, EditionRecord edition) {
        return store.catalog(edition.ref().hash())
                .orElseThrow(() -> missing(store, edition.ref().id()).asException());
    }

    /** The categories that there are in what is measured, and in what it builds on. */
    private static final class Areas {
        private final Set<String> codes = new TreeSet<>();

        Areas add(Collection<Category> categories) {
            categories.forEach(category -> codes.add(category.code()));
            return this;
        }

        void add(Requirement requirement) {
            codes.add(requirement.category());
        }

        /** Refuses to measure a category that is not there: that nothing was found in it would be no answer. */
        void check(Set<String> asked) {
            List<Problem> unknown = asked.stream()
                    .filter(code -> !codes.contains(code))
                    .map(this::unknown)
                    .toList();
            if (!unknown.isEmpty()) {
                throw new ProblemException(unknown);
            }
        }

        private Problem unknown(String code) {
            List<String> near = Similar.to(code, codes);
            String known = codes.isEmpty() ? "–" : String.join(", ", codes);
            return near.isEmpty()
                    ? QualityProblems.error("OTP-7903", code, known)
                    : QualityProblems.error("OTP-7904", code, known, String.join(", ", near));
        }
    }

    private static Problem missing(LibraryStore store, String pack) {
        List<String> known =
                store.current().stream().map(edition -> edition.ref().id()).toList();
        List<String> near = Similar.to(pack, known);
        return near.isEmpty()
                ? QualityProblems.error("OTP-7901", pack)
                : QualityProblems.error("OTP-7902", pack, String.join(", ", near));
    }
}
