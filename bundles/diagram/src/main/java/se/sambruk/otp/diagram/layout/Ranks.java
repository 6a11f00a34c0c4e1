package se.sambruk.otp.diagram.layout;

import java.util.OptionalInt;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;

/** Which boxes belong above which: why above who and what, that above software, and that above what it runs on. */
final class Ranks {
    private Ranks() {}

    /** The smaller the higher; empty where a box has no place among the layers, such as a frame around boxes of several. */
    static OptionalInt of(Box box) {
        OptionalInt own = box.type().map(Ranks::of).orElse(OptionalInt.empty());
        if (own.isPresent() || box.kind() == ViewNodeKind.NOTE) {
            return own;
        }
        int[] within = box.boxes().stream()
                .map(Ranks::of)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .distinct()
                .toArray();
        return within.length == 1 ? OptionalInt.of(within[0]) : OptionalInt.empty();
    }

    private static OptionalInt of(ElementType type) {
        return switch (type.layer()) {
            case MOTIVATION -> OptionalInt.of(0);
            case STRATEGY -> OptionalInt.of(1);
            case BUSINESS -> OptionalInt.of(2);
            case APPLICATION -> OptionalInt.of(3);
            case TECHNOLOGY -> OptionalInt.of(4);
            case PHYSICAL -> OptionalInt.of(5);
            case IMPLEMENTATION -> OptionalInt.of(6);
            case COMPOSITE, CONNECTOR -> OptionalInt.empty();
        };
    }

    /** Whether a relation's source belongs below its target, between boxes of one layer: what serves stands below what is served. */
    static boolean pointsUp(Line line) {
        return line.type()
                .map(type -> type == RelationType.SERVING
                        || type == RelationType.REALIZATION
                        || type == RelationType.INFLUENCE
                        || type == RelationType.SPECIALIZATION)
                .orElse(false);
    }
}
