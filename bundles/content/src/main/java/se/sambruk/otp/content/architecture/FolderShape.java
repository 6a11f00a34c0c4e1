package se.sambruk.otp.content.architecture;

import static se.sambruk.otp.content.shape.Key.optional;

import java.util.Optional;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;

/** A folder, with those within it. */
final class FolderShape implements Shape {
    private final ObjectShape folder = ObjectShape.of(
            optional("name", new LanguageTextShape()),
            optional("description", new LanguageTextShape()),
            optional("items", Shapes.list(ArchitectureForms.id("K-ARKIV"))),
            optional("folders", Shapes.list(this)));

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        return folder.read(node, scope);
    }

    @Override
    public String example() {
        return "{name: …, items: [K-ARKIV]}";
    }
}
