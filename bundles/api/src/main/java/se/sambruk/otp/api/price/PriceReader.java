package se.sambruk.otp.api.price;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads price annexes of one format when they have come back. A format that writes such files registers one as a service. What holds for
 * {@link se.sambruk.otp.api.answers.AnswerReader} holds here too.
 */
@ConsumerType
public interface PriceReader {
    /** Whether this is the one to read a file, or to tell why it cannot be read. */
    boolean reads(String fileName, byte[] bytes);

    /** Whether a file was issued as a price annex; looks inside. False also for files that cannot be read. */
    boolean recognizes(String fileName, byte[] bytes);

    /** The greatest file that is looked into, in bytes. */
    long maxBytes();

    /** Everything that could be read. */
    PriceReading read(String fileName, byte[] bytes);

    /** What an untouched file shows of each item, by its id; what suppliers write and totals are left out. */
    Map<String, Map<PriceField, String>> shows(PriceAnnex annex);
}
