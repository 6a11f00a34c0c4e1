package se.sambruk.otp.format.archimate.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.format.archimate.common.Ends;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.common.Marks;
import se.sambruk.otp.format.archimate.common.OldTypes;
import se.sambruk.otp.format.archimate.exchange.Definitions.Said;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The elements and relations of a file. */
final class Concepts {
    private static final Set<String> PARTS = Set.of("name", "label", "documentation", "properties");
    private static final Map<String, AccessType> ACCESS = Map.of(
            "access", AccessType.ACCESS,
            "read", AccessType.READ,
            "write", AccessType.WRITE,
            "readwrite", AccessType.READ_WRITE);

    /**
     * A relation of which it is not yet known whether it has two ends.
     *
     * @param source the id of what the file has it come from; {@code null} if there is no such thing
     * @param target as the source
     */
    private record Loose(String id, XmlNode node, String source, String target) {}

    private final Reading reading;
    private final Definitions definitions;
    private final Ids ids;
    private final List<Element> elements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> elementIds = new HashSet<>();
    private final Set<String> relationIds = new HashSet<>();

    Concepts(Reading reading, Definitions definitions, XmlNode model) {
        this.reading = reading;
        this.definitions = definitions;
        List<XmlNode> elementNodes = within(model, "elements", "element");
        List<XmlNode> relationNodes = within(model, "relationships", "relationship");
        this.ids = new Ids(
                "id",
                () -> Stream.of(elementNodes, relationNodes, Views.nodes(model))
                        .flatMap(List::stream)
                        .map(Concepts::form)
                        .collect(Collectors.toSet()),
                false,
                reading.findings());
        elementNodes.forEach(this::element);
        relations(relationNodes);
    }

    static List<XmlNode> within(XmlNode model, String container, String name) {
        return model.children(container).stream()
                .flatMap(each -> each.children(name).stream())
                .toList();
    }

    List<Element> elements() {
        return elements;
    }

    List<Relation> relations() {
        return relations;
    }

    boolean isElement(String id) {
        return elementIds.contains(id);
    }

    boolean isRelation(String id) {
        return relationIds.contains(id);
    }

    /** The ids of all concepts; views come to it too. */
    Ids ids() {
        return ids;
    }

    /** The id of what a file refers to; {@code null} if that is not in the model. */
    String find(String form) {
        String id = ids.find(form.strip());
        return isConcept(id) ? id : null;
    }

    private boolean isConcept(String id) {
        return id != null && (elementIds.contains(id) || relationIds.contains(id));
    }

    private static String form(XmlNode node) {
        return node.attribute("identifier").strip();
    }

    String claim(XmlNode node) {
        String form = form(node);
        return ids.claim(form, IdCode.decode(form), reading.at(node));
    }

    private void element(XmlNode node) {
        String id = claim(node);
        elementIds.add(id);
        Said said = definitions.of(node, id);
        elements.add(Element.builder(id, elementType(node, id, said))
                .name(reading.name(node, id))
                .description(reading.documentation(node, id))
                .properties(said.own())
                .build());
        reading.leave(node, id, PARTS);
    }

    private String elementType(XmlNode node, String id, Said said) {
        String told = node.type();
        Optional<ElementType> type = OldTypes.element(told);
        String marked = said.mark(Marks.TYPE);
        if (marked != null && (told.equals("Grouping") || type.equals(ElementType.find(marked)))) {
            return marked;
        }
        if (type.isEmpty()) {
            reading.findings().warn("OTP-5441", told.isEmpty() ? "-" : told, id, reading.at(node));
        } else if (OldTypes.isOld(told)) {
            reading.findings().tell("OTP-5452", told, id, reading.at(node));
        }
        return type.map(ElementType::wire).orElse(told);
    }

    private void relations(List<XmlNode> nodes) {
        // All have their ids before any of their ends is looked up, as they may lead to each other.
        List<String> given = nodes.stream().map(this::claim).toList();
        relationIds.addAll(given);
        List<Loose> left = new ArrayList<>(nodes.size());
        for (int i = 0; i < given.size(); i++) {
            XmlNode node = nodes.get(i);
            left.add(new Loose(given.get(i), node, end(node, "source"), end(node, "target")));
        }
        Ends.leaveOut(left, Loose::id, this::ends, each -> {
            String type = OldTypes.relationName(each.node().type());
            reading.findings().warn("OTP-5443", type.isEmpty() ? "-" : type, each.id(), reading.at(each.node()));
            relationIds.remove(each.id());
        });
        left.forEach(this::relation);
    }

    private String end(XmlNode node, String which) {
        return ids.find(node.attribute(which).strip());
    }

    private List<String> ends(Loose loose) {
        return Arrays.asList(
                isConcept(loose.source()) ? loose.source() : null, isConcept(loose.target()) ? loose.target() : null);
    }

    private void relation(Loose loose) {
        String id = loose.id();
        XmlNode node = loose.node();
        Said said = definitions.of(node, id);
        String type = relationType(node, id, said);
        String access = node.find("accessType").orElse(said.mark(Marks.ACCESS));
        String influence = said.mark(Marks.INFLUENCE);
        String directed = node.find("isDirected").orElse(said.mark(Marks.DIRECTED));
        relations.add(Relation.builder(id, type, loose.source(), loose.target())
                .name(reading.name(node, id))
                .description(reading.documentation(node, id))
                .properties(said.own())
                .access(access == null ? null : access(access, id, node))
                .influence(influence == null ? node.attribute("modifier") : influence)
                .directed(directed != null
                        && (directed.strip().equals("true") || directed.strip().equals("1")))
                .build());
        reading.leave(node, id, PARTS);
    }

    private AccessType access(String told, String id, XmlNode node) {
        AccessType access = ACCESS.get(told.strip().toLowerCase(Locale.ROOT));
        if (access == null) {
            reading.findings().warn("OTP-5453", "accessType", id, reading.at(node));
        }
        return access;
    }

    private String relationType(XmlNode node, String id, Said said) {
        String told = node.type();
        Optional<RelationType> type = OldTypes.relation(told);
        String marked = said.mark(Marks.TYPE);
        if (marked != null && (told.equals("Association") || type.equals(RelationType.find(marked)))) {
            return marked;
        }
        if (type.isEmpty()) {
            reading.findings().warn("OTP-5442", told.isEmpty() ? "-" : told, id, reading.at(node));
        } else if (OldTypes.isOld(told)) {
            reading.findings().tell("OTP-5452", told, id, reading.at(node));
        }
        return type.map(RelationType::wire).orElse(told);
    }
}
