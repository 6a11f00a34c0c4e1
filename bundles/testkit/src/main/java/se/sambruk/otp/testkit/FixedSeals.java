package se.sambruk.otp.testkit;

import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.seal.SealVerdict;

/** Seals by the content's hash alone, with one key: for tests. Keys that begin with {@code f} count as unusable. */
public final class FixedSeals implements SealService {
    public static final String KEY = "0123456789abcdef";

    @Override
    public Seal seal(TreeValue content) {
        return new Seal(KEY, content.contentHash().hex());
    }

    @Override
    public SealVerdict check(TreeValue content, Seal seal) {
        if (!seal.key().equals(KEY)) {
            return seal.key().startsWith("f") ? SealVerdict.UNUSABLE_KEY : SealVerdict.UNKNOWN_KEY;
        }
        return seal.equals(seal(content)) ? SealVerdict.WHOLE : SealVerdict.BROKEN;
    }
}
