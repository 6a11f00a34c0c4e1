package se.sambruk.otp.diagram.layout;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Scene;

/** Whether a layout is what it has to be. The kernel's now and then is not: with lines through several levels it can let boxes overlap. */
final class Sound {
    private final Map<String, Bounds> places;

    private Sound(Map<String, Bounds> places) {
        this.places = places;
    }

    /** Whether every box has a place, within what it is nested in, and apart from those beside it. */
    static boolean is(Scene scene, Layout layout) {
        return new Sound(layout.boxes()).apart(scene.roots());
    }

    private boolean apart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            Bounds place = places.get(boxes.get(i).id());
            if (place == null) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (overlap(place, places.get(boxes.get(j).id()))) {
                    return false;
                }
            }
            for (Box within : boxes.get(i).boxes()) {
                if (!isWithin(places.get(within.id()), place)) {
                    return false;
                }
            }
            if (!apart(boxes.get(i).boxes())) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean isWithin(Bounds inner, Bounds outer) {
        return inner != null
                && inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.x() + inner.width() <= outer.x() + outer.width()
                && inner.y() + inner.height() <= outer.y() + outer.height();
    }
}
