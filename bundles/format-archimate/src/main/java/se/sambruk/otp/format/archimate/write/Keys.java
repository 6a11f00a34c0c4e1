package se.sambruk.otp.format.archimate.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.format.archimate.common.Marks;

/** The definitions of properties: those of the model, and one for each key that it uses without. */
final class Keys {
    private record Written(String form, String key, PropertyType type) {}

    private final List<Written> listed = new ArrayList<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> unlisted = new LinkedHashMap<>();
    private final Forms forms;

    Keys(List<PropertyDefinition> definitions, Forms forms) {
        this.forms = forms;
        for (PropertyDefinition definition : definitions) {
            String key = Marks.own(definition.key());
            String form = definition.id().isEmpty()
                    ? forms.given(Marks.DEFINITION_ID + (listed.size() + 1))
                    : forms.claim(definition.id());
            listed.add(new Written(form, key, definition.type()));
            byKey.putIfAbsent(key, form);
        }
    }

    /** A property of the model's own, as it is written. */
    static Property own(Property property) {
        String key = Marks.own(property.key());
        return key.equals(property.key()) ? property : Property.of(key, property.value());
    }

    /** Sees to it that each key has a definition; all properties must have been here before the definitions are written. */
    List<Property> known(List<Property> properties) {
        for (Property property : properties) {
            byKey.computeIfAbsent(property.key(), key -> {
                String form = forms.given(Marks.KEY_ID + (unlisted.size() + 1));
                unlisted.put(key, form);
                return form;
            });
        }
        return properties;
    }

    /** Writes the properties of something, if it has any. */
    void write(List<Property> properties, XmlOut out) throws IOException {
        if (properties.isEmpty()) {
            return;
        }
        out.start("properties");
        for (Property property : properties) {
            out.start("property").attribute("propertyDefinitionRef", byKey.get(property.key()));
            TextOut.required("value", property.value(), out);
            out.end();
        }
        out.end();
    }

    /** Writes all definitions, if there are any. */
    void writeDefinitions(XmlOut out) throws IOException {
        if (listed.isEmpty() && unlisted.isEmpty()) {
            return;
        }
        out.start("propertyDefinitions");
        for (Written definition : listed) {
            write(definition, out);
        }
        for (Map.Entry<String, String> entry : unlisted.entrySet()) {
            write(new Written(entry.getValue(), entry.getKey(), PropertyType.STRING), out);
        }
        out.end();
    }

    private static void write(Written definition, XmlOut out) throws IOException {
        out.start("propertyDefinition")
                .attribute("identifier", definition.form())
                .attribute("type", definition.type().wire());
        out.start("name").text(definition.key()).end();
        out.end();
    }
}
