package se.sambruk.otp.plugins.admission;

import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Archive;

/** What a bundle with code must keep to before any of it is run. */
public final class CodeRules {
    /** Another number whenever the rules become stricter: what they let in before is then judged anew. */
    public static final int EDITION = 3;

    private static final String OWN_API = "se.sambruk.otp.api";
    /** Headers that have code run, or offered to others. */
    private static final List<String> OF_CODE = List.of(
            "Bundle-Activator",
            "Service-Component",
            "Bundle-Blueprint",
            "Bundle-ClassPath",
            "Bundle-NativeCode",
            "Export-Package",
            "Launcher-Agent-Class",
            "Premain-Class",
            "Agent-Class");

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
        jar.manifest().ifPresent(manifest -> HeaderRules.check(name, manifest));
        new ClassSearch(new ClassScan(name, java), java, bundle.classPath(), jar.unpackedLimit()).check(jar);
    }

    /** The headers of a bundle without those rules that concern its classes. */
    public static void checkPackHeaders(String name, Manifest manifest, Predicate<String> isCore) {
        Attributes headers = manifest.getMainAttributes();
        for (String header : OF_CODE) {
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
}
