package se.sambruk.otp.content.picture;

import java.util.Locale;
import se.sambruk.otp.content.fault.Scope;

/** Sees whether a file is a picture that documents can carry: a whole PNG, or an SVG that does nothing but show. */
public final class PictureFile {
    private static final String PNG = ".png";
    private static final String SVG = ".svg";

    private PictureFile() {}

    public static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(PNG) || lower.endsWith(SVG);
    }

    /** Whether it is; the scope is told why not. */
    public static boolean check(String name, byte[] content, Scope scope) {
        PictureFaults faults = new PictureFaults(scope);
        if (name.toLowerCase(Locale.ROOT).endsWith(PNG)) {
            PngFile.check(content).ifPresent(faults::tell);
        } else {
            new SvgFile(content, faults).check();
        }
        return !faults.any();
    }
}
