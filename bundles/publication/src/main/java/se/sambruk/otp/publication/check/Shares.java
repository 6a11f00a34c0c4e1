package se.sambruk.otp.publication.check;

import java.math.BigDecimal;
import java.util.function.Predicate;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantMatrix.Share;
import se.sambruk.otp.api.text.LocalizedText;

/** Whether each variant has as much in common with the others, and as much of its own, as the publication says it should. */
final class Shares {
    private Shares() {}

    static void check(VariantMatrix matrix, Predicate<Audience> audiences, Remarks remarks) {
        Publication publication = matrix.publication();
        for (int i = 0; i < matrix.audiences().size(); i++) {
            Audience audience = matrix.audiences().get(i);
            if (audiences.test(audience)) {
                Share share = matrix.shares().get(i);
                check(publication, audience, share.commonPercent(), publication.commonShare(), "common", remarks);
                check(publication, audience, share.ownPercent(), publication.ownShare(), "own", remarks);
            }
        }
    }

    private static void check(
            Publication publication, Audience audience, BigDecimal is, int least, String which, Remarks remarks) {
        if (is.compareTo(BigDecimal.valueOf(least)) < 0) {
            remarks.ofCause(
                    remarks.causes().audience(publication.id(), audience.id()),
                    "OTP-4612",
                    publication.id(),
                    audience.id(),
                    "shares." + which,
                    audience.name(),
                    Remarks.text("share." + which),
                    LocalizedText.of(is.toPlainString().replace('.', ','), is.toPlainString()),
                    least);
        }
    }
}
