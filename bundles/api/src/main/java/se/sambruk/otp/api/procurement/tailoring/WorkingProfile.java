package se.sambruk.otp.api.procurement.tailoring;

import java.util.Objects;

/** The profile that a case works with now: its latest revision that has not been struck, and its text. */
public record WorkingProfile(ProfileRevision revision, ProfileText text) {
    public WorkingProfile {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(text);
    }
}
