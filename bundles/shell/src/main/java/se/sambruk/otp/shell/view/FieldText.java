package se.sambruk.otp.shell.view;

import java.util.Locale;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.ViewpointNames;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.text.Texts;

/** What fields of models are called, and what stands in them, where a comparison is shown to people. */
final class FieldText {
    private static final String PROPERTIES = "properties.";

    private FieldText() {}

    /** The name of a field by its path; the path itself of what is in a drawing, which has no name. */
    static String name(String path, Locale locale) {
        if (path.startsWith(PROPERTIES)) {
            String property = path.substring(PROPERTIES.length());
            return WireValue.find(Facet.class, property)
                    .map(facet -> ArchitectureNames.of(facet).in(locale))
                    .orElseGet(() -> Texts.in(locale, "model-field.property", property));
        }
        int dot = path.indexOf('.');
        String key = "model-field." + (dot < 0 ? path : path.substring(0, dot));
        if (!Texts.has(key)) {
            return path;
        }
        String name = Texts.in(locale, key);
        return dot < 0 ? name : name + " (" + path.substring(dot + 1) + ")";
    }

    /** The text of a value: of types and viewpoints, what people call them. */
    static String value(ConceptKind kind, String path, String text, Locale locale) {
        LocalizedText known =
                switch (path) {
                    case "type" ->
                        kind == ConceptKind.RELATION
                                ? ArchitectureNames.relationType(text)
                                : ArchitectureNames.elementType(text);
                    case "viewpoint" -> ViewpointNames.of(text);
                    default -> LocalizedText.of(text);
                };
        return known.in(locale);
    }
}
