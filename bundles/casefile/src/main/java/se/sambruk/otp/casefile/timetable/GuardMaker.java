package se.sambruk.otp.casefile.timetable;

import java.time.LocalDate;
import java.util.Optional;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.Provenance;
import se.sambruk.otp.casefile.text.CaseTexts;

/** Makes what one rule says; its texts are {@code guard.<id>} and {@code guard.<id>.<variant>}. */
final class GuardMaker {
    private final String id;
    private final String basis;
    private final boolean verified;

    private GuardMaker(String id, String basis, boolean verified) {
        this.id = id;
        this.basis = basis;
        this.verified = verified;
    }

    /** A rule of the platform's own. */
    static GuardMaker own(String id) {
        return new GuardMaker(id, "", true);
    }

    GuardMaker restingOn(Provenance provenance) {
        return new GuardMaker(id, provenance.basis(), provenance.verified());
    }

    GuardMaker restingOn(String where, boolean isVerified) {
        return new GuardMaker(id, where, isVerified);
    }

    TimeGuard make(GuardState state, String variant, Object... arguments) {
        return make(state, Optional.empty(), variant, arguments);
    }

    TimeGuard make(GuardState state, LocalDate day, String variant, Object... arguments) {
        return make(state, Optional.of(day), variant, arguments);
    }

    private TimeGuard make(GuardState state, Optional<LocalDate> day, String variant, Object... arguments) {
        LocalizedText explanation = CaseTexts.text("guard." + id + "." + variant, arguments);
        return new TimeGuard(id, CaseTexts.text("guard." + id), state, day, explanation, basis, verified);
    }
}
