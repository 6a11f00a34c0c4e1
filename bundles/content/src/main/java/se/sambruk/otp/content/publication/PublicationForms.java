package se.sambruk.otp.content.publication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.MapShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;

/** The forms that short texts of publications have. */
final class PublicationForms {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private PublicationForms() {}

    /** The id of a publication, a topic, a block, a question or an audience, or the name of a variable. */
    static Shape id(String example) {
        return Shapes.form("OTP-1340", text -> ID.matcher(text).matches(), example);
    }

    static Shape audience() {
        return id("inkopare");
    }

    /** Texts by audience. */
    static Shape byAudience(Shape value) {
        return new MapShape("OTP-1340", text -> ID.matcher(text).matches(), "inkopare", value);
    }

    /** Audiences; an empty list says that there are none, and is told of when variants are made. */
    static Shape audiences() {
        return new Audiences();
    }

    static Shape hash() {
        return Shapes.form("OTP-1347", PublicationApproval::isHash, "3f9a1c0b77de");
    }

    /** One audience written alone is a list of one. */
    private static final class Audiences implements Shape {
        private static final Shape LIST = Shapes.list(audience());

        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return node instanceof Sequence
                    ? LIST.read(node, scope)
                    : audience().read(node, scope).map(List::of);
        }

        @Override
        public String example() {
            return LIST.example();
        }
    }
}
