package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.Optional;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** Reads amendments, of a pack or of a profile, and sees that none of them contradicts another. One for each pack or profile. */
public final class Amendments {
    private static final ObjectShape SHAPE = ObjectShape.of(
                    required(AmendmentRules.TARGET, Forms.requirementId()),
                    optional("revision", Shapes.integer(1, 1_000_000)),
                    optional(AmendmentRules.SET, new ChangesShape()),
                    optional(AmendmentRules.REMOVE, new RemovalsShape()),
                    optional(AmendmentRules.EXCLUDE, Shapes.flag()),
                    required("because", Shapes.text()))
            .checking(AmendmentRules::check);

    private final String origin;
    private final AmendmentRules rules = new AmendmentRules(UnaryOperator.identity());

    /**
     * @param origin what the file belongs to, for the places
     */
    public Amendments(String origin) {
        this.origin = origin;
    }

    /** An amendment; empty where it has faults. */
    public Optional<Located<Amendment>> read(Node node, Scope scope) {
        SourceLocation place = new SourceLocation(origin, scope.path(node), node.line(), node.column());
        if (node instanceof Mapping mapping) {
            rules.add(mapping, place, scope);
        }
        return SHAPE.read(node, scope).map(tree -> new Located<>(Amendment.fromTree(tree), place));
    }
}
