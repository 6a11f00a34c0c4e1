package se.sambruk.otp.plugins.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import se.sambruk.otp.plugins.admission.HeaderClause;

/**
 * A bundle that is not there yet, as its manifest tells of it: what it requires and what it offers, in the same terms as the
 * framework tells of those that are there (OSGi core 8, 3.3 and chapter 8).
 */
final class Foreseen {
    private static final String ENVIRONMENTS = "Bundle-RequiredExecutionEnvironment";
    private static final String OPTIONAL = Constants.RESOLUTION_OPTIONAL;

    private final String name;
    private final List<Requirement> requirements = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> offers = new HashMap<>();

    /**
     * @param manifest one that admission has let through
     */
    Foreseen(Manifest manifest) {
        Attributes headers = manifest.getMainAttributes();
        HeaderClause own = HeaderClause.parse(headers.getValue(Constants.BUNDLE_SYMBOLICNAME))
                .get(0);
        this.name = own.paths().get(0);
        Version version = Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
        offer(
                BundleNamespace.BUNDLE_NAMESPACE,
                Map.of(BundleNamespace.BUNDLE_NAMESPACE, name, Constants.BUNDLE_VERSION_ATTRIBUTE, version));
        clauses(headers, Constants.EXPORT_PACKAGE).forEach(this::exports);
        clauses(headers, Constants.PROVIDE_CAPABILITY).forEach(this::provides);
        clauses(headers, Constants.IMPORT_PACKAGE).forEach(this::imports);
        clauses(headers, Constants.REQUIRE_BUNDLE).forEach(this::bundles);
        clauses(headers, Constants.REQUIRE_CAPABILITY).forEach(this::requires);
        environments(clauses(headers, ENVIRONMENTS));
    }

    private static List<HeaderClause> clauses(Attributes headers, String header) {
        return HeaderClause.parse(headers.getValue(header));
    }

    String name() {
        return name;
    }

    List<Requirement> requirements() {
        return requirements;
    }

    /** Whether it has what is required. */
    boolean offers(Requirement requirement) {
        String filter = Range.filter(requirement);
        return offers.getOrDefault(requirement.getNamespace(), List.of()).stream()
                .anyMatch(attributes -> filter.isEmpty() || matches(filter, attributes));
    }

    private static boolean matches(String filter, Map<String, Object> attributes) {
        try {
            return FrameworkUtil.createFilter(filter).matches(attributes);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private void offer(String namespace, Map<String, Object> attributes) {
        offers.computeIfAbsent(namespace, key -> new ArrayList<>()).add(attributes);
    }

    private void exports(HeaderClause clause) {
        for (String path : clause.paths()) {
            Map<String, Object> attributes = new HashMap<>(clause.attributes());
            attributes.put(
                    Constants.VERSION_ATTRIBUTE,
                    Version.parseVersion(clause.attributes().get(Constants.VERSION_ATTRIBUTE)));
            attributes.put(PackageNamespace.PACKAGE_NAMESPACE, path);
            offer(PackageNamespace.PACKAGE_NAMESPACE, attributes);
        }
    }

    private void provides(HeaderClause clause) {
        Map<String, Object> attributes = new HashMap<>();
        clause.attributes().forEach((typed, value) -> {
            String[] parts = typed.split(":", 2);
            attributes.put(parts[0], typed(parts.length < 2 ? "" : parts[1], value));
        });
        clause.paths().forEach(namespace -> offer(namespace, attributes));
    }

    private static Object typed(String type, String value) {
        if (type.startsWith("List")) {
            return List.of(value.split("\\s*,\\s*"));
        }
        return switch (type) {
            case "Version" -> Version.parseVersion(value);
            case "Long" -> Long.valueOf(value.strip());
            case "Double" -> Double.valueOf(value.strip());
            default -> value;
        };
    }

    private void imports(HeaderClause clause) {
        for (String path : clause.paths()) {
            // Every Java that can run the platform has them, and some frameworks do not tell of them.
            if (!path.startsWith("java.") && isNeeded(clause)) {
                need(
                        PackageNamespace.PACKAGE_NAMESPACE,
                        filter(PackageNamespace.PACKAGE_NAMESPACE, path, Constants.VERSION_ATTRIBUTE, clause));
            }
        }
    }

    private void bundles(HeaderClause clause) {
        for (String path : clause.paths()) {
            if (isNeeded(clause)) {
                need(
                        BundleNamespace.BUNDLE_NAMESPACE,
                        filter(BundleNamespace.BUNDLE_NAMESPACE, path, Constants.BUNDLE_VERSION_ATTRIBUTE, clause));
            }
        }
    }

    private static boolean isNeeded(HeaderClause clause) {
        return !OPTIONAL.equals(clause.directives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    private void requires(HeaderClause clause) {
        String effective = clause.directives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        if (isNeeded(clause) && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE))) {
            String filter = clause.directives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
            clause.paths().forEach(namespace -> need(namespace, filter));
        }
    }

    // The old way to name a Java: any of those that are named will do.
    private void environments(List<HeaderClause> clauses) {
        StringBuilder any = new StringBuilder();
        for (HeaderClause clause : clauses) {
            String[] parts = clause.paths().get(0).split("-", 2);
            if (parts.length == 2 && parts[1].matches("[0-9.]+")) {
                String java = parts[0].equals("J2SE") ? "JavaSE" : parts[0];
                any.append("(&(osgi.ee=")
                        .append(java)
                        .append(")(version=")
                        .append(parts[1])
                        .append("))");
            } else {
                // Of one that is written in another way nothing can be said.
                return;
            }
        }
        if (any.length() > 0) {
            need(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE, "(|" + any + ")");
        }
    }

    private static String filter(String namespace, String path, String attribute, HeaderClause clause) {
        StringBuilder filter = new StringBuilder("(&(" + namespace + "=" + path + ")");
        String version = clause.attributes().get(attribute);
        if (version != null) {
            filter.append(VersionRange.valueOf(version.strip()).toFilterString(attribute));
        }
        clause.attributes().forEach((name, value) -> {
            if (!name.equals(attribute)) {
                filter.append('(').append(name).append('=').append(value).append(')');
            }
        });
        return filter.append(')').toString();
    }

    private void need(String namespace, String filter) {
        requirements.add(new Needed(
                namespace, filter.isEmpty() ? Map.of() : Map.of(Namespace.REQUIREMENT_FILTER_DIRECTIVE, filter)));
    }

    private record Needed(String namespace, Map<String, String> directives) implements Requirement {
        Needed {
            Objects.requireNonNull(namespace);
        }

        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public Map<String, String> getDirectives() {
            return directives;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            return null;
        }
    }
}
