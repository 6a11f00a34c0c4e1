package se.sambruk.otp.content.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/**
 * The type of an element or a relation: one of ArchiMate's, so that a slip is found; or, said in so many words, one that is none of
 * ArchiMate's but that a model came with: {@code other:Server}.
 */
final class TypeShape implements Shape {
    private static final String OTHER = ArchitectureAmendment.FOREIGN;

    static final Shape ELEMENT = new TypeShape(wires(ElementType.values()), "application-component", ElementType::find);
    static final Shape RELATION = new TypeShape(wires(RelationType.values()), "serving", RelationType::find);
    static final Shape EITHER = new TypeShape(
            Stream.concat(wires(ElementType.values()).stream(), wires(RelationType.values()).stream())
                    .toList(),
            "application-component",
            name -> ElementType.find(name).<WireValue>map(type -> type).or(() -> RelationType.find(name)));

    private final Shape known;
    private final String example;
    private final Function<String, ? extends Optional<? extends WireValue>> find;

    private TypeShape(
            List<String> types, String example, Function<String, ? extends Optional<? extends WireValue>> find) {
        List<String> choices = new ArrayList<>(types);
        choices.add(OTHER + "…");
        this.known = Shapes.choice(choices, example);
        this.example = example;
        this.find = find;
    }

    private static List<String> wires(WireValue[] values) {
        return Stream.of(values).map(WireValue::wire).toList();
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (node instanceof Scalar scalar && scalar.text().strip().startsWith(OTHER)) {
            String name = scalar.text().strip().substring(OTHER.length()).strip();
            if (!name.isEmpty() && !name.equals("…")) {
                Optional<? extends WireValue> type = find.apply(name);
                return Optional.of(type.isPresent() ? type.get().wire() : name);
            }
        }
        return known.read(node, scope).filter(type -> !type.equals(OTHER + "…"));
    }

    @Override
    public String example() {
        return example;
    }
}
