package se.sambruk.otp.format.archimate.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.common.Findings;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Marks;
import se.sambruk.otp.format.archimate.common.Stopped;
import se.sambruk.otp.format.archimate.exchange.Definitions.Said;
import se.sambruk.otp.format.archimate.fault.Texts;
import se.sambruk.otp.format.archimate.schema.SchemaCheck;
import se.sambruk.otp.format.archimate.xml.Allowance;
import se.sambruk.otp.format.archimate.xml.Refused;
import se.sambruk.otp.format.archimate.xml.XmlFile;
import se.sambruk.otp.format.archimate.xml.XmlLimits;
import se.sambruk.otp.format.archimate.xml.XmlNode;
import se.sambruk.otp.format.archimate.xml.XmlTree;

/** Reads a file of the exchange format, of 3.0 and on, and as far as it means the same of 2.1. Thread-safe. */
public final class ExchangeReader {
    private static final Set<String> PARTS = Set.of(
            "name",
            "label",
            "documentation",
            "properties",
            "elements",
            "relationships",
            "organizations",
            "organization",
            "propertyDefinitions",
            "propertydefs",
            "views");

    private final XmlLimits limits;

    public ExchangeReader(XmlLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a model.
     *
     * @param name the file's, for places
     * @param in not closed
     */
    public ModelReading read(String name, InputStream in) throws IOException, InterruptedException {
        SchemaCheck check = new SchemaCheck(name);
        XmlTree tree = new XmlTree();
        try {
            XmlFile.read(name, in, new Allowance(limits), check, tree);
            return map(name, tree.root(), check.errors());
        } catch (Refused e) {
            return ModelReading.refused(List.of(e.problem()));
        } catch (Stopped e) {
            throw e.told();
        }
    }

    private ModelReading map(String name, XmlNode root, List<ModelFinding> errors) throws Refused {
        Findings findings = new Findings();
        Reading reading = new Reading(name, findings);
        root.mustBe(name, "model");
        if (!root.namespace().equals(SchemaCheck.NAMESPACE)) {
            findings.warn("OTP-5440", root.namespace().isEmpty() ? "-" : root.namespace(), "", reading.at(root));
        }
        limit(name, root);
        Definitions definitions = new Definitions(reading, root);
        Concepts concepts = new Concepts(reading, definitions, root);
        Views views = new Views(reading, definitions, concepts, root);
        Said said = definitions.of(root, "");
        ArchitectureModel.Builder model = ArchitectureModel.builder(id(reading, root))
                .name(reading.name(root, ""))
                .description(reading.documentation(root, ""));
        said.own().forEach(model::property);
        definitions.all().forEach(model::propertyDefinition);
        concepts.elements().forEach(model::element);
        concepts.relations().forEach(model::relation);
        views.all().forEach((View view) -> model.view(view));
        new Folders(reading, concepts, views).of(root).forEach(model::folder);
        said.marks(Marks.SUPPRESSION).forEach(text -> suppression(model, text));
        reading.leave(root, "", PARTS);
        if (root.find("version").isPresent()) {
            reading.notKept("version", "", root);
        }
        ArchitectureModel whole = model.build();
        findings.tellIfEmpty(whole, reading.at(root));
        return ModelReading.of(whole, errors, findings.all());
    }

    private static String id(Reading reading, XmlNode root) {
        String form = root.attribute("identifier").strip();
        if (form.isEmpty()) {
            reading.findings().warn("OTP-5449", "model", "model", reading.at(root));
            return "model";
        }
        return IdCode.decode(form);
    }

    private void limit(String name, XmlNode root) throws Refused {
        long concepts = root.children("elements", "relationships", "views").stream()
                .mapToLong(all -> all.children().size()
                        + all.children("diagrams").stream()
                                .mapToLong(views -> views.children().size())
                                .sum())
                .sum();
        if (concepts > limits.concepts()) {
            throw new Refused(Problem.error(Texts.ALL, "OTP-5405", name, limits.concepts()));
        }
    }

    // A text that somebody has changed so that it says nothing says nothing.
    private static void suppression(ArchitectureModel.Builder model, String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length == 3 && !parts[2].isBlank()) {
            String concept = parts[1].equals("-") ? "" : IdCode.decode(parts[1]);
            model.suppression(FindingSuppression.of(IdCode.decode(parts[0]), concept, parts[2]));
        }
    }
}
