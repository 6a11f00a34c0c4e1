package se.sambruk.otp.authoring.project;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.authoring.fault.Faults;

/** An export format as a Maven project that knows nothing but the published API. */
final class FormatProject {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int CODE_LETTERS = 3;
    /** What cannot be a part of a package's name, or only in Java's own packages. */
    private static final Set<String> RESERVED = Set.of(
            ("java javax jdk abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends false final finally float for goto if implements import instanceof int interface long native"
                            + " new null package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient true try void volatile while")
                    .split(" "));

    private FormatProject() {}

    static SortedMap<String, byte[]> files(PluginProject project, Optional<Path> distribution) {
        if (!ID.matcher(project.id()).matches()) {
            throw Faults.refusal("OTP-7514", project.id());
        }
        Path platform = distribution.orElseThrow(() -> Faults.refusal("OTP-7515"));
        String javaPackage = Stream.of(project.publisher(), project.id())
                .map(FormatProject::identifier)
                .collect(Collectors.joining("."));
        String name = Stream.of(project.id().split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
        Map<String, String> values = values(project, platform, javaPackage, name);
        String folder = javaPackage.replace('.', '/') + "/";
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("pom.xml", Template.fill("format/pom.xml", values));
        files.put("bnd.bnd", Template.fill("format/bnd.bnd", values));
        files.put(".gitignore", Template.fill("format/gitignore", values));
        files.put(".mvn/maven.config", Template.fill("format/maven.config", values));
        files.put("LÄS MIG.md", Template.fill("format/las-mig.md", values));
        files.put("src/main/java/" + folder + name + "Format.java", Template.fill("format/Format.java.txt", values));
        files.put("src/main/java/" + folder + "Checklist.java", Template.fill("format/Checklist.java.txt", values));
        for (String language : List.of("sv", "en")) {
            String texts = "messages_" + language + ".properties";
            files.put("src/main/resources/" + folder + texts, Template.fill("format/" + texts, values));
        }
        files.put(
                "src/test/java/" + folder + name + "FormatTest.java",
                Template.fill("format/FormatTest.java.txt", values));
        files.put("src/test/java/" + folder + "TextsTest.java", Template.fill("format/TextsTest.java.txt", values));
        return files;
    }

    private static Map<String, String> values(PluginProject project, Path platform, String javaPackage, String name) {
        Map<String, String> values = new HashMap<>();
        values.put("id", project.id());
        values.put("publisher", project.publisher());
        values.put("symbolic", project.publisher() + "." + project.id());
        values.put("package", javaPackage);
        values.put("name", name);
        values.put("code", code(project.publisher()));
        values.put("date", project.date().toString());
        values.put("label", javaText(project.title().orElseGet(() -> "Checklista, " + project.publisher())));
        values.put("english", javaText(project.title().orElseGet(() -> "Checklist, " + project.publisher())));
        values.put("repository", xmlText(platform.resolve("repository").toUri().toString()));
        Properties versions = Versions.all();
        versions.stringPropertyNames().forEach(key -> values.put(key.replace('.', '-'), versions.getProperty(key)));
        return values;
    }

    private static String identifier(String id) {
        String plain = id.replace("-", "");
        return RESERVED.contains(plain) ? plain + "_" : plain;
    }

    private static String code(String publisher) {
        String letters = publisher.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
        String padded = letters + "X".repeat(Math.max(0, CODE_LETTERS - letters.length()));
        String code = padded.substring(0, CODE_LETTERS);
        // The platform's own.
        return code.equals("OTP") ? "XOTP" : code;
    }

    private static String javaText(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String xmlText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
