package se.sambruk.otp.api.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/**
 * What came of reading a pack: the catalog, or every fault that was found. Immutable but for the bytes of resources, which are not
 * copied for their size and are not to be changed.
 */
public final class PackReading {
    private final Catalog catalog;
    private final Map<ContentHash, byte[]> resources;
    private final List<Problem> problems;

    private PackReading(Catalog catalog, Map<ContentHash, byte[]> resources, List<Problem> problems) {
        this.catalog = catalog;
        this.resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        this.problems = List.copyOf(problems);
    }

    /**
     * @param resources the bytes of each of the catalog's resources
     * @param problems warnings and information only
     */
    public static PackReading accepted(Catalog catalog, Map<ContentHash, byte[]> resources, List<Problem> problems) {
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("a pack with errors is refused");
        }
        return new PackReading(catalog, resources, problems);
    }

    /**
     * @param problems at least one error
     */
    public static PackReading refused(List<Problem> problems) {
        if (problems.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("a pack is refused for an error");
        }
        return new PackReading(null, Map.of(), problems);
    }

    /** The catalog; empty if the pack was refused. */
    public Optional<Catalog> catalog() {
        return Optional.ofNullable(catalog);
    }

    /** The bytes of each of the catalog's resources; not to be changed. */
    public Map<ContentHash, byte[]> resources() {
        return resources;
    }

    public List<Problem> problems() {
        return problems;
    }
}
