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

    /** A label is demanded only where all that it stands for has to do with what is bought; equivalent ones are accepted. */
    public static final Basis LABEL = lou("9:13");

    /** Conditions on the supplier: a closed list, in proportion, stated in the notice. */
    public static final Basis QUALIFICATION = lou("14:1");

    /** What is demanded is controlled before a contract is awarded. */
    public static final Basis CONTROL = lou("4:10");

    /** Weights of award criteria, or their order of priority, are stated. */
    public static final Basis WEIGHTS = lou("16:6");

    /** The same below the threshold. */
    public static final Basis WEIGHTS_BELOW = lou("19:9");

    /** A minimum turnover is at most twice the value. */
    public static final Basis TURNOVER = lou("14:4");

    /** What qualifies a supplier by education and experience is not evaluated too. */
    public static final Basis MERITS = lou("15:11 p. 7");

    /** Call-off from a framework whose terms are all fixed. */
    public static final Basis FIXED_TERMS = lou("7:6");

    /** Renewed competition within a framework. */
    public static final Basis RENEWED = lou("7:8–9");

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
