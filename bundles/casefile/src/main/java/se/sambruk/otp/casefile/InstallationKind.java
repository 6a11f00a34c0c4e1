package se.sambruk.otp.casefile;

import java.util.Optional;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * Whether this installation is for practice, and that all its cases are of the same kind: else what is real would go by a clock that anybody can move, or what was
 * practice would be taken for real.
 */
final class InstallationKind {
    private final CaseStore store;
    private final InstallationClock clock;

    InstallationKind(CaseStore store, InstallationClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Facts that say what they are of, whatever they said before. */
    CaseFacts marked(CaseFacts facts) {
        return facts.toBuilder().practice(clock.isPractice()).build();
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6161 or OTP-6162 if the case is of the other kind
     */
    void requireOf(ProcurementCase known) {
        boolean practised = known.facts().isPractice();
        if (practised != clock.isPractice()) {
            throw CaseTexts.error(practised ? "OTP-6161" : "OTP-6162", known.id())
                    .asException();
        }
    }

    /**
     * Any of them tells of all. One whose log is not whole tells too: this is no act in it.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6163 or OTP-6164 if the cases that are here are of the other kind
     */
    void requireOfOthers() {
        Optional<ProcurementCase> other = store.first()
                .flatMap(id -> ProcurementCase.fold(
                        store.entries(id).stream().map(KeptEntry::entry).toList()));
        if (other.isPresent() && other.get().facts().isPractice() != clock.isPractice()) {
            throw CaseTexts.error(clock.isPractice() ? "OTP-6164" : "OTP-6163").asException();
        }
    }
}
