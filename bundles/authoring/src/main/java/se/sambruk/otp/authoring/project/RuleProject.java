package se.sambruk.otp.authoring.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.plugin.PluginProject;

/** A lint rule as a Maven project: words that the municipality wants to avoid, and what to write instead. */
final class RuleProject {
    private RuleProject() {}

    static SortedMap<String, byte[]> files(PluginProject project, Optional<Path> distribution) {
        CodeProject code = new CodeProject(project, distribution, "rule", "OTP-7516");
        return code.labelled(
                        project, "Ord att undvika, " + project.publisher(), "Words to avoid, " + project.publisher())
                .with("rule", ruleId(code.code(), project.id()))
                .top("LÄS MIG.md", "las-mig.md")
                .top("prova.yaml", "prova.yaml")
                .main("@Rule", "Rule.java.txt")
                .main("Words", "Words.java.txt")
                .resources(List.of("messages_sv.properties", "messages_en.properties", "ordlista.txt"))
                .test("@RuleTest", "RuleTest.java.txt")
                .test("TextsTest", "TextsTest.java.txt")
                .files();
    }

    private static String ruleId(String prefix, String id) {
        return Stream.concat(Stream.of(prefix), Stream.of(id.split("-")))
                .filter(part -> !part.isEmpty())
                .map(part -> part.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
