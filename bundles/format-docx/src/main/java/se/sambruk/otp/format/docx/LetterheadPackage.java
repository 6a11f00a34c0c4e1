package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/**
 * A letterhead's parts, once nothing in it has been found that runs, fetches or hides anything. The whole package is judged, also
 * what will not be used of it.
 *
 * @param main the name of the main part
 * @param parts all parts by name
 * @param templated whether it was linked to a document template
 */
record LetterheadPackage(String main, Map<String, Part> parts, boolean templated) {
    private static final String OFFICE_DOCUMENT = Ns.relation("officeDocument");
    private static final String HYPERLINK = Ns.relation("hyperlink");
    private static final String ATTACHED_TEMPLATE = Ns.relation("attachedTemplate");
    private static final Pattern MACRO =
            Pattern.compile("(?i).*(macroEnabled|vbaProject|vbaData|keyMapCustomizations).*");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i).*(oleObject|activeX|/control|/package$|aFChunk|/embeddings/|subDocument|attachedToolbars|frame$).*");

    /**
     * @throws ProblemException if it is not one that can be used
     */
    static LetterheadPackage read(byte[] docx, Limits limits, Messages messages) {
        if (docx.length > limits.letterhead()) {
            throw Problem.error(messages, "OTP-5111", limits.letterhead()).asException();
        }
        ArchiveCheck.check(docx, limits, messages);
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(new ByteArrayInputStream(docx));
            return new Reading(opened, messages).read();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // POI tells in a dozen ways of its own that a package is not what it should be.
            throw new ProblemException(Problem.error(messages, "OTP-5110"), e);
        } finally {
            if (opened != null) {
                opened.revert();
            }
        }
    }

    LetterheadPackage {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    Part mainPart() {
        return parts.get(main);
    }

    /**
     * A part as a tree.
     *
     * @throws ProblemException if it is broken, or has a field that fetches or runs something
     */
    static Document tree(Part part, Messages messages) {
        try {
            Document document = Dom.parse(part.content());
            Optional<String> field = FieldCheck.of(document).refused();
            if (field.isPresent()) {
                throw Problem.error(messages, "OTP-5116", shortened(field.get()))
                        .asException();
            }
            return document;
        } catch (SAXException | IOException e) {
            throw new ProblemException(Problem.error(messages, "OTP-5117", part.name()), e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static final class Reading {
        private final OPCPackage opened;
        private final Messages messages;
        private boolean templated;

        Reading(OPCPackage opened, Messages messages) {
            this.opened = opened;
            this.messages = messages;
        }

        LetterheadPackage read() throws OpenXML4JException, IOException {
            relations(opened.getRelationships());
            Map<String, Part> parts = new LinkedHashMap<>();
            for (PackagePart part : opened.getParts()) {
                // Who wrote the letterhead, and when, is not for the document.
                if (!part.isRelationshipPart() && !(part instanceof PackagePropertiesPart)) {
                    String name = part.getPartName().getName().substring(1);
                    judge(part.getContentType());
                    judge("/" + name);
                    try (InputStream in = part.getInputStream()) {
                        parts.put(
                                name,
                                new Part(
                                        name,
                                        part.getContentType(),
                                        in.readAllBytes(),
                                        relations(part.getRelationships())));
                    }
                }
            }
            PackageRelationship document =
                    opened.getRelationshipsByType(OFFICE_DOCUMENT).getRelationship(0);
            String main = document == null ? "" : name(document);
            if (!parts.containsKey(main)
                    || !List.of(Ns.MAIN_TYPE, Ns.TEMPLATE_TYPE)
                            .contains(parts.get(main).type())) {
                throw Problem.error(messages, "OTP-5110").asException();
            }
            return new LetterheadPackage(main, parts, templated);
        }

        private List<Part.Relation> relations(Iterable<PackageRelationship> relationships)
                throws InvalidFormatException {
            List<Part.Relation> relations = new ArrayList<>();
            for (PackageRelationship relationship : relationships) {
                judge(relationship.getRelationshipType());
                boolean external = relationship.getTargetMode() == TargetMode.EXTERNAL;
                if (relationship.getRelationshipType().equals(ATTACHED_TEMPLATE)) {
                    templated = true; // never carried over, wherever it leads
                    continue;
                }
                String target = external ? relationship.getTargetURI().toString() : name(relationship);
                if (external && !(relationship.getRelationshipType().equals(HYPERLINK) && Span.leads(target))) {
                    throw Problem.error(messages, "OTP-5115", lastName(relationship.getRelationshipType()), target)
                            .asException();
                }
                relations.add(
                        new Part.Relation(relationship.getId(), relationship.getRelationshipType(), target, external));
            }
            return relations;
        }

        /** The full name of an internal target. */
        private static String name(PackageRelationship relationship) throws InvalidFormatException {
            URI target = PackagingURIHelper.resolvePartUri(relationship.getSourceURI(), relationship.getTargetURI());
            return PackagingURIHelper.createPartName(target).getName().substring(1);
        }

        private void judge(String typeOrName) {
            if (MACRO.matcher(typeOrName).matches()) {
                throw Problem.error(messages, "OTP-5113").asException();
            }
            if (ACTIVE.matcher(typeOrName).matches()) {
                throw Problem.error(messages, "OTP-5114", lastName(typeOrName)).asException();
            }
        }

        private static String lastName(String type) {
            return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        }
    }
}
