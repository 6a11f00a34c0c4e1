package se.sambruk.otp.casefile.data;

import java.time.LocalDate;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;

/**
 * Where a number comes from.
 *
 * @param basis where the law says it; empty where it is said for a whole list
 * @param verified whether the number has been read at the source
 * @param checked when
 */
public record Provenance(String basis, boolean verified, String source, LocalDate checked) {
    public Provenance {
        Objects.requireNonNull(basis);
        Objects.requireNonNull(source);
        Objects.requireNonNull(checked);
    }

    static Provenance read(TreeReader in) {
        return new Provenance(in.text("basis", ""), in.flag("verified"), in.text("source"), in.date("checked"));
    }
}
