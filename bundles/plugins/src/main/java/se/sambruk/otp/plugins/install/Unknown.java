package se.sambruk.otp.plugins.install;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Archive;

/** Says of a file that is nothing that can be added what comes near in it. */
final class Unknown {
    // The folder that a pack lies in, by the file that says which pack it is.
    private static final Pattern PACK =
            Pattern.compile("(?i)((?:.*/)?)(?:OTP-INF/(?:.*/)?|(?=pack\\.))(?:[^/]*\\.(?:ya?ml|json|xlsx))");
    private static final int TOLD = 5;

    private Unknown() {}

    static ProblemException file(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean archive = lower.endsWith(".jar") || lower.endsWith(".kar") || lower.endsWith(".zip");
        return Faults.refusal(archive ? "OTP-7011" : "OTP-7010", fileName);
    }

    static ProblemException archive(String fileName, Archive archive) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        SortedSet<String> packs = packs(archive);
        if (archive.paths().isEmpty()) {
            return Faults.refusal("OTP-7016", fileName);
        }
        if (packs.size() > 1) {
            List<String> told = packs.stream().limit(TOLD).toList();
            String more = packs.size() > TOLD ? " …" : "";
            return Faults.refusal("OTP-7019", fileName, packs.size(), String.join(", ", told) + more);
        }
        if (packs.size() == 1) {
            return Faults.refusal("OTP-7015", fileName, packs.first());
        }
        if (lower.endsWith(".kar")) {
            return Faults.refusal("OTP-7018", fileName);
        }
        return Faults.refusal(lower.endsWith(".jar") ? "OTP-7013" : "OTP-7010", fileName);
    }

    private static SortedSet<String> packs(Archive archive) {
        SortedSet<String> folders = new TreeSet<>();
        for (String path : archive.paths()) {
            Matcher pack = PACK.matcher(path);
            if (pack.matches() && !path.startsWith("__MACOSX/")) {
                folders.add(pack.group(1).replaceFirst("OTP-INF/.*$", ""));
            }
        }
        return folders;
    }
}
