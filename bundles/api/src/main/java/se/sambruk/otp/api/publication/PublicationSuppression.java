package se.sambruk.otp.api.publication;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** That something a check finds in publications is known and meant, and why. It is told of all the same, as suppressed. */
public final class PublicationSuppression extends TreeValue {
    private final String code;
    private final String publication;
    private final String audience;
    private final String subject;
    private final String because;

    private PublicationSuppression(String code, String publication, String audience, String subject, String because) {
        this.code = Objects.requireNonNull(code);
        this.publication = Objects.requireNonNull(publication);
        this.audience = Objects.requireNonNull(audience);
        this.subject = Objects.requireNonNull(subject);
        this.because = Objects.requireNonNull(because);
        if (because.isBlank()) {
            throw new IllegalArgumentException("the suppression of " + code + " needs a reason");
        }
    }

    /**
     * @param code the finding's, such as {@code OTP-4610}
     * @param publication its id; empty for all
     * @param audience its id; empty for all
     * @param subject the id of a topic or block; empty for all
     * @param because not blank
     */
    public static PublicationSuppression of(
            String code, String publication, String audience, String subject, String because) {
        return new PublicationSuppression(code, publication, audience, subject, because);
    }

    public static PublicationSuppression fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("finding"),
                in.text("publication", ""),
                in.text("audience", ""),
                in.text("subject", ""),
                in.text("because"));
    }

    public String code() {
        return code;
    }

    /** Empty for all. */
    public Optional<String> publication() {
        return named(publication);
    }

    /** Empty for all. */
    public Optional<String> audience() {
        return named(audience);
    }

    /** The id of a topic or block; empty for all. */
    public Optional<String> subject() {
        return named(subject);
    }

    public String because() {
        return because;
    }

    /** Whether it speaks of a finding. */
    public boolean covers(PublicationFinding finding) {
        return finding.code().equals(code)
                && (publication.isEmpty() || finding.publication().equals(publication()))
                && (audience.isEmpty() || finding.audience().equals(audience()))
                && (subject.isEmpty() || finding.subject().equals(subject()));
    }

    private static Optional<String> named(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("finding", code)
                .putText("publication", publication)
                .putText("audience", audience)
                .putText("subject", subject)
                .put("because", because)
                .done();
    }
}
