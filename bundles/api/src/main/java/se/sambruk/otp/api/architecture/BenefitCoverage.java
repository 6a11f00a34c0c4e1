package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What leads to one point of a benefit. */
public final class BenefitCoverage extends TreeValue {
    private final String benefit;
    private final String id;
    private final String title;
    private final List<String> shownBy;
    private final List<String> elements;
    private final List<String> requirements;
    private final List<String> naming;

    private BenefitCoverage(
            String benefit,
            String id,
            String title,
            List<String> shownBy,
            List<String> elements,
            List<String> requirements,
            List<String> naming) {
        this.benefit = Objects.requireNonNull(benefit);
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.shownBy = List.copyOf(shownBy);
        this.elements = List.copyOf(elements);
        this.requirements = List.copyOf(requirements);
        this.naming = List.copyOf(naming);
    }

    /**
     * @param benefit the id of the benefit that the point belongs to
     * @param shownBy the ids of the elements that stand for the point, in the model's order
     * @param elements the ids of the elements that lead to it, in the matrix's order
     * @param requirements the ids of the requirements whose elements lead to it, sorted
     * @param naming the ids of the requirements that name it, sorted
     */
    public static BenefitCoverage of(
            String benefit,
            String id,
            String title,
            List<String> shownBy,
            List<String> elements,
            List<String> requirements,
            List<String> naming) {
        return new BenefitCoverage(benefit, id, title, shownBy, elements, requirements, naming);
    }

    /** The id of the benefit that the point belongs to. */
    public String benefit() {
        return benefit;
    }

    /** The point's, such as {@code 2c}. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The ids of the elements that stand for the point, in the model's order. */
    public List<String> shownBy() {
        return shownBy;
    }

    /** The ids of the elements that lead to it, without those that stand for it, in the matrix's order. */
    public List<String> elements() {
        return elements;
    }

    /** The ids of the requirements whose elements lead to it, sorted. */
    public List<String> requirements() {
        return requirements;
    }

    /** The ids of the requirements that name it themselves, sorted. */
    public List<String> naming() {
        return naming;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("benefit", benefit)
                .put("id", id)
                .put("title", title)
                .put("shownBy", shownBy)
                .put("elements", elements)
                .put("requirements", requirements)
                .put("naming", naming)
                .done();
    }
}
