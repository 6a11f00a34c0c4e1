package se.sambruk.otp.authoring.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import se.sambruk.otp.api.plugin.PluginProject;

/** An export format as a Maven project: a checklist in plain text. */
final class FormatProject {
    private FormatProject() {}

    static SortedMap<String, byte[]> files(PluginProject project, Optional<Path> distribution) {
        return new CodeProject(project, distribution, "format", "OTP-7514")
                .labelled(project, "Checklista, " + project.publisher(), "Checklist, " + project.publisher())
                .top("LÄS MIG.md", "las-mig.md")
                .main("@Format", "Format.java.txt")
                .main("Checklist", "Checklist.java.txt")
                .resources(List.of("messages_sv.properties", "messages_en.properties"))
                .test("@FormatTest", "FormatTest.java.txt")
                .test("TextsTest", "TextsTest.java.txt")
                .files();
    }
}
