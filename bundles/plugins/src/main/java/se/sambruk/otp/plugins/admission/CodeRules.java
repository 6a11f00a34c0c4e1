package se.sambruk.otp.plugins.admission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Archive;

/** What a bundle with code must keep to before any of it is run. */
public final class CodeRules {
    /** Another number whenever the rules become stricter: what they let in before is then judged anew. */
    public static final int EDITION = 2;

    private static final String OWN_API = "se.sambruk.otp.api";
    private static final Pattern RELEASE = Pattern.compile("META-INF/versions/([0-9]+)/.*");

    private final Predicate<String> isCore;
    private final int java;

    /**
     * @param isCore tells the symbolic names of the platform's own bundles
     * @param java the version of Java that runs
     */
    public CodeRules(Predicate<String> isCore, int java) {
        this.isCore = isCore;
        this.java = java;
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if the bundle breaks a rule
     */
    public void check(Archive jar, BundleHeaders bundle) {
        String name = jar.name();
        if (isCore.test(bundle.symbolicName())) {
            throw Faults.refusal("OTP-7030", name, bundle.symbolicName());
        }
        if (bundle.fragmentHost().isPresent()) {
            throw Faults.refusal("OTP-7031", name, bundle.fragmentHost().get());
        }
        for (String exported : bundle.exportedPackages()) {
            if (exported.equals(OWN_API) || exported.startsWith(OWN_API + ".") || exported.startsWith("java.")) {
                throw Faults.refusal("OTP-7035", name, exported);
            }
        }
        ClassScan scan = new ClassScan(name, java);
        for (String path : jar.paths()) {
            if (isRun(path)) {
                if (path.endsWith(".class")) {
                    scan.check(path, jar.bytes(path));
                } else if (path.endsWith(".jar")) {
                    nested(jar, path, scan);
                }
            }
        }
    }

    /** The headers of a bundle without those rules that concern its classes. */
    public static void checkPackHeaders(String name, Manifest manifest, Predicate<String> isCore) {
        Attributes headers = manifest.getMainAttributes();
        for (String header : Set.of("Bundle-Activator", "Service-Component", "Bundle-ClassPath", "Export-Package")) {
            if (headers.getValue(header) != null) {
                throw Faults.refusal("OTP-7032", name, header);
            }
        }
        BundleHeaders.of(manifest).ifPresent(bundle -> {
            if (isCore.test(bundle.symbolicName())) {
                throw Faults.refusal("OTP-7030", name, bundle.symbolicName());
            }
            bundle.fragmentHost().ifPresent(host -> {
                throw Faults.refusal("OTP-7031", name, host);
            });
        });
    }

    // Classes for a Java that is newer than the one that runs are not looked at by it either.
    private boolean isRun(String path) {
        Matcher release = RELEASE.matcher(path);
        return !release.matches() || release.group(1).length() < 4 && Integer.parseInt(release.group(1)) <= java;
    }

    // One level is what OSGi loads classes from.
    private void nested(Archive jar, String path, ClassScan scan) {
        byte[] bytes = jar.bytes(path);
        long budget = 4L * bytes.length + 100L * 1024 * 1024;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".class") && isRun(entry.getName())) {
                    byte[] one = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, budget + 1));
                    budget -= one.length;
                    if (budget < 0) {
                        throw Faults.refusal("OTP-7023", jar.name(), path, 4);
                    }
                    scan.check(path + "!/" + entry.getName(), one);
                }
            }
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7012", jar.name(), path);
        }
    }
}
