package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Archive;

/**
 * Goes through every class that a bundle can load, wherever in its jar that lies: a framework loads them from its folders, and from
 * any file in it that the class path names, whatever that is called. What only looks like an archive is looked into as well, as
 * libraries carry others in them that they unpack by themselves.
 */
final class ClassSearch {
    /** So deep are archives in archives looked into; a framework loads from the first level only. */
    private static final int DEPTH = 3;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String VERSIONS = "META-INF/";
    private static final Pattern RELEASE = Pattern.compile("META-INF/versions/([1-9][0-9]{0,8})/.*");

    private final ClassScan scan;
    private final int java;
    private final List<String> classPath;
    private long left;

    /**
     * @param java the version of Java that runs
     * @param classPath as the bundle's manifest has it
     * @param budget how many bytes to look at, all in all
     */
    ClassSearch(ClassScan scan, int java, List<String> classPath, long budget) {
        this.scan = scan;
        this.java = java;
        this.classPath = classPath.stream().map(ClassSearch::path).toList();
        this.left = budget;
    }

    // As a path in the jar: written from its top, and a folder with or without a slash.
    private static String path(String written) {
        return written.strip().replaceFirst("^(?:\\./|/)+", "").replaceFirst("/+$", "");
    }

    /**
     * @throws ProblemException if a class breaks a rule, or what the class path names cannot be looked into
     */
    void check(Archive jar) {
        check(jar, "", 0);
    }

    private void check(Archive jar, String within, int depth) {
        for (String path : jar.paths()) {
            if (path.endsWith(".class")) {
                if (isRun(path)) {
                    byte[] bytes = jar.bytes(path);
                    take(jar, bytes.length);
                    scan.check(within + path, bytes);
                }
            } else if (depth < DEPTH) {
                boolean loaded =
                        path.toLowerCase(Locale.ROOT).endsWith(".jar") || depth == 0 && classPath.contains(path);
                if (loaded || isZip(jar, path)) {
                    nested(jar, path, within, depth, loaded);
                }
            }
        }
    }

    private void nested(Archive jar, String path, String within, int depth, boolean loaded) {
        take(jar, jar.size(path));
        try (Archive inner = jar.nested(path)) {
            check(inner, within + path + "!/", depth + 1);
        } catch (ProblemException e) {
            // A template of a document may be damaged for all we know; nobody loads classes from it.
            boolean damaged = e.problems().get(0).code().equals("OTP-7011");
            if (loaded || !damaged) {
                throw damaged ? Faults.refusal(e, "OTP-7012", jar.name(), within + path) : e;
            }
        }
    }

    private void take(Archive jar, long bytes) {
        left -= bytes;
        if (left < 0) {
            throw jar.tooLarge();
        }
    }

    private static boolean isZip(Archive jar, String path) {
        try (InputStream in = jar.open(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7012", jar.name(), path);
        }
    }

    // Classes for a Java that is newer than the one that runs are not looked at by it either, unless the class path
    // makes their folder an ordinary one.
    private boolean isRun(String path) {
        Matcher release = RELEASE.matcher(path);
        return !release.matches()
                || Integer.parseInt(release.group(1)) <= java
                || classPath.stream().anyMatch(entry -> entry.startsWith(VERSIONS));
    }
}
