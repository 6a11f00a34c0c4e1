package se.sambruk.otp.shell.view;

import java.util.Locale;
import se.sambruk.otp.api.quality.CheckFinding;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** How what checks find is shown, whatever it is found in. */
final class CheckFindingView {
    private CheckFindingView() {}

    static String severity(CheckFinding finding, Locale locale) {
        return finding.suppressed().isPresent()
                ? Texts.in(locale, "finding.suppressed")
                : Names.of(finding.severity(), locale);
    }

    /** Of what is suppressed, why: it is not to be done anything about. */
    static String remedy(CheckFinding finding, Locale locale) {
        return finding.suppressed().orElseGet(() -> finding.remedy().in(locale));
    }
}
