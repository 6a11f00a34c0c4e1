package se.sambruk.otp.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.export.fault.ExportProblems;

/** Where a file may be written, and what it may be called: the same on every system, as documents are passed on. */
final class TargetRules {
    /** Bytes; what common file systems take. */
    private static final int LONGEST_NAME = 255;

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\/\\p{Cntrl}]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    private TargetRules() {}

    static List<Problem> check(Path target) {
        List<Problem> problems = new ArrayList<>();
        Path name = target.getFileName();
        Path folder = target.getParent();
        if (name == null || folder == null) {
            return List.of(ExportProblems.error("OTP-5023", target.toString()));
        }
        if (!isPortable(name.toString())) {
            problems.add(ExportProblems.error("OTP-5024", name.toString()));
        }
        if (!Files.exists(folder)) {
            problems.add(ExportProblems.error("OTP-5020", folder.toString()));
        } else if (!Files.isDirectory(folder)) {
            problems.add(ExportProblems.error("OTP-5021", folder.toString()));
        } else if (!Files.isWritable(folder)) {
            problems.add(ExportProblems.error("OTP-5022", folder.toString()));
        } else if (problems.isEmpty() && !isReplaceable(target)) {
            problems.add(ExportProblems.error("OTP-5023", target.toString()));
        }
        return problems;
    }

    static boolean isPortable(String name) {
        return !FORBIDDEN.matcher(name).find()
                && !RESERVED.matcher(name).matches()
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    // A link is itself replaced; what it points to is left alone.
    private static boolean isReplaceable(Path target) {
        return !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isSymbolicLink(target);
    }
}
