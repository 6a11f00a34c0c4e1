package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Variable;

/** Tells of audiences that are named somewhere, and that there are not. */
final class KnownAudiences {
    private final PublicationSet set;
    private final Findings findings;

    KnownAudiences(PublicationSet set, Findings findings) {
        this.set = set;
        this.findings = findings;
    }

    /** Those that a part names, which it names in every publication. */
    void check(Collection<String> ids, Key part) {
        unknown(ids, arguments -> findings.everywhere(Fault.UNKNOWN_AUDIENCE, part, arguments));
    }

    void check(Variable variable) {
        check(variable.values().keySet(), Keys.variable(variable.name()));
    }

    /** Those that the publication itself names. */
    void ofPublication(Collection<String> ids, Key publication) {
        unknown(ids, arguments -> findings.all(Fault.UNKNOWN_AUDIENCE, publication, arguments));
    }

    void check(PublicationApproval approval) {
        unknown(
                List.of(approval.audience()),
                arguments -> findings.approval(Fault.UNKNOWN_AUDIENCE, approval, arguments));
    }

    private void unknown(Collection<String> ids, Consumer<Object[]> told) {
        for (String id : ids) {
            if (!set.audiences().containsKey(id)) {
                told.accept(new Object[] {
                    id, findings.near("audience", id, () -> set.audiences().keySet())
                });
            }
        }
    }
}
