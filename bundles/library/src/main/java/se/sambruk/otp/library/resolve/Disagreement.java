package se.sambruk.otp.library.resolve;

import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * That two want different things to stand in one place, and nothing says whose word goes before the other's.
 *
 * @param shown what the one wants to stand there, in messages
 * @param otherShown what the other does
 */
record Disagreement(Working.Origin one, LocalizedText shown, Working.Origin other, LocalizedText otherShown) {
    /**
     * @param called what the place is called
     * @param target what it is a place of
     * @param undecided the key of what can be done where two packs disagree
     */
    void tell(Faults faults, LocalizedText called, String target, String undecided) {
        if (one.source().equals(other.source())) {
            faults.error(other.location(), "OTP-2123", called, target, shown, said(one), otherShown, said(other));
            return;
        }
        faults.tell(
                other.location(),
                Severity.ERROR,
                "OTP-2121",
                undecided,
                called,
                target,
                said(one),
                shown,
                said(other),
                otherShown,
                one.source().id(),
                other.source().id());
    }

    private static String said(Working.Origin by) {
        return Texts.said(by.source(), by.location());
    }
}
