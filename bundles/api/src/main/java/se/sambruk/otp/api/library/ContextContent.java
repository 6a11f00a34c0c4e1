package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Requirement;

/** What some packs hold together, before anybody has selected anything: requirements as every layer has amended them. Immutable. */
public final class ContextContent {
    /**
     * A requirement as it stands after all layers; one that a layer leaves out is not there.
     *
     * @param pack the id of the pack that defines it
     */
    public record Held(String pack, Requirement requirement) {
        public Held {
            Objects.requireNonNull(pack);
            Objects.requireNonNull(requirement);
        }
    }

    private final List<PackRef> packs;
    private final List<Held> requirements;
    private final List<Category> categories;
    private final List<Benefit> benefits;
    private final List<Problem> problems;

    private ContextContent(
            List<PackRef> packs,
            List<Held> requirements,
            List<Category> categories,
            List<Benefit> benefits,
            List<Problem> problems) {
        this.packs = List.copyOf(packs);
        this.requirements = List.copyOf(requirements);
        this.categories = List.copyOf(categories);
        this.benefits = List.copyOf(benefits);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param packs from the bottom up
     * @param requirements by id
     */
    public static ContextContent of(
            List<PackRef> packs, List<Held> requirements, List<Category> categories, List<Benefit> benefits) {
        return new ContextContent(packs, requirements, categories, benefits, List.of());
    }

    /** That the packs cannot be used together, or are not there. */
    public static ContextContent refused(List<Problem> problems) {
        if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("what is refused has a reason: " + problems);
        }
        return new ContextContent(List.of(), List.of(), List.of(), List.of(), problems);
    }

    /** From the bottom up. */
    public List<PackRef> packs() {
        return packs;
    }

    /** By id. */
    public List<Held> requirements() {
        return requirements;
    }

    /** The ids of the requirements that trace to an element, sorted, by the element's id. */
    public SortedMap<String, List<String>> traces() {
        SortedMap<String, SortedSet<String>> byElement = new TreeMap<>();
        requirements.forEach(held -> held.requirement().traces().forEach(trace -> byElement
                .computeIfAbsent(trace.element(), id -> new TreeSet<>())
                .add(held.requirement().id().value())));
        SortedMap<String, List<String>> lists = new TreeMap<>();
        byElement.forEach((element, ids) -> lists.put(element, List.copyOf(ids)));
        return lists;
    }

    /** In the packs' order. */
    public List<Category> categories() {
        return categories;
    }

    /** In the packs' order. */
    public List<Benefit> benefits() {
        return benefits;
    }

    /** Errors; empty if the rest holds. */
    public List<Problem> problems() {
        return problems;
    }
}
