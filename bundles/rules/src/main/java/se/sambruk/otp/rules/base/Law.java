package se.sambruk.otp.rules.base;

import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.requirement.Regime;

/**
 * What findings rest on. References are named by the ids that kravmaster gives them, where their titles, sources and dates are kept.
 */
public final class Law {
    /** Technical specifications by function or performance, precise enough to determine the subject. */
    public static final Basis PRECISE = lou("9:3");

    /** Each reference to a standard is followed by "eller likvärdig". */
    public static final Basis EQUIVALENT = lou("9:4");

    /** Certificates of management systems: the supplier may show an equivalent one. */
    public static final Basis MANAGEMENT_SYSTEMS = lou("15:14");

    /** Brand, origin, patent, process: only exceptionally, and then "eller likvärdigt". */
    public static final Basis BRAND = lou("9:6");

    /** Award criteria: linked to the subject, checkable, no unlimited discretion. */
    public static final Basis CRITERIA = lou("16:2");

    /** Test reports and certificates as proof; equivalent ones are accepted. */
    public static final Basis PROOF = lou("9:9");

    /** Conditions on the supplier: a closed list, in proportion, stated in the notice. */
    public static final Basis QUALIFICATION = lou("14:1");

    /** Transparency, equal treatment, proportionality. */
    public static final Basis PRINCIPLES = lou("4:1");

    /** The same where chapters 4 and 6 to 18 do not apply: below the threshold, and for the services of annex 2. */
    public static final Basis PRINCIPLES_BELOW = lou("19:2");

    /** The language of authorities is cultivated, simple and comprehensible. */
    public static final Basis PLAIN_LANGUAGE = Basis.of("SPRAKLAGEN", "11 §");

    private Law() {}

    /** A place in the procurement act: chapter and section. */
    public static Basis lou(String at) {
        return Basis.of("LOU", at);
    }

    /** Whether the procurement act applies in full; also where nothing is known, as the strictest then holds. */
    public static boolean inFull(Circumstances circumstances) {
        return circumstances.regime().map(Regime.DIRECTIVE::equals).orElse(true);
    }

    /** A basis of chapters 4 or 6 to 18 where they apply, else the principles below the threshold. */
    public static Basis under(Circumstances circumstances, Basis inFull) {
        return inFull(circumstances) ? inFull : PRINCIPLES_BELOW;
    }
}
