package se.sambruk.otp.content.shape;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Node;

/** One of stated values. */
final class ChoiceShape implements Shape {
    private final List<String> choices;
    private final String example;

    ChoiceShape(List<String> choices, String example) {
        this.choices = List.copyOf(choices);
        this.example = example;
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        return ScalarShape.text(node, scope, example()).flatMap(text -> {
            if (choices.contains(text)) {
                return Optional.of(text);
            }
            scope.error(node, "OTP-1108", () -> {
                Optional<String> near = Nearest.choice(Typography.plain(text), choices);
                return new Object[] {
                    Typography.brief(text), String.join(", ", choices), near.isPresent() ? 1 : 0, near.orElse("")
                };
            });
            return Optional.empty();
        });
    }

    @Override
    public String example() {
        return example;
    }
}
