package se.sambruk.otp.procurement;

import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.seal.SealVerdict;

/** Seals by the content's hash alone. */
final class FakeSeals implements SealService {
    RuntimeException fault;

    @Override
    public Seal seal(TreeValue content) {
        if (fault != null) {
            throw fault;
        }
        return new Seal("0123456789abcdef", content.contentHash().hex());
    }

    @Override
    public SealVerdict check(TreeValue content, Seal seal) {
        return seal.equals(seal(content)) ? SealVerdict.WHOLE : SealVerdict.BROKEN;
    }
}
