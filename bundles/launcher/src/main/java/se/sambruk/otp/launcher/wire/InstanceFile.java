package se.sambruk.otp.launcher.wire;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the running instance: the file {@code run/instance} in {@code OTP_HOME}, which only its owner can read. Whoever can read
 * the secret may give the instance commands.
 *
 * @param pid the instance's process
 * @param port where it listens, on 127.0.0.1
 * @param secret 32 random bytes, new for each instance
 * @param distribution the folder it runs from
 */
public record InstanceFile(long pid, int port, byte[] secret, String distribution) {

    /** Where the file is in a home folder. */
    public static Path in(Path home) {
        return home.resolve("run").resolve("instance");
    }

    /**
     * Reads the file of a home folder. Empty where there is none, where it is not whole, and where its process has ended: a process
     * that was killed leaves its file behind.
     */
    public static Optional<InstanceFile> read(Path home) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(in(home))));
            InstanceFile file = new InstanceFile(
                    Long.parseLong(properties.getProperty("pid")),
                    Integer.parseInt(properties.getProperty("port")),
                    HexFormat.of().parseHex(properties.getProperty("secret")),
                    properties.getProperty("distribution", ""));
            if (file.port < 1 || file.port > 0xffff || file.secret.length == 0) {
                return Optional.empty();
            }
            return ProcessHandle.of(file.pid).filter(ProcessHandle::isAlive).map(process -> file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Not whole, or not ours: the lock decides then.
            return Optional.empty();
        }
    }

    /**
     * Puts the file in place, whole, readable by its owner only from its first moment.
     *
     * @throws IOException where it cannot be written
     */
    public void write(Path home) throws IOException {
        Path file = in(home);
        FileAttribute<?>[] ownerOnly = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path temporary = Files.createTempFile(file.getParent(), ".instance", null, ownerOnly);
        try {
            Files.writeString(
                    temporary,
                    "pid=" + pid + "\nport=" + port + "\nsecret="
                            + HexFormat.of().formatHex(secret) + "\ndistribution=" + distribution.replace("\\", "\\\\")
                            + "\n");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes the file if it is this instance's. */
    public void remove(Path home) throws IOException {
        Optional<InstanceFile> there = read(home);
        if (there.isPresent() && there.get().pid == pid && there.get().port == port) {
            Files.deleteIfExists(in(home));
        }
    }
}
