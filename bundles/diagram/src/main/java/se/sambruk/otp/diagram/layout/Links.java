package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.LabelText;

/** The lines that a layout has to find ways for, and the boxes that they concern. */
final class Links {
    /** What is at the end of a line, and some of the line. */
    private static final double HEAD = 16;

    private static final double BESIDE_LABEL = 8;

    private final Scene scene;
    private final List<Line> routed = new ArrayList<>();
    private final Set<Box> ends = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<Box> moving = new HashSet<>();

    Links(Scene scene) {
        this.scene = scene;
        Set<String> left = new HashSet<>();
        for (Line line : scene.lines()) {
            if (isRouted(line)) {
                routed.add(line);
                left.add(line.id());
            }
        }
        // A line that ends at one that is not drawn has no way either.
        while (routed.removeIf(line -> isDead(line, left))) {
            left.clear();
            routed.forEach(line -> left.add(line.id()));
        }
        for (Line line : routed) {
            end(line.source());
            end(line.target());
        }
    }

    private boolean isRouted(Line line) {
        Optional<Box> source = scene.box(line.source());
        Optional<Box> target = scene.box(line.target());
        boolean inward = source.isPresent()
                && target.isPresent()
                && (source.get().isWithin(target.get()) || target.get().isWithin(source.get()));
        return !line.nested() && !inward;
    }

    private boolean isDead(Line line, Set<String> left) {
        return isDead(line.source(), left) || isDead(line.target(), left);
    }

    private boolean isDead(String end, Set<String> left) {
        return scene.box(end).isEmpty() && !left.contains(end);
    }

    private void end(String id) {
        Optional<Box> box = scene.box(id);
        if (box.isEmpty()) {
            hosts.add(id);
            return;
        }
        ends.add(box.get());
        for (Box each = box.get(); each != null; each = each.parent().orElse(null)) {
            moving.add(each);
        }
    }

    List<Line> routed() {
        return routed;
    }

    /** How high a box has to be below its heading for lines from itself to what is within it, with their labels; 0 without such. */
    double inwardRoom(Box box) {
        double room = 0;
        for (Line line : scene.lines()) {
            if (!line.nested()
                    && (isInward(box, line.source(), line.target()) || isInward(box, line.target(), line.source()))) {
                double label =
                        line.label().isEmpty() ? 0 : LabelText.of(line.label()).height() + BESIDE_LABEL;
                room = Math.max(room, HEAD + label);
            }
        }
        return room;
    }

    private boolean isInward(Box outer, String end, String other) {
        return outer.id().equals(end)
                && scene.box(other)
                        .filter(box -> box.parent().filter(outer::equals).isPresent())
                        .isPresent();
    }

    /** Whether another line ends at this. */
    boolean isHost(Line line) {
        return hosts.contains(line.id());
    }

    /** Whether a line ends at it or at something within it. */
    boolean isMoving(Box box) {
        return moving.contains(box);
    }

    /** Whether a line ends at something within it. */
    boolean hasMoving(Box box) {
        return box.boxes().stream().anyMatch(moving::contains);
    }

    /** Whether most of it tells what follows what. */
    boolean isFlow() {
        long flows = routed.stream()
                .filter(line -> line.type()
                        .filter(type -> type == RelationType.FLOW || type == RelationType.TRIGGERING)
                        .isPresent())
                .count();
        return flows * 2 > routed.size();
    }
}
