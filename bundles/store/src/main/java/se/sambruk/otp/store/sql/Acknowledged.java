package se.sambruk.otp.store.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number of the last change that somebody has been promised is stored, in a file beside the database. Where the end
 * of its file is missing, H2 goes back to an earlier state without a word; the number tells. Used by one thread at a
 * time.
 */
final class Acknowledged {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledged.class);
    private static final int DIGITS = 19;

    private final Path file;

    Acknowledged(Path file) {
        this.file = file;
    }

    /** The number; 0 where there is none. */
    long number() {
        try {
            return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            LOG.warn("{} cannot be read, so it cannot be told whether the database has lost anything", file, e);
            return 0;
        }
    }

    /** Notes a number. Where that fails, only the watch is the worse for it: too low a number does no harm. */
    void note(long number) {
        String text = String.format(Locale.ROOT, "%0" + DIGITS + "d\n", number);
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes, bytes.position());
            }
            channel.force(false);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
