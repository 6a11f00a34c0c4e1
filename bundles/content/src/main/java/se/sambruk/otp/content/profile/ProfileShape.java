package se.sambruk.otp.content.profile;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.pack.Forms;
import se.sambruk.otp.content.pack.LintShapes;
import se.sambruk.otp.content.pack.SettingShapes;
import se.sambruk.otp.content.shape.Nearest;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** The shape of a whole profile, apart from its amendments, which are read as those of packs are. */
final class ProfileShape {
    static final ObjectShape PROFILE = ObjectShape.of(
                    required("procurement", FactsShapes.PROCUREMENT),
                    required("context", Shapes.list(entryShape())),
                    optional("precedence", Shapes.list(Forms.packId())),
                    required("select", Shapes.list(RuleShape.SELECT)),
                    optional("deselect", Shapes.list(RuleShape.DESELECT)),
                    optional("parameter-sets", Shapes.list(Forms.parameterSet())),
                    optional("set", SettingShapes.settings()),
                    optional("amendments", new ReadElsewhere()),
                    optional("price", PriceShape.PRICE),
                    optional("evaluation", EvaluationShape.EVALUATION),
                    optional("lint-suppressions", Shapes.list(LintShapes.SUPPRESSION)),
                    required("document", FactsShapes.DOCUMENT))
            .checking(ProfileShape::notEmpty)
            .checking(ProfileShape::context);

    private ProfileShape() {}

    /** A pack, with or without version, as {@link ContextEntry#toString} writes it. */
    static Optional<ContextEntry> entry(String text) {
        int at = text.indexOf('@');
        String pack = at < 0 ? text : text.substring(0, at);
        if (!PackManifest.isValidId(pack)) {
            return Optional.empty();
        }
        return at < 0
                ? Optional.of(new ContextEntry(pack, Optional.empty()))
                : PackVersion.parse(text.substring(at + 1))
                        .map(version -> new ContextEntry(pack, Optional.of(version)));
    }

    private static Shape entryShape() {
        return Shapes.form("OTP-1133", text -> entry(text).isPresent(), "kravmaster@4.0.0");
    }

    private static void notEmpty(Mapping node, Map<String, Object> values, Scope scope) {
        for (String key : List.of("context", "select")) {
            if (node.get(key).orElse(node) instanceof Sequence list
                    && list.items().isEmpty()) {
                scope.inside(key)
                        .error(list, "OTP-1106", 1, key.equals("context") ? "[kravmaster]" : "- {ambition: bas}");
            }
        }
    }

    private static void context(Mapping node, Map<String, Object> values, Scope scope) {
        Map<String, Scalar> packs = new HashMap<>();
        for (Scalar written : scalars(node, "context")) {
            entry(written.text().strip()).ifPresent(entry -> {
                Scalar first = packs.putIfAbsent(entry.pack(), written);
                // The very same text twice is told of as in any list.
                if (first != null && !first.text().strip().equals(written.text().strip())) {
                    scope.inside("context").error(written, "OTP-1301", entry.pack(), Integer.toString(first.line()));
                }
            });
        }
        for (Scalar written : scalars(node, "precedence")) {
            String pack = written.text().strip();
            if (!packs.containsKey(pack)) {
                scope.inside("precedence").error(written, "OTP-1302", () -> {
                    Optional<String> near = Nearest.name(pack, packs.keySet());
                    return new Object[] {pack, near.isPresent() ? 1 : 0, near.orElse("")};
                });
            }
        }
    }

    private static List<Scalar> scalars(Mapping node, String key) {
        List<Scalar> scalars = new ArrayList<>();
        if (node.get(key).orElse(node) instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Scalar scalar && !scalar.isEmpty()) {
                    scalars.add(scalar);
                }
            }
        }
        return scalars;
    }

    /** Lets anything stand: somebody else looks at it. */
    private static final class ReadElsewhere implements Shape {
        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return Optional.empty();
        }

        @Override
        public String example() {
            return "[]";
        }
    }
}
