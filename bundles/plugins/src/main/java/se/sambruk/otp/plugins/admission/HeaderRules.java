package se.sambruk.otp.plugins.admission;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * Whether a manifest can be read by a framework, which itself says of that only that it could make no bundle of the file. Refuses no
 * manifest that a framework takes.
 */
final class HeaderRules {
    private static final String IMPORT = "Import-Package";
    private static final String VERSION = "Bundle-Version";
    /** Headers in clauses that a framework reads before anything else. */
    private static final List<String> IN_CLAUSES = List.of(
            "Bundle-SymbolicName",
            IMPORT,
            "Export-Package",
            "DynamicImport-Package",
            "Require-Bundle",
            "Require-Capability",
            "Provide-Capability");

    private static final int TOLD = 80;

    private HeaderRules() {}

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException that names the header and what in it cannot be read
     */
    static void check(String name, Manifest manifest) {
        Attributes headers = manifest.getMainAttributes();
        String version = headers.getValue(VERSION);
        try {
            Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw Faults.refusal(e, "OTP-7038", name, VERSION, brief(version), Faults.text("header.version"));
        }
        for (String header : IN_CLAUSES) {
            try {
                check(header, HeaderClause.parse(headers.getValue(header)));
            } catch (IllegalArgumentException e) {
                throw Faults.refusal(e, "OTP-7038", name, header, brief(e.getMessage()), Faults.text("header.clause"));
            }
        }
    }

    private static void check(String header, List<HeaderClause> clauses) {
        Set<String> imported = new HashSet<>();
        for (HeaderClause clause : clauses) {
            for (String path : clause.paths()) {
                if (header.equals(IMPORT) && !imported.add(path)) {
                    throw new IllegalArgumentException(path);
                }
            }
            boolean range = header.equals(IMPORT) || header.startsWith("Require-") || header.startsWith("Dynamic");
            for (Map.Entry<String, String> attribute : clause.attributes().entrySet()) {
                if (List.of("version", "bundle-version", "specification-version")
                        .contains(attribute.getKey())) {
                    version(attribute.getValue(), range);
                }
            }
            filter(clause.directives().get("filter"));
        }
    }

    private static void version(String written, boolean range) {
        try {
            if (range) {
                VersionRange.valueOf(written.strip());
            } else {
                Version.parseVersion(written);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    private static void filter(String written) {
        try {
            if (written != null) {
                FrameworkUtil.createFilter(written);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    private static String brief(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= TOLD ? line : line.substring(0, TOLD) + "…";
    }
}
