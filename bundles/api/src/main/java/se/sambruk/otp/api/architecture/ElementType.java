package se.sambruk.otp.api.architecture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * The element types of ArchiMate 3.2, with the two kinds of junction. A model read from elsewhere may hold types that are none of these:
 * {@link Element#type()} is therefore a text, and this is what it is looked up in.
 */
public enum ElementType implements WireValue {
    STAKEHOLDER("stakeholder", "Stakeholder", ArchitectureLayer.MOTIVATION),
    DRIVER("driver", "Driver", ArchitectureLayer.MOTIVATION),
    ASSESSMENT("assessment", "Assessment", ArchitectureLayer.MOTIVATION),
    GOAL("goal", "Goal", ArchitectureLayer.MOTIVATION),
    OUTCOME("outcome", "Outcome", ArchitectureLayer.MOTIVATION),
    PRINCIPLE("principle", "Principle", ArchitectureLayer.MOTIVATION),
    REQUIREMENT("requirement", "Requirement", ArchitectureLayer.MOTIVATION),
    CONSTRAINT("constraint", "Constraint", ArchitectureLayer.MOTIVATION),
    MEANING("meaning", "Meaning", ArchitectureLayer.MOTIVATION),
    VALUE("value", "Value", ArchitectureLayer.MOTIVATION),
    RESOURCE("resource", "Resource", ArchitectureLayer.STRATEGY),
    CAPABILITY("capability", "Capability", ArchitectureLayer.STRATEGY),
    COURSE_OF_ACTION("course-of-action", "CourseOfAction", ArchitectureLayer.STRATEGY),
    VALUE_STREAM("value-stream", "ValueStream", ArchitectureLayer.STRATEGY),
    BUSINESS_ACTOR("business-actor", "BusinessActor", ArchitectureLayer.BUSINESS),
    BUSINESS_ROLE("business-role", "BusinessRole", ArchitectureLayer.BUSINESS),
    BUSINESS_COLLABORATION("business-collaboration", "BusinessCollaboration", ArchitectureLayer.BUSINESS),
    BUSINESS_INTERFACE("business-interface", "BusinessInterface", ArchitectureLayer.BUSINESS),
    BUSINESS_PROCESS("business-process", "BusinessProcess", ArchitectureLayer.BUSINESS),
    BUSINESS_FUNCTION("business-function", "BusinessFunction", ArchitectureLayer.BUSINESS),
    BUSINESS_INTERACTION("business-interaction", "BusinessInteraction", ArchitectureLayer.BUSINESS),
    BUSINESS_EVENT("business-event", "BusinessEvent", ArchitectureLayer.BUSINESS),
    BUSINESS_SERVICE("business-service", "BusinessService", ArchitectureLayer.BUSINESS),
    BUSINESS_OBJECT("business-object", "BusinessObject", ArchitectureLayer.BUSINESS),
    CONTRACT("contract", "Contract", ArchitectureLayer.BUSINESS),
    REPRESENTATION("representation", "Representation", ArchitectureLayer.BUSINESS),
    PRODUCT("product", "Product", ArchitectureLayer.BUSINESS),
    APPLICATION_COMPONENT("application-component", "ApplicationComponent", ArchitectureLayer.APPLICATION),
    APPLICATION_COLLABORATION("application-collaboration", "ApplicationCollaboration", ArchitectureLayer.APPLICATION),
    APPLICATION_INTERFACE("application-interface", "ApplicationInterface", ArchitectureLayer.APPLICATION),
    APPLICATION_FUNCTION("application-function", "ApplicationFunction", ArchitectureLayer.APPLICATION),
    APPLICATION_INTERACTION("application-interaction", "ApplicationInteraction", ArchitectureLayer.APPLICATION),
    APPLICATION_PROCESS("application-process", "ApplicationProcess", ArchitectureLayer.APPLICATION),
    APPLICATION_EVENT("application-event", "ApplicationEvent", ArchitectureLayer.APPLICATION),
    APPLICATION_SERVICE("application-service", "ApplicationService", ArchitectureLayer.APPLICATION),
    DATA_OBJECT("data-object", "DataObject", ArchitectureLayer.APPLICATION),
    NODE("node", "Node", ArchitectureLayer.TECHNOLOGY),
    DEVICE("device", "Device", ArchitectureLayer.TECHNOLOGY),
    SYSTEM_SOFTWARE("system-software", "SystemSoftware", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_COLLABORATION("technology-collaboration", "TechnologyCollaboration", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_INTERFACE("technology-interface", "TechnologyInterface", ArchitectureLayer.TECHNOLOGY),
    PATH("path", "Path", ArchitectureLayer.TECHNOLOGY),
    COMMUNICATION_NETWORK("communication-network", "CommunicationNetwork", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_FUNCTION("technology-function", "TechnologyFunction", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_PROCESS("technology-process", "TechnologyProcess", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_INTERACTION("technology-interaction", "TechnologyInteraction", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_EVENT("technology-event", "TechnologyEvent", ArchitectureLayer.TECHNOLOGY),
    TECHNOLOGY_SERVICE("technology-service", "TechnologyService", ArchitectureLayer.TECHNOLOGY),
    ARTIFACT("artifact", "Artifact", ArchitectureLayer.TECHNOLOGY),
    EQUIPMENT("equipment", "Equipment", ArchitectureLayer.PHYSICAL),
    FACILITY("facility", "Facility", ArchitectureLayer.PHYSICAL),
    DISTRIBUTION_NETWORK("distribution-network", "DistributionNetwork", ArchitectureLayer.PHYSICAL),
    MATERIAL("material", "Material", ArchitectureLayer.PHYSICAL),
    WORK_PACKAGE("work-package", "WorkPackage", ArchitectureLayer.IMPLEMENTATION),
    DELIVERABLE("deliverable", "Deliverable", ArchitectureLayer.IMPLEMENTATION),
    IMPLEMENTATION_EVENT("implementation-event", "ImplementationEvent", ArchitectureLayer.IMPLEMENTATION),
    PLATEAU("plateau", "Plateau", ArchitectureLayer.IMPLEMENTATION),
    GAP("gap", "Gap", ArchitectureLayer.IMPLEMENTATION),
    GROUPING("grouping", "Grouping", ArchitectureLayer.COMPOSITE),
    LOCATION("location", "Location", ArchitectureLayer.COMPOSITE),
    JUNCTION("junction", "AndJunction", ArchitectureLayer.CONNECTOR),
    OR_JUNCTION("or-junction", "OrJunction", ArchitectureLayer.CONNECTOR);

    private static final Map<String, ElementType> BY_NAME = new HashMap<>();

    static {
        for (ElementType type : values()) {
            BY_NAME.put(type.wire, type);
            BY_NAME.put(type.exchangeName, type);
        }
    }

    private final String wire;
    private final String exchangeName;
    private final ArchitectureLayer layer;

    ElementType(String wire, String exchangeName, ArchitectureLayer layer) {
        this.wire = wire;
        this.exchangeName = exchangeName;
        this.layer = layer;
    }

    /** In lower case with hyphens, such as {@code application-component}. */
    @Override
    public String wire() {
        return wire;
    }

    /** As the Open Group's exchange format names it, such as {@code ApplicationComponent}. */
    public String exchangeName() {
        return exchangeName;
    }

    public ArchitectureLayer layer() {
        return layer;
    }

    /** Whether it only joins relations, and so may do without a name. */
    public boolean isJunction() {
        return layer == ArchitectureLayer.CONNECTOR;
    }

    /** The type of a name, in either spelling. */
    public static Optional<ElementType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
