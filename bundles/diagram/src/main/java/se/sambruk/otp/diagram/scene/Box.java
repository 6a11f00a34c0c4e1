package se.sambruk.otp.diagram.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/** A box of a view, with what it shows looked up in the model and its texts in the reader's language. */
public final class Box {
    private final ViewNode node;
    private final Box parent;
    private final Optional<Element> element;
    private final String text;
    private final String stereotype;
    private final String kindWords;
    private List<Box> boxes = List.of();

    Box(ViewNode node, Box parent, Optional<Element> element, String text, String stereotype, String kindWords) {
        this.node = node;
        this.parent = parent;
        this.element = element;
        this.text = text;
        this.stereotype = stereotype;
        this.kindWords = kindWords;
    }

    void fill(List<Box> value) {
        boxes = List.copyOf(value);
    }

    public String id() {
        return node.id();
    }

    public ViewNode node() {
        return node;
    }

    public ViewNodeKind kind() {
        return node.kind();
    }

    /** Empty for an outermost one. */
    public Optional<Box> parent() {
        return Optional.ofNullable(parent);
    }

    /** Those drawn within it, the hindmost first. */
    public List<Box> boxes() {
        return boxes;
    }

    /** This one and all within it. */
    public Stream<Box> all() {
        return Stream.concat(Stream.of(this), boxes.stream().flatMap(Box::all));
    }

    /** Empty where it shows none, or one that the model lacks. */
    public Optional<Element> element() {
        return element;
    }

    public Optional<ElementType> type() {
        return element.flatMap(Element::elementType);
    }

    /** What stands in it; may be empty. */
    public String text() {
        return text;
    }

    /** What kind of its type it is, to stand above its text; may be empty. */
    public String stereotype() {
        return stereotype;
    }

    /** What it is, in words: the name of its element's type, or that it is a note, a group or a view. */
    public String kindWords() {
        return kindWords;
    }

    public boolean isJunction() {
        return element.filter(Element::isJunction).isPresent();
    }

    /** Whether it lies within another, at any depth. */
    public boolean isWithin(Box other) {
        for (Box each = parent; each != null; each = each.parent) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }
}
