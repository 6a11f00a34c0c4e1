package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Which requirements rest on one element, and what it is good for: a column of the coverage matrix. */
public final class ElementCoverage extends TreeValue {
    private final Element element;
    private final List<String> requirements;
    private final List<String> through;
    private final List<String> reached;

    private ElementCoverage(Element element, List<String> requirements, List<String> through, List<String> reached) {
        this.element = Objects.requireNonNull(element);
        this.requirements = List.copyOf(requirements);
        this.through = List.copyOf(through);
        this.reached = List.copyOf(reached);
    }

    /**
     * @param requirements the ids of those that are traced to it, sorted
     * @param through the ids of those that are not, but are traced to a member of the pattern, or to what realizes the principle; sorted
     * @param reached the benefits and points that it leads to, or stands for, in the order of the benefits
     */
    public static ElementCoverage of(
            Element element, List<String> requirements, List<String> through, List<String> reached) {
        return new ElementCoverage(element, requirements, through, reached);
    }

    public Element element() {
        return element;
    }

    public String id() {
        return element.id();
    }

    /** Empty where the type is none of ArchiMate's. Patterns may be shown by themselves, see {@link Element#isPattern()}. */
    public Optional<ArchitectureLayer> layer() {
        return element.elementType().map(ElementType::layer);
    }

    /** The ids of those that are traced to it, sorted. */
    public List<String> requirements() {
        return requirements;
    }

    /**
     * Sorted; empty for other elements than patterns and principles. Of a pattern the ids of requirements that are traced to its members but
     * not to itself; of a principle of those traced to what realizes it or influences it for the better, and to members of patterns among
     * those.
     */
    public List<String> through() {
        return through;
    }

    /** The benefits and points that it leads to, or stands for, in the order of the benefits. */
    public List<String> reached() {
        return reached;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("id", id()).put("type", element.type());
        if (!element.names().isEmpty()) {
            out.put("name", element.names());
        }
        return out.put("requirements", requirements)
                .put("through", through)
                .put("reached", reached)
                .done();
    }
}
