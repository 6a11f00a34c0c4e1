package se.sambruk.otp.format.archimate.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.format.archimate.common.Ends;
import se.sambruk.otp.format.archimate.common.Marks;

/** Writes elements and relations. */
final class ConceptOut {
    private static final Map<AccessType, String> ACCESS = Map.of(
            AccessType.ACCESS, "Access",
            AccessType.READ, "Read",
            AccessType.WRITE, "Write",
            AccessType.READ_WRITE, "ReadWrite");

    private final ArchitectureModel model;
    private final Forms forms;
    private final Keys keys;
    private final Losses losses;
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> relationIds = new HashSet<>();
    private final Map<String, List<Property>> properties = new HashMap<>();

    ConceptOut(ArchitectureModel model, Forms forms, Keys keys, Losses losses) {
        this.model = model;
        this.forms = forms;
        this.keys = keys;
        this.losses = losses;
        model.elements().forEach(element -> properties.put(element.id(), keys.known(properties(element))));
        relations.addAll(model.relations());
        relations.forEach(relation -> relationIds.add(relation.id()));
        Ends.leaveOut(relations, Relation::id, this::ends, relation -> {
            losses.lost("OTP-5462", relation.type().isEmpty() ? "-" : relation.type(), relation.id());
            relationIds.remove(relation.id());
        });
        relations.forEach(relation -> properties.put(relation.id(), keys.known(properties(relation))));
    }

    private List<String> ends(Relation relation) {
        return Arrays.asList(end(relation.source()), end(relation.target()));
    }

    private String end(String id) {
        return relationIds.contains(id) || isElement(id) ? id : null;
    }

    boolean isElement(String id) {
        return model.element(id).isPresent();
    }

    boolean isView(String id) {
        return model.view(id).isPresent();
    }

    /** Whether a relation is in the file. */
    boolean isRelation(String id) {
        return relationIds.contains(id);
    }

    private static ElementType written(Element element) {
        return element.elementType().orElse(ElementType.GROUPING);
    }

    private static RelationType written(Relation relation) {
        return RelationType.find(relation.type()).orElse(RelationType.ASSOCIATION);
    }

    private List<Property> properties(Element element) {
        List<Property> all = new ArrayList<>();
        if (!written(element).wire().equals(element.type())) {
            all.add(Property.of(Marks.TYPE, element.type()));
            losses.kept("OTP-5460", element.type().isEmpty() ? "-" : element.type(), element.id());
        }
        return with(element, all);
    }

    private List<Property> properties(Relation relation) {
        List<Property> all = new ArrayList<>();
        RelationType type = written(relation);
        if (!type.wire().equals(relation.type())) {
            all.add(Property.of(Marks.TYPE, relation.type()));
            losses.kept("OTP-5461", relation.type().isEmpty() ? "-" : relation.type(), relation.id());
        }
        int before = all.size();
        if (type != RelationType.ACCESS) {
            relation.access().ifPresent(access -> all.add(Property.of(Marks.ACCESS, ACCESS.get(access))));
        }
        if (type != RelationType.INFLUENCE && !relation.influence().isEmpty()) {
            all.add(Property.of(Marks.INFLUENCE, relation.influence()));
        }
        if (type != RelationType.ASSOCIATION && relation.isDirected()) {
            all.add(Property.of(Marks.DIRECTED, "true"));
        }
        if (all.size() > before) {
            losses.kept("OTP-5470", type.wire(), relation.id());
        }
        return with(relation, all);
    }

    private static List<Property> with(Concept concept, List<Property> marks) {
        concept.properties().stream().map(Keys::own).forEach(marks::add);
        return marks;
    }

    void writeElements(XmlOut out) throws IOException {
        if (model.elements().isEmpty()) {
            return;
        }
        out.start("elements");
        for (Element element : model.elements()) {
            ElementType type = written(element);
            out.start("element")
                    .attribute("identifier", forms.concept(element.id()))
                    .attribute("xsi:type", type.exchangeName());
            boolean mayLackName = type.isJunction() || type == ElementType.GROUPING || type == ElementType.LOCATION;
            if (mayLackName) {
                TextOut.optional("name", element.names(), out);
            } else {
                TextOut.required("name", element.names(), out);
            }
            rest(element, out);
        }
        out.end();
    }

    void writeRelations(XmlOut out) throws IOException {
        if (relations.isEmpty()) {
            return;
        }
        out.start("relationships");
        for (Relation relation : relations) {
            RelationType type = written(relation);
            out.start("relationship")
                    .attribute("identifier", forms.concept(relation.id()))
                    .attribute("source", forms.concept(relation.source()))
                    .attribute("target", forms.concept(relation.target()))
                    .attribute("xsi:type", type.exchangeName());
            if (type == RelationType.ACCESS && relation.access().isPresent()) {
                out.attribute("accessType", ACCESS.get(relation.access().get()));
            }
            if (type == RelationType.INFLUENCE && !relation.influence().isEmpty()) {
                out.attribute("modifier", relation.influence());
            }
            if (type == RelationType.ASSOCIATION && relation.isDirected()) {
                out.attribute("isDirected", "true");
            }
            TextOut.optional("name", relation.names(), out);
            rest(relation, out);
        }
        out.end();
    }

    private void rest(Concept concept, XmlOut out) throws IOException {
        TextOut.optional("documentation", concept.descriptions(), out);
        keys.write(properties.get(concept.id()), out);
        out.end();
    }
}
