package se.sambruk.otp.authoring.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import se.sambruk.otp.api.plugin.PluginProject;

/** An evaluation model as a Maven project: each point takes a part of the bid's own price from it. */
final class ModelProject {
    private ModelProject() {}

    static SortedMap<String, byte[]> files(PluginProject project, Optional<Path> distribution) {
        return new CodeProject(project, distribution, "model", "OTP-7517")
                .labelled(
                        project,
                        "Prisavdrag i procent, " + project.publisher(),
                        "Price deduction in per cent, " + project.publisher())
                .top("LÄS MIG.md", "las-mig.md")
                .main("@Model", "Model.java.txt")
                .resources(List.of("messages_sv.properties", "messages_en.properties"))
                .test("@ModelTest", "ModelTest.java.txt")
                .test("TextsTest", "TextsTest.java.txt")
                .files();
    }
}
