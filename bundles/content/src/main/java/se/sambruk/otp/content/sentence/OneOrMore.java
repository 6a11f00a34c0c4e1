package se.sambruk.otp.content.sentence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** A list of texts, or one of them without a list. An empty list says that there are none. */
final class OneOrMore implements Shape {
    private final Shape one;
    private final Shape list;

    OneOrMore(Shape one) {
        this.one = one;
        this.list = Shapes.list(one);
    }

    /** The texts of what has been read, as they were written. */
    static List<String> written(Node node) {
        Stream<Node> texts = node instanceof Sequence sequence ? sequence.items().stream() : Stream.of(node);
        return texts.map(text -> ((Scalar) text).text()).toList();
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        return node instanceof Scalar ? one.read(node, scope) : list.read(node, scope);
    }

    @Override
    public String example() {
        return list.example();
    }
}
