package se.sambruk.otp.authoring.project;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.authoring.fault.Faults;

/** A content pack as text: one requirement, one amendment, and a procurement to try them in. */
final class ContentProject {
    /** The national pack, which the examples lean on. */
    static final String NATIONAL = "kravmaster";

    private static final String AMENDED = "OTP-DRI-001";

    private ContentProject() {}

    static SortedMap<String, byte[]> files(PluginProject project, Shelf shelf) {
        EditionRecord national = shelf.edition(NATIONAL).orElseThrow(() -> Faults.refusal("OTP-7509", NATIONAL));
        Requirement amended =
                shelf.requirement(national, AMENDED).orElseThrow(() -> Faults.refusal("OTP-7509", AMENDED));
        String prefix = shelf.prefix(project.prefix(), project.publisher());
        Map<String, String> values = Map.of(
                "id", project.id(),
                "publisher", project.publisher(),
                "prefix", prefix,
                "title", CanonicalJson.string(title(project)),
                "date", project.date().toString(),
                "national", range(national.manifest().version()),
                "requirement", shelf.freeId(prefix, "DRI"),
                "amended", AMENDED,
                "revision", Integer.toString(amended.revision()));
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(PackBundle.FOLDER + "pack.yaml", Template.fill("content/pack.yaml", values));
        files.put(PackBundle.FOLDER + "krav.yaml", Template.fill("content/krav.yaml", values));
        files.put(PackBundle.FOLDER + "anpassningar.yaml", Template.fill("content/anpassningar.yaml", values));
        files.put("prova.yaml", Template.fill("content/prova.yaml", values));
        files.put("LÄS MIG.md", Template.fill("content/las-mig.md", values));
        return files;
    }

    /** What the pack is called where nothing else was said. */
    static String title(PluginProject project) {
        return project.title().orElseGet(() -> "Lokala krav, " + project.publisher());
    }

    /** The versions that keep the promises of this one. */
    static String range(PackVersion version) {
        return "[" + version.major() + "." + version.minor() + "," + (version.major() + 1) + ")";
    }
}
