package se.sambruk.otp.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.award.text.AwardTexts;

/**
 * Who decides, and by what right.
 *
 * @param delegation may be empty, which is then told of
 */
record Decider(String id, String delegation, List<Problem> findings) {
    /**
     * @param by whoever decides; empty for whoever acts
     * @param delegation what was said of the right; empty for what the case says
     * @throws se.sambruk.otp.api.problem.ProblemException if they may not decide in the case, or whoever acts may not write it down
     */
    static Decider of(ProcurementCase whole, Optional<String> by, String delegation, Act act) {
        LocalDate today = whole.today(act.at());
        List<CaseRole> own = whole.roles(act.actor(), today);
        boolean mayWrite = own.contains(CaseRole.DECISION_MAKER) || own.contains(CaseRole.RESPONSIBLE);
        String id = by.orElse(act.actor());
        if (!mayWrite) {
            throw AwardTexts.error("OTP-6602", act.actor(), whole.id()).asException();
        }
        List<CasePerson> deciders = whole.people().stream()
                .filter(person -> person.role() == CaseRole.DECISION_MAKER && person.isActive(today))
                .filter(person -> !whole.isBarred(person.id()))
                .toList();
        Optional<CasePerson> decider =
                deciders.stream().filter(person -> person.id().equals(id)).findFirst();
        if (decider.isEmpty()) {
            String known = deciders.stream().map(CasePerson::id).distinct().collect(Collectors.joining(", "));
            String code = whole.isBarred(id) ? "OTP-6603" : "OTP-6450";
            throw AwardTexts.error(code, id, whole.id(), known.isEmpty() ? "–" : known)
                    .asException();
        }
        String right = delegation.isBlank() ? decider.get().delegation() : delegation.strip();
        return new Decider(
                id,
                right,
                right.isEmpty()
                        ? List.of(AwardTexts.warning("OTP-6463", decider.get().name()))
                        : List.of());
    }
}
