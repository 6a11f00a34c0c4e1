package se.sambruk.otp.format.archimate.archi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.archimate.archi.ArchiFolder.Item;
import se.sambruk.otp.format.archimate.common.Ends;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.common.OldTypes;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The elements and relations of a model of Archi's, and the ids of its views. */
final class ArchiConcepts {
    private static final String VIEW = "ArchimateDiagramModel";
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "documentation",
            "source",
            "target",
            "accessType",
            "strength",
            "directed",
            "type",
            "profiles");
    private static final Set<String> CHILDREN =
            Set.of("documentation", "property", "properties", "source", "target", "profiles");

    private final Told told;
    private final Map<String, String> profiles;
    private final Ids ids;
    private final Map<String, Item> elements = new LinkedHashMap<>();
    private final Map<String, Item> relations = new LinkedHashMap<>();
    private final Map<String, Item> views = new LinkedHashMap<>();
    private final Map<Item, String> given = new IdentityHashMap<>();

    /**
     * @param profiles the names of specializations, by id
     */
    ArchiConcepts(List<Item> items, Map<String, String> profiles, Told told) {
        this.told = told;
        this.profiles = profiles;
        this.ids =
                new Ids("id", () -> items.stream().map(Item::id).collect(Collectors.toSet()), false, told.findings());
        for (Item item : items) {
            if (isOtherDrawing(item)) {
                told.findings().warn("OTP-5451", item.type(), item.node().attribute("name"), item.at());
                continue;
            }
            String id = ids.claim(item.id(), item.at());
            given.put(item, id);
            (item.type().equals(VIEW) ? views : isRelation(item) ? relations : elements).put(id, item);
        }
        Ends.leaveOut(
                relations.entrySet(),
                Map.Entry::getKey,
                entry -> Arrays.asList(find(entry.getValue(), "source"), find(entry.getValue(), "target")),
                entry -> {
                    Item item = entry.getValue();
                    told.findings().warn("OTP-5443", OldTypes.relationName(item.type()), entry.getKey(), item.at());
                });
    }

    // Sketches and canvases are drawings without elements.
    private static boolean isOtherDrawing(Item item) {
        return item.type().endsWith("Model") && !item.type().equals(VIEW);
    }

    private static boolean isRelation(Item item) {
        return item.type().endsWith("Relationship")
                || item.node().find("source").isPresent()
                        && item.node().find("target").isPresent();
    }

    private String find(Item item, String end) {
        return concept(Nodes.reference(item.node(), end));
    }

    /** The id of an element or relation that the file refers to; {@code null} if that is none. */
    String concept(String form) {
        String id = ids.find(form);
        return id != null && (elements.containsKey(id) || relations.containsKey(id)) ? id : null;
    }

    /** The id of a view that the file refers to; {@code null} if that is none. */
    String view(String form) {
        String id = ids.find(form);
        return id != null && views.containsKey(id) ? id : null;
    }

    boolean isElement(String id) {
        return elements.containsKey(id);
    }

    boolean isRelation(String id) {
        return relations.containsKey(id);
    }

    boolean isJunction(String id) {
        return Optional.ofNullable(elements.get(id))
                .map(item -> item.type().endsWith("Junction"))
                .orElse(false);
    }

    /** The views, by id. */
    Map<String, Item> views() {
        return views;
    }

    /** The id of a concept, where it is kept; {@code null} where it is not. */
    String id(Item item) {
        String id = given.get(item);
        return id != null && (elements.containsKey(id) || relations.containsKey(id) || views.containsKey(id))
                ? id
                : null;
    }

    List<Element> elements() {
        List<Element> all = new ArrayList<>();
        elements.forEach((id, item) ->
                all.add(fill(Element.builder(id, type(id, item)), id, item).build()));
        return all;
    }

    private String type(String id, Item item) {
        if (item.type().equals("Junction") && item.node().attribute("type").equals("or")) {
            return ElementType.OR_JUNCTION.wire();
        }
        Optional<ElementType> type = OldTypes.element(item.type());
        if (type.isEmpty()) {
            told.findings().warn("OTP-5441", item.type().isEmpty() ? "-" : item.type(), id, item.at());
        } else if (OldTypes.isOld(item.type())) {
            told.findings().tell("OTP-5452", item.type(), id, item.at());
        }
        return type.map(ElementType::wire).orElse(item.type());
    }

    List<Relation> relations() {
        List<Relation> all = new ArrayList<>();
        relations.forEach((id, item) -> all.add(relation(id, item)));
        return all;
    }

    private Relation relation(String id, Item item) {
        Optional<RelationType> type = OldTypes.relation(item.type());
        if (type.isEmpty()) {
            told.findings().warn("OTP-5442", item.type().isEmpty() ? "-" : item.type(), id, item.at());
        } else if (OldTypes.isOld(item.type())) {
            told.findings().tell("OTP-5452", item.type(), id, item.at());
        }
        boolean isAccess = type.filter(RelationType.ACCESS::equals).isPresent();
        Relation.Builder relation = Relation.builder(
                        id,
                        type.map(RelationType::wire).orElse(item.type()),
                        find(item, "source"),
                        find(item, "target"))
                .access(isAccess ? access(item.node().attribute("accessType"), id, item) : null)
                .influence(item.node().attribute("strength"))
                .directed(item.node().attribute("directed").equals("true"));
        return fill(relation, id, item).build();
    }

    // Archi leaves out what is usual, which is to write.
    private AccessType access(String number, String id, Item item) {
        return switch (number) {
            case "", "0" -> AccessType.WRITE;
            case "1" -> AccessType.READ;
            case "2" -> AccessType.ACCESS;
            case "3" -> AccessType.READ_WRITE;
            default -> {
                told.findings().warn("OTP-5453", "accessType", id, item.at());
                yield null;
            }
        };
    }

    private <B extends Concept.Builder<B>> B fill(B builder, String id, Item item) {
        XmlNode node = item.node();
        List<Property> properties = properties(node, id, item.file(), told);
        specialization(node, id, item.at(), properties);
        told.leave(node, id, item.file(), ATTRIBUTES, CHILDREN);
        return builder.name(node.attribute("name"))
                .description(Nodes.text(node, "documentation"))
                .properties(properties);
    }

    private void specialization(XmlNode node, String id, SourceLocation at, List<Property> properties) {
        List<String> names = Nodes.references(node, "profiles").stream()
                .map(profiles::get)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        boolean said = properties.stream().anyMatch(property -> property.key().equals(Facet.SPECIALIZATION.wire()));
        if (!said && !names.isEmpty()) {
            properties.add(Property.of(Facet.SPECIALIZATION.wire(), names.remove(0)));
        }
        names.forEach(name -> told.notKept("profile", id, at));
    }

    /** The properties of a node. */
    static List<Property> properties(XmlNode node, String id, String file, Told told) {
        List<Property> properties = new ArrayList<>();
        for (XmlNode property : node.children("property", "properties")) {
            String key = property.attribute("key");
            if (key.isBlank()) {
                told.findings().warn("OTP-5457", "-", id, property.place().in(file));
                key = "-";
            }
            properties.add(Property.of(key, property.find("value").orElse(property.text())));
        }
        return properties;
    }
}
