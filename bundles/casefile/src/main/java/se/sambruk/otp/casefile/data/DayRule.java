package se.sambruk.otp.casefile.data;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;

/**
 * A number of days that the law says, under conditions. A condition that is empty is always met.
 *
 * @param days 0 where the rule gives no number
 */
public record DayRule(
        Optional<Regime> regime,
        Optional<AcquisitionForm> form,
        Optional<Boolean> electronic,
        boolean priorNotice,
        boolean urgent,
        int days,
        Provenance provenance) {
    public DayRule {
        Objects.requireNonNull(regime);
        Objects.requireNonNull(form);
        Objects.requireNonNull(electronic);
        Objects.requireNonNull(provenance);
    }

    static DayRule read(Object node) {
        TreeReader in = TreeReader.of(node);
        return new DayRule(
                in.findText("regime").map(wire -> WireValue.of(Regime.class, wire)),
                in.findText("form").map(wire -> WireValue.of(AcquisitionForm.class, wire)),
                in.find("electronic", Boolean.class::cast),
                in.flag("prior-notice"),
                in.flag("urgent"),
                in.integer("days", 0),
                Provenance.read(in));
    }

    boolean fits(Regime ofCase, AcquisitionForm formOfCase) {
        return regime.map(ofCase::equals).orElse(true)
                && form.map(formOfCase::equals).orElse(true);
    }
}
