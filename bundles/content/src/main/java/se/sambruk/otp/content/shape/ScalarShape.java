package se.sambruk.otp.content.shape;

import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/**
 * A single value of a certain form. Where it has another form but would have the right one with what word processors put in set
 * straight (curly quotation marks, long dashes, hard spaces), the remedy says exactly what to write.
 */
final class ScalarShape implements Shape {
    private final String code;
    private final String example;
    private final Function<String, Optional<?>> parse;
    private final Object[] more;

    /**
     * @param code of the fault where the text has another form
     * @param parse from a stripped text, never empty, to the canonical node
     * @param more arguments of the fault's texts, after label, written text and example
     */
    ScalarShape(String code, String example, Function<String, Optional<?>> parse, Object... more) {
        this.code = code;
        this.example = example;
        this.parse = parse;
        this.more = more.clone();
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        return text(node, scope, example).flatMap(written -> {
            Optional<?> value = parse.apply(written);
            if (value.isEmpty()) {
                String mended = Typography.plain(written);
                if (!mended.equals(written) && parse.apply(mended).isPresent()) {
                    scope.error(node, "OTP-1107", Typography.brief(written), mended);
                } else {
                    scope.error(node, code, arguments(written));
                }
            }
            return value.map(Object.class::cast);
        });
    }

    private Object[] arguments(String written) {
        Object[] all = new Object[more.length + 2];
        all[0] = Typography.brief(written);
        all[1] = example;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    @Override
    public String example() {
        return example;
    }

    /** Whether there is more to show than three dots, and what. */
    static Object[] exampleOf(Shape shape) {
        return exampleOf(shape.example());
    }

    private static Object[] exampleOf(String example) {
        return new Object[] {example.equals("…") ? 0 : 1, example};
    }

    /** The stripped text of a scalar that says something. */
    static Optional<String> text(Node node, Scope scope, String example) {
        if (node instanceof Scalar scalar) {
            String stripped = Blanks.strip(scalar.text());
            if (scalar.isEmpty() || stripped.isEmpty()) {
                scope.error(node, "OTP-1106", exampleOf(example));
                return Optional.empty();
            }
            return Optional.of(stripped);
        }
        Shape.otherKind(node, scope, "OTP-1103", exampleOf(example));
        return Optional.empty();
    }
}
