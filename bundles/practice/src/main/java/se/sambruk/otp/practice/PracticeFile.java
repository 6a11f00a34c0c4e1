package se.sambruk.otp.practice;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.practice.Practice;

/**
 * {@code practice.json} in the data folder: there where the installation is for practice, with how far its clock is ahead of the machine's. What is there is
 * whole or is not taken for anything; it is never taken for absent, as the installation would then be a real one.
 */
final class PracticeFile {
    private static final String NAME = "practice.json";
    private static final String SCHEMA = "otp-practice/1";
    private static final int MAX_FILE = 10_000;
    /** Further from the machine's clock than this nobody can have set it: times are written with four digits for the year. */
    private static final Duration MOST = Duration.ofDays(10_000 * 366L);

    private final Path file;

    PracticeFile(Path home) {
        this.file = home.toAbsolutePath().normalize().resolve(NAME);
    }

    /**
     * @return empty where there is no file
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8204 or OTP-8205
     */
    Optional<Practice> read() {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            if (bytes.length > MAX_FILE) {
                throw PracticeProblems.damaged(file);
            }
            return Optional.of(practice(bytes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw PracticeProblems.unreadable(file, e);
        }
    }

    private Practice practice(byte[] bytes) {
        try {
            TreeReader in = TreeReader.of(CanonicalJson.parse(bytes));
            if (!in.text("schema").equals(SCHEMA)) {
                throw PracticeProblems.damaged(file);
            }
            Duration ahead = Duration.parse(in.text("ahead"));
            if (ahead.compareTo(MOST) > 0 || ahead.compareTo(MOST.negated()) < 0) {
                throw PracticeProblems.damaged(file);
            }
            return new Practice(Instant.parse(in.text("begun")), in.text("by"), ahead);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw PracticeProblems.damaged(file);
        }
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8206, and then what was there is still there
     */
    void write(Practice practice) {
        byte[] bytes = CanonicalJson.bytes(new TreeWriter()
                .put("schema", SCHEMA)
                .put("begun", practice.begun().toString())
                .put("by", practice.by())
                .put("ahead", practice.ahead().toString())
                .done());
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), ".practice", null);
            try {
                Files.write(temporary, bytes);
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw PracticeProblems.unwritten(file, e);
        }
    }
}
