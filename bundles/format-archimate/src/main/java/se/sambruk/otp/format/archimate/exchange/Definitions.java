package se.sambruk.otp.format.archimate.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Marks;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The definitions of properties, which a file has at its end, and the properties that refer to them. */
final class Definitions {
    /**
     * The properties of one concept.
     *
     * @param own the model's
     * @param marks what a file of ours says beside
     */
    record Said(List<Property> own, List<Property> marks) {
        /** What a mark says first; {@code null} if it is not there. */
        String mark(String key) {
            if (marks.isEmpty()) {
                return null;
            }
            return marks.stream()
                    .filter(mark -> mark.key().equals(key))
                    .map(mark -> mark.value().text())
                    .findFirst()
                    .orElse(null);
        }

        /** What a mark says each time. */
        List<String> marks(String key) {
            if (marks.isEmpty()) {
                return List.of();
            }
            return marks.stream()
                    .filter(mark -> mark.key().equals(key))
                    .map(mark -> mark.value().text())
                    .toList();
        }
    }

    private static final Said NOTHING = new Said(List.of(), List.of());

    private static final Set<String> MARKS = Set.of(
            Marks.TYPE,
            Marks.ACCESS,
            Marks.INFLUENCE,
            Marks.DIRECTED,
            Marks.ALL_RELATIONS,
            Marks.SHIFT,
            Marks.UNPLACED,
            Marks.NOTE,
            Marks.ELEMENT,
            Marks.VIEW,
            Marks.RELATION,
            Marks.FONT_SIZE,
            Marks.SUPPRESSION);

    private final Reading reading;
    private final Map<String, String> keys = new HashMap<>();
    private final List<PropertyDefinition> definitions = new ArrayList<>();

    Definitions(Reading reading, XmlNode model) {
        this.reading = reading;
        for (XmlNode all : model.children("propertyDefinitions", "propertydefs")) {
            all.children("propertyDefinition", "propertydef").forEach(this::add);
        }
    }

    private void add(XmlNode node) {
        String form = node.attribute("identifier").strip();
        LanguageText names = reading.name(node, form);
        String name = names.isEmpty() ? node.attribute("name") : names.text();
        if (names.byLanguage().size() > 1) {
            reading.notKept("propertyDefinition/name", form, node);
        }
        if (node.child("documentation").isPresent()) {
            reading.notKept("propertyDefinition/documentation", form, node);
        }
        reading.suit(node.attribute("name"), form, node);
        String written = name.isBlank() ? form.isEmpty() ? "-" : form : name;
        keys.putIfAbsent(form, written);
        PropertyType type = type(node.attribute("type").strip());
        boolean isMark = MARKS.contains(written);
        boolean isPlain = form.startsWith(Marks.KEY_ID) && type == PropertyType.STRING;
        if (!isMark && !isPlain) {
            boolean unnamed = form.startsWith(Marks.DEFINITION_ID) || form.startsWith(Marks.KEY_ID);
            definitions.add(PropertyDefinition.of(Marks.read(written), unnamed ? "" : IdCode.decode(form), type));
        }
    }

    private static PropertyType type(String wire) {
        for (PropertyType type : PropertyType.values()) {
            if (type.wire().equals(wire)) {
                return type;
            }
        }
        return PropertyType.STRING;
    }

    List<PropertyDefinition> all() {
        return definitions;
    }

    /** The properties of a concept or of the model. */
    Said of(XmlNode node, String id) {
        List<XmlNode> parts = node.children("properties");
        if (parts.isEmpty()) {
            return NOTHING;
        }
        List<Property> own = new ArrayList<>();
        List<Property> marks = new ArrayList<>();
        for (XmlNode all : parts) {
            for (XmlNode property : all.children("property")) {
                String key = key(property, id);
                for (LanguageText value : values(property, id)) {
                    if (MARKS.contains(key)) {
                        marks.add(Property.of(key, value));
                    } else {
                        own.add(Property.of(Marks.read(key), value));
                    }
                }
            }
        }
        return own.isEmpty() && marks.isEmpty() ? NOTHING : new Said(own, marks);
    }

    private String key(XmlNode property, String id) {
        String form = property.attribute("propertyDefinitionRef", "identifierref", "identifierRef")
                .strip();
        String key = keys.get(form);
        if (key != null) {
            return key;
        }
        reading.findings().warn("OTP-5457", form.isEmpty() ? "-" : form, id, reading.at(property));
        return form.isEmpty() ? "-" : form;
    }

    // A value in each language is one; two in one language are two.
    private List<LanguageText> values(XmlNode property, String id) {
        List<XmlNode> parts = property.children("value");
        for (XmlNode part : parts) {
            reading.suit(part.text(), id, part);
        }
        if (parts.size() == 1 && Reading.language(parts.get(0)).equals(LanguageText.UNTOLD)) {
            return List.of(LanguageText.of(parts.get(0).text()));
        }
        List<TreeMap<String, String>> values = new ArrayList<>();
        for (XmlNode value : parts) {
            String language = Reading.language(value);
            TreeMap<String, String> last = values.isEmpty() ? null : values.get(values.size() - 1);
            if (last == null || last.containsKey(language)) {
                last = new TreeMap<>();
                values.add(last);
            }
            last.put(language, value.text());
        }
        return values.isEmpty()
                ? List.of(LanguageText.EMPTY)
                : values.stream().map(Reading::of).toList();
    }
}
