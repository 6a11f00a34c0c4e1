package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** Reads what a pack says of itself. */
final class Manifests {
    private static final ObjectShape SHAPE = ObjectShape.of(
                    required("id", Forms.packId()),
                    required("title", Shapes.title()),
                    required("publisher", Forms.packId()),
                    required("prefix", Forms.prefix()),
                    required("version", Forms.version()),
                    optional("edition", Shapes.line()),
                    optional("status", Shapes.choice(PackStatus.class)),
                    required("date", Shapes.date()),
                    optional("language", Forms.language()),
                    required(
                            "layer",
                            Shapes.choice(
                                    List.of(Layer.NATIONAL.wire(), Layer.REGIONAL.wire(), Layer.MUNICIPAL.wire()),
                                    Layer.MUNICIPAL.wire())),
                    optional(
                            "requires",
                            Shapes.list(ObjectShape.of(
                                    required("pack", Forms.packId()), required("version", Forms.versionRange())))),
                    optional("letterhead", Shapes.line()),
                    optional("description", Shapes.text()))
            .checking(Manifests::check);

    private Manifests() {}

    static Optional<PackManifest> read(Node node, Scope scope) {
        return SHAPE.read(node, scope).map(tree -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> values = (Map<String, Object>) tree;
            values.putIfAbsent("edition", values.get("version"));
            values.putIfAbsent("status", PackStatus.DRAFT.wire());
            values.putIfAbsent("language", "sv");
            values.put("requires", requires(values.get("requires")));
            return PackManifest.fromTree(values);
        });
    }

    /** The pack's name in messages, where that much can be told from a manifest that has faults. */
    static Optional<String> label(Mapping manifest) {
        Optional<String> id = manifest.text("id").map(Scalar::text).filter(PackManifest::isValidId);
        Optional<PackVersion> version =
                manifest.text("version").map(Scalar::text).flatMap(PackVersion::parse);
        return id.flatMap(name -> version.map(number -> name + " " + number));
    }

    private static Map<String, Object> requires(Object read) {
        Map<String, Object> ranges = new TreeMap<>();
        if (read instanceof List<?> needed) {
            needed.forEach(item -> {
                Map<?, ?> one = (Map<?, ?>) item;
                ranges.put((String) one.get("pack"), one.get("version"));
            });
        }
        return ranges;
    }

    private static void check(Mapping node, Map<String, Object> values, Scope scope) {
        if (!(node.get("requires").orElse(node) instanceof Sequence needed)) {
            return;
        }
        Scope inside = scope.inside("requires");
        Ids packs = new Ids("OTP-1250");
        for (Node item : needed.items()) {
            if (item instanceof Mapping one) {
                packs.add(one, "pack", inside);
                one.text("pack")
                        .filter(pack -> pack.text().equals(values.get("id")))
                        .ifPresent(pack -> inside.error(pack, "OTP-1203", pack.text()));
            }
        }
    }
}
