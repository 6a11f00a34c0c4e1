package se.sambruk.otp.swedish;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Swedish abbreviations that are written with a full stop, which then ends no sentence. */
public final class Abbreviations {
    // Only those that are no words by themselves: "art." could be a kind, and "bil." a car.
    private static final Set<String> KNOWN = Set.of(
            "avd", "avs", "ca", "dir", "dnr", "dvs", "dyl", "enl", "etc", "ev", "exkl", "ff", "fr", "inkl", "jfr",
            "kap", "lagr", "mom", "nr", "osv", "pkt", "prop", "resp", "sid", "st", "tel", "vol");

    /** With a full stop inside, as in "t.ex." and "fr.o.m.". */
    private static final Pattern POINTED = Pattern.compile("(?:\\p{L}{1,2}\\.){1,6}\\p{L}{1,3}");

    private static final Pattern OPENING = Pattern.compile("^[\\p{Ps}\\p{Pi}\\p{Pf}\"']+");

    private Abbreviations() {}

    /**
     * Whether what stands before a full stop, from the last white space, is an abbreviation.
     */
    public static boolean is(String before) {
        String bare = OPENING.matcher(before).replaceFirst("").toLowerCase(Locale.ROOT);
        return KNOWN.contains(bare) || POINTED.matcher(bare).matches();
    }
}
