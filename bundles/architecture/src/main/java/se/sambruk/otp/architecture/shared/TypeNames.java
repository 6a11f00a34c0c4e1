package se.sambruk.otp.architecture.shared;

import java.util.Locale;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.ViewpointNames;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What types are called in the sentences of findings: as people call them, and where somebody is to look for the word in a file or a tool, or
 * to choose it there, with that word in brackets.
 */
public final class TypeNames {
    private static final LocalizedText RELATION = LocalizedText.of("relation");

    private TypeNames() {}

    public static LocalizedText of(Element element) {
        return ArchitectureNames.elementType(element.type());
    }

    public static LocalizedText of(Relation relation) {
        return ArchitectureNames.relationType(relation.type());
    }

    public static LocalizedText of(RelationEnd end) {
        return end.type().map(ArchitectureNames::of).orElse(RELATION);
    }

    public static LocalizedText toFind(Relation relation) {
        return relation.relationType().map(TypeNames::toFind).orElseGet(() -> LocalizedText.of(relation.type()));
    }

    public static LocalizedText toFind(RelationType type) {
        return toFind(ArchitectureNames.of(type), type);
    }

    public static LocalizedText toFind(ElementType type) {
        return toFind(ArchitectureNames.of(type), type);
    }

    public static LocalizedText viewpointToFind(String viewpoint) {
        return withWord(ViewpointNames.of(viewpoint), viewpoint);
    }

    private static LocalizedText toFind(LocalizedText name, WireValue type) {
        return withWord(name, type.wire());
    }

    private static LocalizedText withWord(LocalizedText name, String word) {
        return LocalizedText.of(
                withWord(name.in(LocalizedText.SWEDISH), word), withWord(name.in(Locale.ENGLISH), word));
    }

    private static String withWord(String name, String word) {
        return letters(name).equals(letters(word)) ? name : name + " (" + word + ")";
    }

    /** In English most are the same word but for hyphens and capitals, and then it is not said twice. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
