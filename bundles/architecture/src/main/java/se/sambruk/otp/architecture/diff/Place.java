package se.sambruk.otp.architecture.diff;

import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.LanguageText;

/**
 * Where in a model a merge is.
 *
 * @param part the key of a box or line of a view; empty for the concept itself
 */
record Place(ConceptKind kind, String id, LanguageText name, String part) {
    static Place of(String id, Facts facts) {
        return new Place(facts.conceptKind(), id, Languages.join("name", facts.fields()), "");
    }

    Place within(String key) {
        return new Place(kind, id, name, key);
    }

    /** The path of a field here; of the whole for an empty one. */
    String path(String field) {
        if (part.isEmpty()) {
            return field;
        }
        return field.isEmpty() ? part : part + "." + field;
    }
}
