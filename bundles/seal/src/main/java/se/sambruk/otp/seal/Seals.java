package se.sambruk.otp.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.seal.SealVerdict;

/** The seal service, with the keys in {@code keys} of the folder that the framework property {@code otp.home} names. */
@Component(service = SealService.class)
public final class Seals implements SealService {
    private static final String HOME = "otp.home";

    private final KeyFolder keys;

    @Activate
    public Seals(BundleContext context) {
        this(context.getProperty(HOME), new SecureRandom());
    }

    Seals(String home, SecureRandom random) {
        this.keys = home == null || home.isBlank() ? null : new KeyFolder(Path.of(home, "keys"), random);
    }

    @Override
    public synchronized Seal seal(TreeValue content) {
        if (keys == null) {
            throw SealProblems.noHome();
        }
        return keys.current().seal(CanonicalJson.bytes(content.tree()));
    }

    @Override
    public synchronized SealVerdict check(TreeValue content, Seal seal) {
        if (keys == null || !keys.has(seal.key())) {
            return SealVerdict.UNKNOWN_KEY;
        }
        try {
            Optional<Key> key = keys.find(seal.key());
            if (key.isEmpty()) {
                return SealVerdict.UNUSABLE_KEY;
            }
            return key.get().made(seal, CanonicalJson.bytes(content.tree())) ? SealVerdict.WHOLE : SealVerdict.BROKEN;
        } catch (IOException e) {
            return SealVerdict.UNUSABLE_KEY;
        }
    }
}
