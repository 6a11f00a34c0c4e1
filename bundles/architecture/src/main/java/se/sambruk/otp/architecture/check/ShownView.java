package se.sambruk.otp.architecture.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Nesting;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/** A view with its boxes and lines by id. */
final class ShownView {
    private final View view;
    private final Nesting nesting;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<String, Box> boxById = new HashMap<>();
    private final Map<String, ViewConnection> lineById = new HashMap<>();

    ShownView(View view) {
        this.view = view;
        this.nesting = Nesting.of(view);
        Deque<Box> left = new ArrayDeque<>();
        view.nodes().forEach(node -> left.add(new Box(node, null)));
        while (!left.isEmpty()) {
            Box box = left.poll();
            boxes.add(box);
            boxById.putIfAbsent(box.node().id(), box);
            for (ViewNode node : box.node().nodes()) {
                left.add(new Box(node, box));
            }
        }
        view.connections().forEach(line -> lineById.putIfAbsent(line.id(), line));
    }

    View view() {
        return view;
    }

    String id() {
        return view.id();
    }

    List<Box> boxes() {
        return boxes;
    }

    Nesting nesting() {
        return nesting;
    }

    /** Whether there is a box or a line of an id. */
    boolean has(String id) {
        return boxById.containsKey(id) || lineById.containsKey(id);
    }

    /** The id of the element or relation that a box or a line shows; empty where it shows neither. */
    String concept(String id) {
        Box box = boxById.get(id);
        if (box != null) {
            return box.element();
        }
        ViewConnection line = lineById.get(id);
        return line == null ? "" : line.relation().orElse("");
    }
}
