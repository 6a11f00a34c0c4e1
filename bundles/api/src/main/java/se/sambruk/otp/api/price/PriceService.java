package se.sambruk.otp.api.price;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.answers.IssuedAnswers;

/** Brings suppliers' prices home. What holds for {@link se.sambruk.otp.api.answers.AnswerService} holds here too. Thread-safe. */
@ProviderType
public interface PriceService {
    /** The greatest file that any reader looks into, in bytes. */
    long maxBytes();

    /** Whether a file was issued as a price annex, and so is to be read here and not as answers. */
    boolean recognizes(String fileName, byte[] bytes);

    /**
     * Reads a file and judges it. Always gives a report, whatever the file is.
     *
     * @param fileName without its folder
     * @param bytes as they came
     */
    PriceReport read(String fileName, byte[] bytes, IssuedAnswers issued);
}
