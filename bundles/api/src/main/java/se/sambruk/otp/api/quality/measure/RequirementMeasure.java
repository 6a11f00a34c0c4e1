package se.sambruk.otp.api.quality.measure;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** How long one requirement's texts are, and how heavy its explanation is to read. */
public final class RequirementMeasure extends TreeValue {
    private final String id;
    private final String category;
    private final TextMeasure text;
    private final TextMeasure rationale;
    private final TextMeasure guidance;

    private RequirementMeasure(
            String id, String category, TextMeasure text, TextMeasure rationale, TextMeasure guidance) {
        this.id = Objects.requireNonNull(id);
        this.category = Objects.requireNonNull(category);
        this.text = Objects.requireNonNull(text);
        this.rationale = Objects.requireNonNull(rationale);
        this.guidance = Objects.requireNonNull(guidance);
    }

    public static RequirementMeasure of(
            String id, String category, TextMeasure text, TextMeasure rationale, TextMeasure guidance) {
        return new RequirementMeasure(id, category, text, rationale, guidance);
    }

    /** The requirement's id. */
    public String id() {
        return id;
    }

    /** The category's code. */
    public String category() {
        return category;
    }

    public TextMeasure text() {
        return text;
    }

    public TextMeasure rationale() {
        return rationale;
    }

    public TextMeasure guidance() {
        return guidance;
    }

    /** Rationale and guidance together: a requirement's own text is too short for LIX. */
    public TextMeasure explanation() {
        return rationale.plus(guidance);
    }

    /** All three. */
    public TextMeasure all() {
        return text.plus(explanation());
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("category", category)
                .put("text", text)
                .put("rationale", rationale)
                .put("guidance", guidance)
                .put("explanation", explanation())
                .done();
    }
}
