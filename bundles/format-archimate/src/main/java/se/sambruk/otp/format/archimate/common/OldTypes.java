package se.sambruk.otp.format.archimate.common;

import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;

/** Finds the type that a file means, in the spelling of the format or of Archi, and as ArchiMate 2 called it. */
public final class OldTypes {
    private static final Map<String, ElementType> ELEMENTS = Map.ofEntries(
            Map.entry("Junction", ElementType.JUNCTION),
            Map.entry("InfrastructureService", ElementType.TECHNOLOGY_SERVICE),
            Map.entry("InfrastructureFunction", ElementType.TECHNOLOGY_FUNCTION),
            Map.entry("InfrastructureInterface", ElementType.TECHNOLOGY_INTERFACE),
            Map.entry("CommunicationPath", ElementType.PATH),
            Map.entry("Network", ElementType.COMMUNICATION_NETWORK));
    private static final Map<String, RelationType> RELATIONS = Map.of(
            "UsedBy", RelationType.SERVING,
            "Realisation", RelationType.REALIZATION,
            "Specialisation", RelationType.SPECIALIZATION);
    private static final String RELATIONSHIP = "Relationship";

    private OldTypes() {}

    public static Optional<ElementType> element(String name) {
        return ElementType.find(name).or(() -> Optional.ofNullable(ELEMENTS.get(name)));
    }

    public static Optional<RelationType> relation(String name) {
        String plain = relationName(name);
        return RelationType.find(plain).or(() -> Optional.ofNullable(RELATIONS.get(plain)));
    }

    /** The name of a relation's type without what some add to each. */
    public static String relationName(String name) {
        return name.endsWith(RELATIONSHIP) && name.length() > RELATIONSHIP.length()
                ? name.substring(0, name.length() - RELATIONSHIP.length())
                : name;
    }

    /** Whether a name is one that ArchiMate 3 has no more. */
    public static boolean isOld(String name) {
        return ELEMENTS.containsKey(name) && !name.equals("Junction") || RELATIONS.containsKey(relationName(name));
    }
}
