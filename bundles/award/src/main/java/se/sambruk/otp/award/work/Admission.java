package se.sambruk.otp.award.work;

import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.award.text.AwardTexts;

/** Who is let in: everything in this bundle tells of tenders, but what the contract asks for. */
public final class Admission {
    private Admission() {}

    /**
     * The whole case, for somebody who may see all of it.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6470 if they may not, whatever there is in it; or if there is no case, or its log is not
     *     whole
     */
    public static ProcurementCase all(CaseService cases, String procurement, Viewer viewer) {
        if (!cases.maySeeTenders(procurement, viewer)) {
            throw AwardTexts.error("OTP-6470", viewer.actor(), procurement).asException();
        }
        return cases.find(procurement, viewer).orElseThrow();
    }
}
