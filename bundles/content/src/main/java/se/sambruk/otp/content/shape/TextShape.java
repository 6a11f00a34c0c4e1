package se.sambruk.otp.content.shape;

import java.util.Optional;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** Free text. Blank space around it is not part of it, nor is an indentation that all its lines share. */
final class TextShape implements Shape {
    private final boolean oneLine;
    private final int max;

    /**
     * @param max greatest number of characters
     */
    TextShape(boolean oneLine, int max) {
        this.oneLine = oneLine;
        this.max = max;
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        return ScalarShape.text(node, scope, example()).flatMap(stripped -> {
            String text = node instanceof Scalar written ? Blanks.level(written.text()) : stripped;
            if (oneLine && text.indexOf('\n') >= 0) {
                scope.error(node, "OTP-1116");
                return Optional.empty();
            }
            int length = text.codePointCount(0, text.length());
            if (length > max) {
                scope.error(node, "OTP-1115", length, max);
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    @Override
    public String example() {
        return "…";
    }
}
