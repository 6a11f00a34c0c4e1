package se.sambruk.otp.format.archimate.archi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.archi.ArchiFolder.Item;
import se.sambruk.otp.format.archimate.common.Breaches;
import se.sambruk.otp.format.archimate.common.Findings;
import se.sambruk.otp.format.archimate.common.Stopped;
import se.sambruk.otp.format.archimate.fault.Texts;
import se.sambruk.otp.format.archimate.xml.Refused;
import se.sambruk.otp.format.archimate.xml.XmlLimits;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** Makes a model of what Archi has written. */
final class ArchiMapper {
    private static final String NAMESPACE = "http://www.archimatetool.com/archimate";
    private static final Set<String> FOLDER_PARTS = Set.of(
            "folder",
            "folders",
            "element",
            "elements",
            "documentation",
            "property",
            "properties",
            "feature",
            "features");
    private static final Set<String> MODEL_PARTS = Set.of("purpose", "profile", "profiles", "metadata");
    private static final Set<String> MODEL_READ = Set.of(
            "folder",
            "folders",
            "element",
            "elements",
            "documentation",
            "purpose",
            "property",
            "properties",
            "profile",
            "profiles");
    private static final Set<String> FOLDER_READ = Set.of("folder", "folders", "element", "elements", "documentation");
    private static final Set<String> MODEL_ATTRIBUTES = Set.of("id", "name", "version", "purpose", "documentation");
    private static final Set<String> FOLDER_ATTRIBUTES = Set.of("id", "name", "type", "documentation");

    private final ArchiFolder root;
    private final XmlLimits limits;
    private final Told told;
    private final Breaches errors = new Breaches();

    /**
     * @param findings what has been told of already
     */
    ArchiMapper(ArchiFolder root, XmlLimits limits, Findings findings) {
        this.root = root;
        this.limits = limits;
        this.told = new Told(findings);
    }

    ModelReading map() throws Refused {
        XmlNode node = root.node();
        node.mustBe(root.file(), "model", "ArchimateModel");
        List<Item> items = root.all().toList();
        if (items.size() > limits.concepts()) {
            throw new Refused(Problem.error(Texts.ALL, "OTP-5405", root.file(), limits.concepts()));
        }
        if (!node.namespace().equals(NAMESPACE)) {
            String namespace = node.namespace();
            told.findings().warn("OTP-5440", namespace.isEmpty() ? "-" : namespace, "", root.at());
        }
        String version = node.attribute("version");
        if (ArchiVersion.isNewer(version)) {
            told.findings().tell("OTP-5459", version.strip(), "", root.at());
        }
        structure(root, true);
        ArchiConcepts concepts = new ArchiConcepts(items, profiles(), told);
        ArchitectureModel.Builder model = ArchitectureModel.builder(id())
                .name(LanguageText.of(node.attribute("name")))
                .description(description());
        ArchiConcepts.properties(node, "", root.file(), told).forEach(model::property);
        told.leave(node, "", root.file(), MODEL_ATTRIBUTES, MODEL_READ);
        concepts.elements().forEach(model::element);
        concepts.relations().forEach(model::relation);
        new ArchiViews(concepts, told).all().forEach(model::view);
        root.folders().forEach(folder -> model.folder(folder(folder, concepts)));
        if (!root.items().isEmpty()) {
            model.folder(fill(Folder.builder(LanguageText.EMPTY), root.items(), concepts)
                    .build());
        }
        ArchitectureModel whole = model.build();
        told.findings().tellIfEmpty(whole, root.at());
        return ModelReading.of(whole, errors.all(), told.findings().all());
    }

    private String id() {
        String id = root.node().attribute("id").strip();
        if (id.isEmpty()) {
            told.findings().warn("OTP-5449", "model", "model", root.at());
        }
        return id.isEmpty() ? "model" : id;
    }

    private LanguageText description() {
        LanguageText purpose = Nodes.text(root.node(), "purpose");
        return purpose.isEmpty() ? Nodes.text(root.node(), "documentation") : purpose;
    }

    private Map<String, String> profiles() {
        Map<String, String> names = new HashMap<>();
        for (XmlNode profile : root.node().children("profile", "profiles")) {
            names.putIfAbsent(profile.attribute("id").strip(), profile.attribute("name"));
            if (profile.find("imagePath").isPresent()) {
                told.notKept("profile imagePath", "", profile.place().in(root.file()));
            }
        }
        return names;
    }

    // There is no schema; what Archi itself would not open is told of as if there were.
    private void structure(ArchiFolder folder, boolean isModel) {
        Stopped.ifInterrupted();
        for (XmlNode child : folder.node().children()) {
            if (!FOLDER_PARTS.contains(child.name()) && !(isModel && MODEL_PARTS.contains(child.name()))) {
                error(
                        "OTP-5432",
                        folder.file(),
                        child,
                        child.name(),
                        folder.node().name());
            }
        }
        for (Item item : folder.items()) {
            if (item.type().isEmpty() || item.id().isEmpty()) {
                error(
                        "OTP-5433",
                        item.file(),
                        item.node(),
                        item.type().isEmpty() ? "xsi:type" : "id",
                        item.node().name());
            }
        }
        folder.folders().forEach(inner -> structure(inner, false));
    }

    private void error(String code, String file, XmlNode node, Object... arguments) {
        errors.add(code, node.place().in(file), arguments);
    }

    private Folder folder(ArchiFolder folder, ArchiConcepts concepts) {
        XmlNode node = folder.node();
        told.leave(node, "", folder.file(), FOLDER_ATTRIBUTES, FOLDER_READ);
        Folder.Builder builder =
                Folder.builder(LanguageText.of(node.attribute("name"))).description(Nodes.text(node, "documentation"));
        folder.folders().forEach(inner -> builder.folder(folder(inner, concepts)));
        return fill(builder, folder.items(), concepts).build();
    }

    private static Folder.Builder fill(Folder.Builder folder, List<Item> items, ArchiConcepts concepts) {
        for (Item item : items) {
            String id = concepts.id(item);
            if (id != null) {
                folder.item(id);
            }
        }
        return folder;
    }
}
