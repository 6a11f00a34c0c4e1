package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.UsageException;

/** How it is asked for in which form findings are to come. */
final class LintFlags {
    static final Flag SARIF = Flag.alone("--sarif", "sarif");
    static final Flag SUPPRESSED = Flag.alone("--suppressed", "suppressed");

    private LintFlags() {}

    /**
     * Whether SARIF is asked for.
     *
     * @throws UsageException if another form is asked for too, or only a part of what SARIF holds
     */
    static boolean isSarif(Call call) throws UsageException {
        boolean sarif = call.line().has(SARIF.name());
        for (Flag other : List.of(Call.JSON, Call.PLAIN, SUPPRESSED)) {
            if (sarif && call.line().has(other.name())) {
                throw UsageException.of("OTP-8016", SARIF.name(), other.name());
            }
        }
        return sarif;
    }

    /** Whether what is suppressed is asked for instead of what stands. */
    static boolean isSuppressed(Call call) {
        return call.line().has(SUPPRESSED.name());
    }
}
