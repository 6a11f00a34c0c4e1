package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/** Gathers those parts of a letterhead that go into the document, under the names that they have. Used once. */
final class KeptParts {
    private static final String FOLDER = "word/";
    private static final String SVG = "image/svg+xml";
    private static final Set<String> PICTURES = Set.of(
            "image/png",
            "image/jpeg",
            "image/jpg",
            "image/gif",
            "image/bmp",
            "image/tiff",
            "image/x-emf",
            "image/x-wmf",
            SVG);
    private static final Set<String> FONTS =
            Set.of("application/vnd.openxmlformats-officedocument.obfuscatedFont", "application/x-fontdata");

    private final LetterheadPackage source;
    private final String prefix;
    private final Messages messages;
    private final FieldFreeze fields = new FieldFreeze();
    private final Map<String, Part> kept = new LinkedHashMap<>();
    private final Map<String, Document> running = new LinkedHashMap<>();
    private final Map<String, Part.Relation> relations = new LinkedHashMap<>();

    KeptParts(LetterheadPackage source, String prefix, Messages messages) {
        this.source = source;
        this.prefix = prefix;
        this.messages = messages;
    }

    /** Keeps a part with another content than it had, or adds it. */
    void sheet(String name, Document tree) {
        Optional<Part.Relation> known = relation(name);
        String part = known.map(Part.Relation::target).orElse(FOLDER + prefix + "-" + name + ".xml");
        List<Part.Relation> below = known.isPresent() && !name.equals("settings")
                ? relations(source.parts().get(part))
                : List.of();
        relate(known.map(Part.Relation::id).orElse(prefix + name), name, part);
        kept.put(part, new Part(part, Ns.type(name), Dom.bytes(tree), below));
    }

    /** Keeps a part as it is, if there is one. */
    void look(String name) {
        relation(name).ifPresent(known -> {
            Part part = existing(known);
            if (!part.type().endsWith(name + "+xml")) {
                throw broken(part.name());
            }
            Document tree = LetterheadPackage.tree(part, messages);
            judge(tree);
            byte[] content = fields.apply(tree) ? Dom.bytes(tree) : part.content();
            relate(known.id(), name, part.name());
            kept.put(part.name(), new Part(part.name(), part.type(), content, relations(part)));
        });
    }

    /** Keeps what the main part refers to: headers and footers, and the pictures and links of the text that stays. */
    void used(Document main) {
        judge(main);
        fields.apply(main);
        for (String id : referred(main)) {
            Part.Relation relation = source.mainPart().relations().stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> broken(source.main()));
            if (relation.type().equals(Ns.relation("header")) || relation.type().equals(Ns.relation("footer"))) {
                Part part = existing(relation);
                if (!part.type().equals(Ns.type(relation.type().substring(Ns.R.length() + 1)))) {
                    throw broken(part.name());
                }
                Document tree = tree(part);
                judge(tree);
                fields.apply(tree);
                withoutInnerLinks(tree);
                running.put(part.name(), tree);
                kept.put(part.name(), new Part(part.name(), part.type(), new byte[0], relations(part)));
            } else {
                keepTarget(relation);
            }
            relations.put(id, relation.external() ? relation : from(FOLDER, relation));
        }
    }

    /** Adds a header or footer and tells the id of the relationship to it. */
    String add(String kind, String xml) {
        String name = prefix + "-" + kind + (running.size() + 1);
        String part = FOLDER + name + ".xml";
        try {
            running.put(part, Dom.parse(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(xml, e);
        }
        kept.put(part, Part.of(part, Ns.type(kind), new byte[0]));
        relate(name, kind, part);
        return name;
    }

    /** The header or footer that a relationship of the main part leads to. */
    Optional<Document> running(String relation) {
        return Optional.ofNullable(relations.get(relation))
                .map(known -> running.get(
                        known.target().startsWith("/") ? known.target().substring(1) : FOLDER + known.target()));
    }

    /** What has become of the fields in the parts so far. */
    FieldFreeze fields() {
        return fields;
    }

    /** All headers and footers. */
    List<Document> running() {
        return List.copyOf(running.values());
    }

    /** The parts, with headers and footers as they are by now. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        kept.values().forEach(part -> {
            Document tree = running.get(part.name());
            parts.add(tree == null ? part : new Part(part.name(), part.type(), Dom.bytes(tree), part.relations()));
        });
        return parts;
    }

    List<Part.Relation> relations() {
        return List.copyOf(relations.values());
    }

    /** A part that the main part has one of, as a tree. */
    Optional<Document> tree(String name) {
        return relation(name).map(this::existing).map(this::tree);
    }

    private Optional<Part.Relation> relation(String name) {
        return source.mainPart().relations().stream()
                .filter(known -> known.type().equals(Ns.relation(name)) && !known.external())
                .findFirst();
    }

    private void relate(String id, String name, String part) {
        relations.put(id, from(FOLDER, Part.Relation.internal(id, name, part)));
    }

    /** With its target as seen from a folder. */
    private static Part.Relation from(String folder, Part.Relation relation) {
        String target = relation.target();
        String seen = target.startsWith(folder) ? target.substring(folder.length()) : "/" + target;
        return new Part.Relation(relation.id(), relation.type(), seen, false);
    }

    private List<Part.Relation> relations(Part part) {
        String folder = part.name().substring(0, part.name().lastIndexOf('/') + 1);
        List<Part.Relation> all = new ArrayList<>();
        for (Part.Relation relation : part.relations()) {
            keepTarget(relation);
            all.add(relation.external() ? relation : from(folder, relation));
        }
        return all;
    }

    private void keepTarget(Part.Relation relation) {
        if (relation.external()) {
            return; // a link to a web page: all others have been refused
        }
        Part target = existing(relation);
        String type = relation.type().substring(relation.type().lastIndexOf('/') + 1);
        boolean known = type.equals("image") && PICTURES.contains(target.type())
                || type.equals("font") && FONTS.contains(target.type());
        if (!known || !target.relations().isEmpty()) {
            throw Problem.error(messages, "OTP-5120", type).asException();
        }
        if (target.type().equals(SVG)) {
            judge(tree(target));
        }
        kept.put(target.name(), target);
    }

    private Part existing(Part.Relation relation) {
        Part part = source.parts().get(relation.target());
        if (part == null) {
            throw broken(relation.target());
        }
        return part;
    }

    private Document tree(Part part) {
        return LetterheadPackage.tree(part, messages);
    }

    private ProblemException broken(String part) {
        return Problem.error(messages, "OTP-5117", part).asException();
    }

    /** Addresses can also stand in drawings themselves, past all relationships. */
    private void judge(Document tree) {
        Dom.each(tree.getDocumentElement(), element -> {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                String name = attribute.getLocalName();
                String value = attribute.getValue().strip();
                boolean address = ("src".equals(name) || "href".equals(name))
                        && !value.isEmpty()
                        && !value.startsWith("#")
                        && !value.startsWith("data:image/");
                boolean linked = "link".equals(name) && Ns.R.equals(attribute.getNamespaceURI());
                if (address && !("href".equals(name) && Span.leads(value)) || linked) {
                    throw Problem.error(messages, "OTP-5115", element.getLocalName(), value)
                            .asException();
                }
            }
        });
    }

    private static Set<String> referred(Document main) {
        Set<String> ids = new LinkedHashSet<>();
        Dom.each(main.getDocumentElement(), element -> {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (Ns.R.equals(attribute.getNamespaceURI())) {
                    ids.add(attribute.getValue());
                }
            }
        });
        return ids;
    }

    /** Links to bookmarks of a text that is gone lead nowhere: what they say stays. */
    private static void withoutInnerLinks(Document tree) {
        for (Element link : Dom.all(tree, "hyperlink")) {
            if (!Dom.attribute(link, "anchor").isEmpty()
                    && link.getAttributeNS(Ns.R, "id").isEmpty()) {
                while (link.getFirstChild() != null) {
                    link.getParentNode().insertBefore(link.getFirstChild(), link);
                }
                Dom.remove(link);
            }
        }
    }
}
