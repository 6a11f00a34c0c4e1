package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;

/** What commands about tenders have in common. Nothing about tenders is suggested in the console: who presses Tab may be anybody. */
final class TenderFlags {
    static final Flag ROWS = Flag.values("--rows", "tender-rows", Suggesters.REQUIREMENTS);
    static final Flag LOTS = Flag.values("--lots", "tender-lots", Suggester.NOTHING);
    static final Flag BASIS = Flag.value("--basis", "tender-basis", Suggester.NOTHING);
    static final Flag ATTACH = Flag.values("--attach", "tender-attach", Suggesters.ANY_FILES);
    static final Argument TENDERS = Argument.required("tenders", Suggester.NOTHING);

    private TenderFlags() {}

    /** The keys that were written, with commas between. */
    static List<String> keys(String written) {
        return List.of(written.split(",")).stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    static List<RequirementId> requirements(Call call, Flag flag) throws UsageException {
        List<RequirementId> ids = new ArrayList<>();
        for (String written : call.list(flag)) {
            if (!RequirementId.isValid(written)) {
                throw UsageException.of("OTP-8133", written);
            }
            ids.add(new RequirementId(written));
        }
        return ids;
    }

    /** What reads files for somebody who has been found to be allowed to hand them in: nothing is looked at before. */
    static TenderFiles files(Call call, TenderService service, String procurement, Act act) {
        service.requireOpened(procurement, act);
        return new TenderFiles(call, service);
    }

    static Optional<String> text(Call call, Flag flag) {
        return call.line().value(flag.name()).map(written -> ProcurementPeople.text(call, written));
    }
}
