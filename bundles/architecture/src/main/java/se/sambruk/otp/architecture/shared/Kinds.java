package se.sambruk.otp.architecture.shared;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;

/** What kind of thing an element is, where its exact type does not matter. */
public final class Kinds {
    private static final Set<ElementType> OFFERED = EnumSet.of(
            ElementType.APPLICATION_COMPONENT,
            ElementType.APPLICATION_INTERFACE,
            ElementType.APPLICATION_SERVICE,
            ElementType.TECHNOLOGY_INTERFACE,
            ElementType.TECHNOLOGY_SERVICE);
    private static final Set<ElementType> CARRYING = EnumSet.of(ElementType.NODE, ElementType.SYSTEM_SOFTWARE);

    /** Types that one thing may be described as, depending on who describes it. */
    private enum Family {
        SOFTWARE(
                ElementType.APPLICATION_COMPONENT,
                ElementType.APPLICATION_COLLABORATION,
                ElementType.SYSTEM_SOFTWARE,
                ElementType.PRODUCT),
        NODE(
                ElementType.NODE,
                ElementType.DEVICE,
                ElementType.SYSTEM_SOFTWARE,
                ElementType.TECHNOLOGY_COLLABORATION,
                ElementType.PATH,
                ElementType.COMMUNICATION_NETWORK,
                ElementType.EQUIPMENT,
                ElementType.FACILITY,
                ElementType.DISTRIBUTION_NETWORK),
        INTERFACE(ElementType.BUSINESS_INTERFACE, ElementType.APPLICATION_INTERFACE, ElementType.TECHNOLOGY_INTERFACE),
        SERVICE(
                ElementType.BUSINESS_SERVICE,
                ElementType.APPLICATION_SERVICE,
                ElementType.TECHNOLOGY_SERVICE,
                ElementType.PRODUCT),
        BEHAVIOUR(
                ElementType.BUSINESS_PROCESS,
                ElementType.BUSINESS_FUNCTION,
                ElementType.BUSINESS_INTERACTION,
                ElementType.APPLICATION_PROCESS,
                ElementType.APPLICATION_FUNCTION,
                ElementType.APPLICATION_INTERACTION,
                ElementType.TECHNOLOGY_PROCESS,
                ElementType.TECHNOLOGY_FUNCTION,
                ElementType.TECHNOLOGY_INTERACTION,
                ElementType.VALUE_STREAM),
        EVENT(ElementType.BUSINESS_EVENT, ElementType.APPLICATION_EVENT, ElementType.TECHNOLOGY_EVENT),
        INFORMATION(
                ElementType.BUSINESS_OBJECT,
                ElementType.CONTRACT,
                ElementType.REPRESENTATION,
                ElementType.DATA_OBJECT,
                ElementType.ARTIFACT),
        ACTOR(
                ElementType.BUSINESS_ACTOR,
                ElementType.BUSINESS_ROLE,
                ElementType.BUSINESS_COLLABORATION,
                ElementType.STAKEHOLDER);

        private final Set<ElementType> types;

        Family(ElementType first, ElementType... more) {
            types = EnumSet.of(first, more);
        }
    }

    private Kinds() {}

    /** A component, a service or an interface of the application or technology layer. */
    public static boolean isOffered(Element element) {
        return element.elementType().filter(OFFERED::contains).isPresent();
    }

    /** What {@link #isOffered}, software and nodes, and what is marked as one. */
    public static boolean isBuildingBlock(Element element) {
        return isOffered(element)
                || element.elementType().filter(CARRYING::contains).isPresent()
                || element.isBuildingBlock();
    }

    public static boolean isService(Element element) {
        return element.elementType().filter(Family.SERVICE.types::contains).isPresent();
    }

    public static boolean isMotivation(Element element) {
        return element.isIn(ArchitectureLayer.MOTIVATION);
    }

    public static boolean isPrinciple(Element element) {
        return element.is(ElementType.PRINCIPLE);
    }

    public static boolean isGrouping(Element element) {
        return element.is(ElementType.GROUPING);
    }

    /** Whether the types of two elements can be those of one and the same thing. */
    public static boolean fit(Element one, Element other) {
        Optional<ElementType> first = one.elementType();
        Optional<ElementType> second = other.elementType();
        if (one.type().equals(other.type()) || first.isPresent() && first.equals(second)) {
            return true;
        }
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        for (Family family : Family.values()) {
            if (family.types.contains(first.get()) && family.types.contains(second.get())) {
                return true;
            }
        }
        return false;
    }
}
