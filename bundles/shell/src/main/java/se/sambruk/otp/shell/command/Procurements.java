package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;

/** How commands name a procurement and what was issued in it. */
final class Procurements {
    static final Flag ISSUE = Flag.value("--issue", "issue", Suggester.NOTHING);
    static final Argument PROCUREMENT = Argument.required("procurement", Suggesters.PROCUREMENTS_BY_ID);

    private static final int MOST = 1000;

    private Procurements() {}

    /** The issue that was written; empty for the latest. */
    static OptionalInt issue(Call call) throws UsageException {
        Optional<Integer> number = call.number(ISSUE);
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /**
     * What was issued in a procurement, in the issue that was written.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8030 if there is no such procurement
     */
    static Specification specification(Call call, String procurement) throws UsageException {
        ProcurementService service = call.service(ProcurementService.class);
        String id = find(service, procurement).procurement().id();
        return service.specification(id, issue(call));
    }

    /**
     * The procurement of an id.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8030 if there is none, with what may have been meant
     */
    static ProcurementDetail find(ProcurementService service, String id) {
        return service.find(id).orElseThrow(() -> Faults.error("OTP-8030", Similar.to(id, ids(service)), id)
                .asException());
    }

    private static List<String> ids(ProcurementService service) {
        return service.list(Optional.empty(), MOST).rows().stream()
                .map(ProcurementRecord::id)
                .toList();
    }
}
