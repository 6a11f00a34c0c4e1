package se.sambruk.otp.plugins.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bundle says of itself, as far as admission needs it.
 *
 * @param version as OSGi writes it; {@code 0.0.0} where it says none
 * @param classPath files and folders in it that its classes lie in; empty where it says none, which means its top folder
 * @param services the interfaces that its declared capabilities offer
 */
public record BundleHeaders(
        String symbolicName,
        String version,
        Optional<String> fragmentHost,
        List<String> exportedPackages,
        List<String> classPath,
        List<String> services) {
    private static final Pattern SERVICE =
            Pattern.compile("objectClass(?::List<String>)?\\s*=\\s*(?:\"([^\"]*)\"|([^;,\\s]+))");
    private static final Pattern VERSION =
            Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}(?:\\.[0-9]{1,9}(?:\\.[\\w-]+)?)?)?");

    public BundleHeaders {
        exportedPackages = List.copyOf(exportedPackages);
        classPath = List.copyOf(classPath);
        services = List.copyOf(services);
    }

    /** Empty if it is no bundle. */
    public static Optional<BundleHeaders> of(Manifest manifest) {
        Attributes headers = manifest.getMainAttributes();
        String name = headers.getValue("Bundle-SymbolicName");
        if (name == null || first(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BundleHeaders(
                first(name),
                version(headers.getValue("Bundle-Version")),
                Optional.ofNullable(headers.getValue("Fragment-Host")).map(BundleHeaders::first),
                names(headers.getValue("Export-Package")),
                names(headers.getValue("Bundle-ClassPath")),
                services(headers.getValue("Provide-Capability"))));
    }

    private static String version(String written) {
        if (written == null || !VERSION.matcher(written.strip()).matches()) {
            return "0.0.0";
        }
        String[] parts = written.strip().split("\\.");
        StringBuilder full = new StringBuilder(written.strip());
        for (int missing = parts.length; missing < 3; missing++) {
            full.append(".0");
        }
        return full.toString();
    }

    private static String first(String clause) {
        return clause.split("[;,]", 2)[0].strip();
    }

    // The names of all clauses; what stands in quotes is no clause.
    private static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String clause : clauses(header)) {
            for (String part : clause.split(";")) {
                if (!part.isBlank() && part.indexOf('=') < 0) {
                    names.add(part.strip());
                }
            }
        }
        return names;
    }

    private static List<String> services(String header) {
        List<String> services = new ArrayList<>();
        for (String clause : clauses(header)) {
            if (first(clause).equals("osgi.service")) {
                Matcher matcher = SERVICE.matcher(clause);
                while (matcher.find()) {
                    String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    services.addAll(List.of(found.split("\\s*,\\s*")));
                }
            }
        }
        return services;
    }

    /** The clauses of a header, which commas keep apart except in quotes; none where there is no such header. */
    public static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        if (header == null) {
            return clauses;
        }
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char letter : header.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            }
            if (letter == ',' && !quoted) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else {
                clause.append(letter);
            }
        }
        clauses.add(clause.toString());
        return clauses;
    }
}
