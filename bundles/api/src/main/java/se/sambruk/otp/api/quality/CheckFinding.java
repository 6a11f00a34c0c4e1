package se.sambruk.otp.api.quality;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What the findings of checks have in common, whatever they check: those of models ({@link
 * se.sambruk.otp.api.architecture.ModelFinding}) and of publications ({@link se.sambruk.otp.api.publication.PublicationFinding}). What a
 * finding is about, and how somebody says that it is meant, is another for each: those are types of their own.
 */
@ProviderType
public interface CheckFinding {
    /** Like that of a problem; never changes its meaning. */
    String code();

    FindingSeverity severity();

    /** Where it is written, as far as that is known. */
    Optional<SourceLocation> location();

    /** One sentence: what is found. */
    LocalizedText message();

    /** What to do about it, and why it matters. */
    LocalizedText remedy();

    /** Why it is left as it is, where somebody has said so. */
    Optional<String> suppressed();

    /** Whether it is an error or a warning that nobody has suppressed. */
    default boolean needsAttention() {
        return severity() != FindingSeverity.INFORMATION && suppressed().isEmpty();
    }
}
