package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.shell.call.Call;

/** What reading and checking a model have in common. */
final class ModelChecks {
    /** The code of a relation that ArchiMate does not allow between its ends. */
    private static final String ILLEGAL = "OTP-4203";

    private ModelChecks() {}

    /** The relations that ArchiMate does not allow, whether they are meant or not. */
    static List<ModelFinding> illegalRelations(Call call, ArchitectureModel model) {
        ModelCheckReport report = call.service(ModelCheckService.class).check(model, ModelCheckRequest.ALL);
        return Stream.concat(report.findings().stream(), report.suppressed().stream())
                .filter(finding -> finding.code().equals(ILLEGAL))
                .toList();
    }
}
