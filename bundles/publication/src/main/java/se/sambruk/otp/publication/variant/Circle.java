package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names that lead to each other in a circle, beginning with the one that sorts first: it is the same wherever one comes into it. */
final class Circle {
    private final List<String> names;

    private Circle(List<String> names) {
        this.names = names;
    }

    /**
     * @param names in order, each once
     */
    static Circle of(List<String> names) {
        List<String> turned = new ArrayList<>(names);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return new Circle(turned);
    }

    String first() {
        return names.get(0);
    }

    /** All of them and the first again. */
    @Override
    public String toString() {
        return String.join(" → ", names) + " → " + first();
    }
}
