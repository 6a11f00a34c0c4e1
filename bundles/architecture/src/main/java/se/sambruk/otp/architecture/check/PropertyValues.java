package se.sambruk.otp.architecture.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.architecture.shared.Phrases;

/**
 * Values that are not what their property holds. What people write for people is let through: a decimal comma, spaces within numbers, an
 * amount whose currency is told elsewhere, a date with a time after it.
 */
final class PropertyValues implements ModelCheck {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}([ \\u00a0]\\d{3})+)([.,]\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(\\p{L}{1,4}\\.?|\\p{Sc})?\\s*[+-]?\\d[\\d., \\u00a0]*(:-)?\\s*(\\p{L}{1,4}\\.?|\\p{Sc})?");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false|0|1");
    private static final int DATE_LENGTH = 10;

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Map<String, SortedSet<PropertyType>> types = new TreeMap<>();
        for (PropertyDefinition definition : model.model().propertyDefinitions()) {
            types.computeIfAbsent(definition.key(), key -> new TreeSet<>()).add(definition.type());
        }
        types.forEach((key, all) -> {
            if (all.size() > 1) {
                remarks.add(
                        Remarks.warning("OTP-4251"),
                        key,
                        Phrases.all(all.stream().map(PropertyValues::name).toList()));
            }
        });
        values("", model.model().properties(), types, model, remarks);
        for (Concept concept : model.concepts()) {
            values(concept.id(), concept.properties(), types, model, remarks);
        }
    }

    private static void values(
            String concept,
            List<Property> properties,
            Map<String, SortedSet<PropertyType>> types,
            CheckedModel model,
            Remarks remarks) {
        for (Property property : properties) {
            SortedSet<PropertyType> type = types.get(property.key());
            String value = property.value().text().strip();
            // Two definitions are told of themselves; which of them is meant nobody knows.
            if (type != null && type.size() == 1 && !value.isEmpty() && !fits(type.first(), value)) {
                remarks.add(
                        Remarks.warning("OTP-4250").concept(concept),
                        concept.isEmpty() ? Remarks.text("the-model") : model.label(concept),
                        property.key(),
                        value,
                        name(type.first()));
            }
        }
    }

    private static LocalizedText name(PropertyType type) {
        return Remarks.text("property-type." + type.wire());
    }

    private static boolean fits(PropertyType type, String value) {
        return switch (type) {
            case STRING -> true;
            case BOOLEAN -> TRUTH.matcher(value).matches();
            case NUMBER -> NUMBER.matcher(value).matches();
            case CURRENCY -> AMOUNT.matcher(value).matches();
            case DATE -> isDate(value);
            case TIME -> isTime(value);
        };
    }

    private static boolean isDate(String value) {
        boolean hasMore = value.length() > DATE_LENGTH && "T Z+-".indexOf(value.charAt(DATE_LENGTH)) >= 0;
        try {
            LocalDate.parse(hasMore ? value.substring(0, DATE_LENGTH) : value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            LocalTime.parse(value.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
