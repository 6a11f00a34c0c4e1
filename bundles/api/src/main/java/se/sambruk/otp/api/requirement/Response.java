package se.sambruk.otp.api.requirement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** How a supplier answers a requirement. */
public final class Response extends TreeValue {
    /** Ja or Nej, with nothing beside it. */
    public static final Response YES_NO = of(ResponseType.YES_NO);
    /** No answer is asked for. */
    public static final Response NONE = of(ResponseType.NONE);

    private final ResponseType type;
    private final ResponseSupplement supplement;
    private final String unit;
    private final List<String> choices;
    private final String label;

    private Response(
            ResponseType type, ResponseSupplement supplement, String unit, List<String> choices, String label) {
        this.type = Objects.requireNonNull(type);
        this.supplement = Objects.requireNonNull(supplement);
        this.unit = unit;
        this.choices = List.copyOf(choices);
        this.label = label;
        if (type == ResponseType.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException("an answer by choice needs choices");
        }
    }

    /**
     * @throws IllegalArgumentException for {@link ResponseType#CHOICE}; use {@link #choice}
     */
    public static Response of(ResponseType type) {
        return new Response(type, ResponseSupplement.NONE, null, List.of(), null);
    }

    /** One of stated choices. */
    public static Response choice(List<String> choices) {
        return new Response(ResponseType.CHOICE, ResponseSupplement.NONE, null, choices, null);
    }

    public Response with(ResponseSupplement added) {
        return new Response(type, added, unit, choices, label);
    }

    /** With the unit of an answered value. */
    public Response inUnit(String answerUnit) {
        return new Response(type, supplement, Objects.requireNonNull(answerUnit), choices, label);
    }

    /** With words of its own for what is to be answered. */
    public Response labelled(String text) {
        return new Response(type, supplement, unit, choices, Objects.requireNonNull(text));
    }

    public static Response fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Response(
                WireValue.of(ResponseType.class, in.text("type")),
                WireValue.of(ResponseSupplement.class, in.text("with", "none")),
                in.findText("unit").orElse(null),
                in.texts("choices"),
                in.findText("label").orElse(null));
    }

    public ResponseType type() {
        return type;
    }

    public ResponseSupplement supplement() {
        return supplement;
    }

    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** Empty unless the type is {@link ResponseType#CHOICE}. */
    public List<String> choices() {
        return choices;
    }

    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("type", type);
        if (supplement != ResponseSupplement.NONE) {
            out.put("with", supplement);
        }
        return out.put("unit", unit())
                .put("choices", choices)
                .put("label", label())
                .done();
    }
}
