package se.sambruk.otp.plugins.install;

import se.sambruk.otp.plugins.file.Part;

/**
 * What the framework knows our bundles by. A pack keeps its location from one version to the next, because it is the same source to
 * the library. Code has a location for each version, because two of them are there side by side.
 */
public final class Locations {
    private static final String SCHEME = "otp-plugin:";

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

    /** The name of the file that a bundle came of, for people. */
    public static String fileOf(String location) {
        String name = location.substring(location.indexOf('/') + 1);
        int code = name.lastIndexOf('#');
        return code < 0 ? name : name.substring(0, code);
    }
}
