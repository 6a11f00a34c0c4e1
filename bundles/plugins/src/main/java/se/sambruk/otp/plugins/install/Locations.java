package se.sambruk.otp.plugins.install;

import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.plugin.DroppedFiles;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.plugins.file.Part;

/**
 * What the framework knows our bundles by. A pack keeps its location from one version to the next, because it is the same source to
 * the library. Code has a location for each version, because two of them are there side by side.
 */
public final class Locations {
    /** What people know a drop folder by, with a slash at its end. */
    static final String FOLDER = "deploy/";

    private static final String SCHEME = DroppedFiles.SCHEME;
    /** What tells versions of code apart, as {@link #of} writes it; a file's own name may hold the sign as well. */
    private static final Pattern CODE = Pattern.compile("#[0-9a-f]{12}$");

    private Locations() {}

    static String of(String name, Part part) {
        return part.type() == Part.Type.CONTENT
                ? ofPack(name, part.key())
                : ofPack(name, part.key()) + "#" + part.hash().abbreviated();
    }

    static String ofPack(String name, String key) {
        return SCHEME + name + (key.isEmpty() ? "" : "!" + key);
    }

    /** Whether a bundle is one that came of a dropped file. */
    public static boolean isOurs(String location) {
        return location.startsWith(SCHEME);
    }

    /**
     * Problems of a pack, with the places that people know: a file that is a pack by itself was never in a folder
     * {@code OTP-INF/}, and nobody knows the location of its bundle.
     *
     * @param folder what lies before the file's name; empty or with a slash at its end
     */
    static List<Problem> told(List<Problem> problems, String location, String folder) {
        return problems.stream().map(problem -> told(problem, location, folder)).toList();
    }

    private static Problem told(Problem problem, String location, String folder) {
        if (problem.location().isEmpty()) {
            return problem;
        }
        SourceLocation place = problem.location().get();
        String file = fileOf(location);
        boolean itself = (PackBundle.FOLDER + file).equals(place.file());
        if (itself) {
            String path = folder + place.path().substring(PackBundle.FOLDER.length());
            return problem.at(new SourceLocation("", path, place.line(), place.column()));
        }
        return isOurs(place.origin())
                ? problem.at(new SourceLocation(folder + file, place.path(), place.line(), place.column()))
                : problem;
    }

    /** The name of the file that a bundle came of, for people. */
    public static String fileOf(String location) {
        String name = location.substring(location.indexOf('/') + 1);
        return CODE.matcher(name).replaceFirst("");
    }
}
