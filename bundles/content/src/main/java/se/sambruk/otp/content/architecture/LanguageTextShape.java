package se.sambruk.otp.content.architecture;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.MapShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** A text of an architecture: alone, or by language. */
final class LanguageTextShape implements Shape {
    /** BCP 47, or nothing for a text whose language nobody has told. */
    private static final Pattern LANGUAGE = Pattern.compile("(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?");

    private final Shape text = Shapes.text();
    private final Shape byLanguage =
            new MapShape("OTP-1281", language -> LANGUAGE.matcher(language).matches(), "sv", text);

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping)) {
            return text.read(node, scope);
        }
        // There and back, so that what means the same has one form.
        return byLanguage.read(node, scope).map(texts -> LanguageText.of(texts((Map<?, ?>) texts))
                .tree());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<?, ?> read) {
        return (Map<String, String>) read;
    }

    @Override
    public String example() {
        return text.example();
    }
}
