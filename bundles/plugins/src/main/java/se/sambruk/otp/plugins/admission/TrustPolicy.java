package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * Decides whether a file comes from somebody who is trusted. The list and the trust store are read each time, so that a change
 * counts at once. Thread-safe.
 */
public final class TrustPolicy {
    private static final String LIST = "allowed.txt";

    private final String setting;
    private final Path folder;
    private final String password;

    /**
     * @param setting as it is written in the configuration; one that is not understood trusts nobody
     * @param folder where the list and the trust store lie
     * @param password of PKCS12 files in the folder
     */
    public TrustPolicy(String setting, Path folder, String password) {
        this.setting = setting;
        this.folder = folder;
        this.password = password;
    }

    /**
     * Lets a file through.
     *
     * @param name what people know it by
     * @throws ProblemException if it is not trusted
     */
    public void check(String name, Path file, ContentHash hash) {
        Optional<Trust> trust = Trust.of(setting);
        if (trust.isEmpty()) {
            throw Faults.refusal("OTP-7046", name, setting);
        }
        switch (trust.get()) {
            case ANY -> {}
            case LISTED -> {
                AllowedList list = AllowedList.read(folder.resolve(LIST));
                if (!list.hashes().contains(hash.hex())) {
                    throw notListed(name, hash, list);
                }
            }
            case SIGNED -> JarSignature.check(name, file, TrustStore.read(folder, password), Instant.now());
        }
    }

    // A line that was not understood may have been meant for this file.
    private ProblemException notListed(String name, ContentHash hash, AllowedList list) {
        List<Problem> problems = new ArrayList<>();
        problems.add(
                Faults.error("OTP-7040", name, hash.hex(), folder.resolve(LIST).toString()));
        list.remark().ifPresent(problems::add);
        return new ProblemException(problems);
    }

    /** Another text whenever the answer to {@link #check} may be another for the same file. */
    public String fingerprint() {
        MessageDigest digest = ContentHash.digest();
        digest.update(setting.getBytes(StandardCharsets.UTF_8));
        if (Trust.of(setting).equals(Optional.of(Trust.ANY))) {
            return ContentHash.of(digest.digest()).abbreviated();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            Set<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            for (Path file : sorted) {
                // Each with its length: otherwise a name could go over into what the file holds.
                byte[] bytes = Files.readAllBytes(file);
                String head = file.getFileName() + "/" + bytes.length + "/";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // As good as empty.
            digest.update((byte) 0);
        } catch (IOException e) {
            // Whatever was decided before, it cannot be relied on now.
            return "unreadable";
        }
        return ContentHash.of(digest.digest()).abbreviated();
    }
}
