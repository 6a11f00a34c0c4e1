package se.sambruk.otp.quality.measure;

import java.util.Objects;

/**
 * What is told of, and what is left alone.
 *
 * @param sentence the most words of a sentence
 * @param lix the highest LIX
 * @param text of a requirement
 * @param rationale of a requirement
 * @param guidance of a requirement
 * @param likeness from how many per cent of their word sequences in common two texts are alike
 * @param pairs how many pairs of alike texts, and groups of equal ones, are told of in each field, at the most
 * @param openings how many sentences may begin with the same words
 * @param thin below how many per cent of the mean a category is thin
 * @param thick above how many per cent of the mean a category is thick
 */
public record MeasureLimits(
        int sentence,
        int lix,
        Bounds text,
        Bounds rationale,
        Bounds guidance,
        int likeness,
        int pairs,
        int openings,
        int thin,
        int thick) {
    /** What the platform measures by where its settings say nothing else. */
    public static final MeasureLimits USUAL = new MeasureLimits(
            30, 60, new Bounds(5, 100), new Bounds(8, 120), new Bounds(10, 220), 60, 10_000, 8, 50, 200);

    public MeasureLimits {
        Objects.requireNonNull(text);
        Objects.requireNonNull(rationale);
        Objects.requireNonNull(guidance);
        if (sentence < 1 || lix < 1 || pairs < 1 || openings < 1) {
            throw new IllegalArgumentException("sentence, LIX, pairs and openings are at least 1, got " + sentence
                    + ", " + lix + ", " + pairs + " and " + openings);
        }
        if (likeness < 1 || likeness > 100) {
            throw new IllegalArgumentException("likeness is 1 to 100 per cent, got " + likeness);
        }
        if (thin < 0 || thin > 100 || thick < 100) {
            throw new IllegalArgumentException(
                    "thin is at most 100 per cent of the mean and thick at least, got " + thin + " and " + thick);
        }
    }

    public MeasureLimits withLix(int value) {
        return new MeasureLimits(sentence, value, text, rationale, guidance, likeness, pairs, openings, thin, thick);
    }

    public MeasureLimits withLikeness(int percent) {
        return new MeasureLimits(sentence, lix, text, rationale, guidance, percent, pairs, openings, thin, thick);
    }

    public MeasureLimits withOpenings(int value) {
        return new MeasureLimits(sentence, lix, text, rationale, guidance, likeness, pairs, value, thin, thick);
    }

    Bounds of(Prose prose) {
        return switch (prose) {
            case TEXT -> text;
            case RATIONALE -> rationale;
            case GUIDANCE -> guidance;
        };
    }
}
