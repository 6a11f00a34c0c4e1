package se.sambruk.otp.api.procurement.tailoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.library.ProfileEdit;

/** How a profile is to be changed: by single edits, or by another text in its place. Immutable. */
public final class Tailoring {
    private final List<ProfileEdit> edits;
    private final ProfileText replacement;
    private final Integer expected;
    private final boolean preview;

    private Tailoring(List<ProfileEdit> edits, ProfileText replacement, Integer expected, boolean preview) {
        this.edits = List.copyOf(edits);
        this.replacement = replacement;
        this.expected = expected;
        this.preview = preview;
    }

    /**
     * Edits of the profile as it is, in order, all or none. One that adds an amendment takes the place of what the profile already amends in
     * the same fields of the requirement.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Tailoring edits(List<ProfileEdit> edits) {
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be edited");
        }
        return new Tailoring(edits, null, null, false);
    }

    /** Another text in place of the whole profile, or the first one. */
    public static Tailoring replacement(ProfileText text) {
        return new Tailoring(List.of(), text, null, false);
    }

    /**
     * The same, if the working profile is still the revision that whoever changes it has seen.
     *
     * @param revision its number; 0 where there was none
     * @throws IllegalArgumentException if it is negative
     */
    public Tailoring expecting(int revision) {
        if (revision < 0) {
            throw new IllegalArgumentException("revisions are numbered from 1");
        }
        return new Tailoring(edits, replacement, revision, preview);
    }

    /** The same, but only to see what would come of it. */
    public Tailoring asPreview() {
        return new Tailoring(edits, replacement, expected, true);
    }

    /** Empty where the whole text is replaced. */
    public List<ProfileEdit> edits() {
        return edits;
    }

    public Optional<ProfileText> replacement() {
        return Optional.ofNullable(replacement);
    }

    /** The revision that the change is made from; empty where it is whichever is the latest. */
    public OptionalInt expected() {
        return expected == null ? OptionalInt.empty() : OptionalInt.of(expected);
    }

    public boolean isPreview() {
        return preview;
    }
}
