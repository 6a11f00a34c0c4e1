package se.sambruk.otp.casefile;

import java.util.EnumSet;
import java.util.Set;
import se.sambruk.otp.api.casefile.people.CaseRole;

/** What somebody wants to do in a case, and as what they may. */
enum CaseRight {
    FACTS(EnumSet.of(CaseRole.RESPONSIBLE)),
    PLAN(EnumSet.of(CaseRole.RESPONSIBLE)),
    /** A decision maker too, so that a case whose officer has left is not shut. */
    PEOPLE(EnumSet.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER)),
    /** For somebody else: a declaration that was handed in. */
    DECLARE_FOR_ANOTHER(EnumSet.of(CaseRole.RESPONSIBLE)),
    DECLARE(EnumSet.allOf(CaseRole.class)),
    ASSESS(EnumSet.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER)),
    TICK(EnumSet.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER)),
    TICK_TENDERS(EnumSet.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER, CaseRole.OPENER, CaseRole.ASSESSOR)),
    RECORD(EnumSet.complementOf(EnumSet.of(CaseRole.READER))),
    STRIKE(EnumSet.of(CaseRole.RESPONSIBLE)),
    RELEASE(EnumSet.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER));

    private final Set<CaseRole> roles;

    CaseRight(Set<CaseRole> roles) {
        this.roles = roles;
    }

    /** In the order in which roles are listed. */
    Set<CaseRole> roles() {
        return roles;
    }

    /** Whether it is done also by whoever has a conflict of interest: declaring it. */
    boolean isForTheBarred() {
        return this == DECLARE;
    }
}
