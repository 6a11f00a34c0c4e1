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

/** What every Maven project that knows nothing but the published API has in common. */
final class CodeProject {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int CODE_LETTERS = 3;
    /** What cannot be a part of a package's name, or only in Java's own packages. */
    private static final Set<String> RESERVED = Set.of(
            ("java javax jdk abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends false final finally float for goto if implements import instanceof int interface long native"
                            + " new null package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient true try void volatile while")
                    .split(" "));

    private final String templates;
    private final String folder;
    private final String name;
    private final Map<String, String> values = new HashMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /**
     * @param templates the folder of the templates that only projects of this kind have
     * @param wrongId the code of the problem where the id cannot be one
     */
    CodeProject(PluginProject project, Optional<Path> distribution, String templates, String wrongId) {
        if (!ID.matcher(project.id()).matches()) {
            throw Faults.refusal(wrongId, project.id());
        }
        Path platform = distribution.orElseThrow(() -> Faults.refusal("OTP-7515"));
        String javaPackage = Stream.of(project.publisher(), project.id())
                .map(CodeProject::identifier)
                .collect(Collectors.joining("."));
        this.templates = templates;
        this.folder = javaPackage.replace('.', '/') + "/";
        this.name = Stream.of(project.id().split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
        values.put("id", project.id());
        values.put("publisher", project.publisher());
        values.put("symbolic", project.publisher() + "." + project.id());
        values.put("package", javaPackage);
        values.put("name", name);
        values.put("code", code(project.publisher()));
        values.put("date", project.date().toString());
        values.put("repository", xmlText(platform.resolve("repository").toUri().toString()));
        Properties versions = Versions.all();
        versions.stringPropertyNames().forEach(key -> values.put(key.replace('.', '-'), versions.getProperty(key)));
        file("pom.xml", "code/pom.xml");
        file("bnd.bnd", "code/bnd.bnd");
        file(".gitignore", "code/gitignore");
        file(".mvn/maven.config", "code/maven.config");
    }

    /** What it is called for people, where nothing was said. */
    CodeProject labelled(PluginProject project, String swedish, String english) {
        String title = project.title().orElse(null);
        return with("label", javaText(title == null ? swedish : title))
                .with("english", javaText(title == null ? english : title));
    }

    CodeProject with(String key, String value) {
        values.put(key, value);
        return this;
    }

    /** The beginning of its problem codes. */
    String code() {
        return values.get("code");
    }

    /** A file at the top, from a template of this kind. */
    CodeProject top(String path, String template) {
        return file(path, templates + "/" + template);
    }

    /** A class of its own package; {@code @} stands for its name. */
    CodeProject main(String type, String template) {
        return file("src/main/java/" + folder + type.replace("@", name) + ".java", templates + "/" + template);
    }

    CodeProject test(String type, String template) {
        return file("src/test/java/" + folder + type.replace("@", name) + ".java", templates + "/" + template);
    }

    CodeProject resources(List<String> names) {
        names.forEach(resource -> file("src/main/resources/" + folder + resource, templates + "/" + resource));
        return this;
    }

    private CodeProject file(String path, String template) {
        files.put(path, Template.fill(template, values));
        return this;
    }

    SortedMap<String, byte[]> files() {
        return files;
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
