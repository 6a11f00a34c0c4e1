package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.TraceRole;

/** What one requirement rests on, and what it is good for: a row of the coverage matrix. */
public final class RequirementCoverage extends TreeValue {
    private final String pack;
    private final Requirement requirement;
    private final SortedMap<String, Set<TraceRole>> elements;
    private final List<String> missing;
    private final List<String> reached;

    private RequirementCoverage(
            String pack,
            Requirement requirement,
            Map<String, ? extends Set<TraceRole>> elements,
            List<String> missing,
            List<String> reached) {
        this.pack = Objects.requireNonNull(pack);
        this.requirement = Objects.requireNonNull(requirement);
        SortedMap<String, Set<TraceRole>> copy = new TreeMap<>();
        elements.forEach((id, roles) -> copy.put(id, Collections.unmodifiableSet(EnumSet.copyOf(roles))));
        this.elements = Collections.unmodifiableSortedMap(copy);
        this.missing = List.copyOf(missing);
        this.reached = List.copyOf(reached);
    }

    /**
     * @param elements the roles, at least one each, by the id of each element of the model that it is traced to
     * @param missing the ids that it is traced to and that no element has, sorted
     * @param reached the benefits and points that its elements lead to, in the order of the benefits
     */
    public static RequirementCoverage of(
            String pack,
            Requirement requirement,
            Map<String, ? extends Set<TraceRole>> elements,
            List<String> missing,
            List<String> reached) {
        return new RequirementCoverage(pack, requirement, elements, missing, reached);
    }

    /** The id of the pack that it stands in. */
    public String pack() {
        return pack;
    }

    public String id() {
        return requirement.id().value();
    }

    public String title() {
        return requirement.title();
    }

    /** The category's code. */
    public String category() {
        return requirement.category();
    }

    /** By the id of each element of the model that it is traced to. */
    public SortedMap<String, Set<TraceRole>> elements() {
        return elements;
    }

    /** The roles in which it is traced to an element, a cell of the matrix; empty where it is not. */
    public Set<TraceRole> roles(String element) {
        return elements.getOrDefault(element, Set.of());
    }

    /** The ids that it is traced to and that no element of the model has, sorted. */
    public List<String> missing() {
        return missing;
    }

    /** The benefit points that it names itself, in its order. */
    public List<String> benefits() {
        return requirement.benefits();
    }

    /** The benefits and points that its elements lead to, in the order of the benefits. */
    public List<String> reached() {
        return reached;
    }

    /** The benefit points that it names itself and that none of its elements leads to. */
    public List<String> unreached() {
        return benefits().stream()
                .filter(point -> !reached.contains(point))
                .distinct()
                .toList();
    }

    @Override
    protected Object buildTree() {
        Map<String, Object> roles = new TreeMap<>();
        elements.forEach((element, in) -> roles.put(element, TreeWriter.list(in)));
        return new TreeWriter()
                .putText("pack", pack)
                .put("id", id())
                .put("title", title())
                .put("category", category())
                .put("elements", roles)
                .put("missing", missing)
                .put("benefits", benefits())
                .put("reached", reached)
                .put("unreached", unreached())
                .done();
    }
}
