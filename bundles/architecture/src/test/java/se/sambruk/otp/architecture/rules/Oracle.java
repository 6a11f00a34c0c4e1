package se.sambruk.otp.architecture.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.testkit.Corpus;

/** Somebody else's table of all pairs of ends, which is not part of the project: tests that need it are skipped where it is not at hand. */
final class Oracle {
    private static final String RELATIONSHIP = "Relationship";

    private final Map<String, Map<String, Set<RelationType>>> table = new LinkedHashMap<>();

    private Oracle(Path folder) throws IOException, XMLStreamException {
        Map<Character, RelationType> keys = new HashMap<>();
        read(folder.resolve("relationships-keys.xml"), in -> {
            if (in.getLocalName().equals("key")) {
                String name = in.getAttributeValue(null, "relationship").replace(RELATIONSHIP, "");
                keys.put(
                        in.getAttributeValue(null, "char").charAt(0),
                        RelationType.find(name).orElseThrow());
            }
        });
        String[] source = {""};
        read(folder.resolve("relationships.xml"), in -> {
            String concept = in.getAttributeValue(null, "concept");
            if (in.getLocalName().equals("source")) {
                source[0] = concept;
                table.put(concept, new LinkedHashMap<>());
            } else if (in.getLocalName().equals("target")) {
                Set<RelationType> relations = EnumSet.noneOf(RelationType.class);
                in.getAttributeValue(null, "relations")
                        .chars()
                        .forEach(letter -> relations.add(keys.get((char) letter)));
                table.get(source[0]).put(concept, relations);
            }
        });
    }

    static Oracle orSkip() throws IOException, XMLStreamException {
        return new Oracle(Corpus.orSkip("schemas/archimate"));
    }

    Map<String, Map<String, Set<RelationType>>> table() {
        return table;
    }

    /** Its one junction is both of ours. */
    static RelationEnd end(String concept) {
        return switch (concept) {
            case RELATIONSHIP -> RelationEnd.RELATION;
            case "Junction" -> RelationEnd.of(ElementType.JUNCTION);
            default -> RelationEnd.of(ElementType.find(concept).orElseThrow());
        };
    }

    private interface Reader {
        void start(XMLStreamReader in);
    }

    private static void read(Path file, Reader reader) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader in = factory.createXMLStreamReader(bytes);
            while (in.hasNext()) {
                if (in.next() == XMLStreamReader.START_ELEMENT) {
                    reader.start(in);
                }
            }
        }
    }
}
