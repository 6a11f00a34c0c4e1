package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A level of information security in each of three respects, from 0 (no need) to 4 (the highest). */
public final class Classification extends TreeValue {
    /** No need in any respect. */
    public static final Classification NONE = of(0, 0, 0);

    private final int confidentiality;
    private final int integrity;
    private final int availability;

    private Classification(int confidentiality, int integrity, int availability) {
        this.confidentiality = level(confidentiality);
        this.integrity = level(integrity);
        this.availability = level(availability);
    }

    /**
     * @throws IllegalArgumentException if a level is not 0 to 4
     */
    public static Classification of(int confidentiality, int integrity, int availability) {
        return new Classification(confidentiality, integrity, availability);
    }

    public static Classification fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.integer("confidentiality", 0), in.integer("integrity", 0), in.integer("availability", 0));
    }

    public int confidentiality() {
        return confidentiality;
    }

    public int integrity() {
        return integrity;
    }

    public int availability() {
        return availability;
    }

    /**
     * Whether information of this class needs what is meant for a stated lowest class: true where nothing is stated, or
     * where some stated respect (above 0) is reached.
     */
    public boolean reaches(Classification lowest) {
        return lowest.equals(NONE)
                || lowest.confidentiality > 0 && confidentiality >= lowest.confidentiality
                || lowest.integrity > 0 && integrity >= lowest.integrity
                || lowest.availability > 0 && availability >= lowest.availability;
    }

    private static int level(int level) {
        if (level < 0 || level > 4) {
            throw new IllegalArgumentException("a level is 0 to 4, got " + level);
        }
        return level;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("confidentiality", confidentiality)
                .put("integrity", integrity)
                .put("availability", availability)
                .done();
    }
}
