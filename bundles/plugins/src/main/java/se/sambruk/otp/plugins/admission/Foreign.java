package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Archive;
import se.sambruk.otp.plugins.file.FileKind;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.file.PackBytes;

/** Judges a bundle that somebody installed past the drop folders by the same rules. */
public final class Foreign {
    private final Limits limits;
    private final TrustPolicy trust;
    private final Predicate<String> isCore;

    public Foreign(Limits limits, TrustPolicy trust, Predicate<String> isCore) {
        this.limits = limits;
        this.trust = trust;
        this.isCore = isCore;
    }

    /**
     * @param name what people know the bundle by
     * @param jar its bytes; empty where they cannot be found
     * @return why it may not be used; empty if it may
     */
    public List<Problem> judge(String name, Optional<Path> jar) {
        try {
            Path file = jar.orElseThrow(() -> Faults.refusal("OTP-7047", name));
            trust.check(name, file, hash(file));
            try (Archive archive = Archive.open(name, file, limits)) {
                if (FileKind.of(archive) == FileKind.PACK_ARCHIVE) {
                    archive.manifest().ifPresent(manifest -> CodeRules.checkPackHeaders(name, manifest, isCore));
                    PackBytes.of(name, archive);
                } else {
                    BundleHeaders headers = archive.manifest()
                            .flatMap(BundleHeaders::of)
                            .orElseThrow(() -> Faults.refusal("OTP-7013", name));
                    new CodeRules(isCore, Runtime.version().feature()).check(archive, headers);
                }
            }
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        } catch (IOException | RuntimeException e) {
            return List.of(Faults.unread(name, e));
        }
    }

    private static ContentHash hash(Path file) throws IOException {
        MessageDigest digest = ContentHash.digest();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return ContentHash.of(digest.digest());
    }
}
