package se.sambruk.otp.authoring.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackTemplate;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.authoring.fault.Faults;

/** A content pack as a workbook to be filled in. */
final class WorkbookProject {
    private WorkbookProject() {}

    static SortedMap<String, byte[]> files(PluginProject project, Shelf shelf, Optional<PackForm> form) {
        PackForm workbook = form.orElseThrow(() -> Faults.refusal("OTP-7508"));
        PackTemplate.Builder template = PackTemplate.builder(project.id(), project.publisher(), project.date())
                .prefix(shelf.prefix(project.prefix(), project.publisher()))
                .title(ContentProject.title(project));
        shelf.edition(ContentProject.NATIONAL)
                .map(edition -> ContentProject.range(edition.manifest().version()))
                .flatMap(PackVersionRange::parse)
                .map(versions -> new PackRequirement(ContentProject.NATIONAL, versions))
                .ifPresent(template::requires);
        String name = project.id() + "." + workbook.extension();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(name, bytes(workbook, template.build(), name));
        files.put("LÄS MIG.md", Template.fill("excel/las-mig.md", Map.of("id", project.id(), "file", name)));
        return files;
    }

    private static byte[] bytes(PackForm form, PackTemplate template, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            form.writeTemplate(template, out);
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7513", name);
        }
        return out.toByteArray();
    }
}
