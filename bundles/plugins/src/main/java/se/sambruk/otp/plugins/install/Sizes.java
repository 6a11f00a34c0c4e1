package se.sambruk.otp.plugins.install;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.file.Limits;

/** Writes sizes in megabytes, with as many digits as it takes to tell two of them from each other. */
final class Sizes {
    /** A byte is less than a millionth of a megabyte. */
    private static final int FINEST = 7;

    private Sizes() {}

    static LocalizedText told(long bytes, long other) {
        int digits = 0;
        while (digits < FINEST && megabytes(bytes, digits).equals(megabytes(other, digits))) {
            digits++;
        }
        BigDecimal told = megabytes(bytes, digits);
        // A whole number is one in whichever company.
        String plain = (told.signum() == 0 ? BigDecimal.ONE : told.stripTrailingZeros()).toPlainString();
        return LocalizedText.of(plain.replace('.', ','), plain);
    }

    private static BigDecimal megabytes(long bytes, int digits) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(Limits.MEGABYTE), digits, RoundingMode.HALF_UP);
    }
}
