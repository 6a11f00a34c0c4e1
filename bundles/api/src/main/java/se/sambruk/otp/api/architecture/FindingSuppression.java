package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** That something a check finds is known and meant, and why. It is told of all the same, as suppressed. */
public final class FindingSuppression extends TreeValue {
    private final String code;
    private final String concept;
    private final String because;

    private FindingSuppression(String code, String concept, String because) {
        this.code = Objects.requireNonNull(code);
        this.concept = Objects.requireNonNull(concept);
        this.because = Objects.requireNonNull(because);
        if (because.isBlank()) {
            throw new IllegalArgumentException("the suppression of " + code + " needs a reason");
        }
    }

    /**
     * @param code the finding's, such as {@code OTP-4203}
     * @param concept the id of what it is about; empty for every finding of the code
     * @param because not blank
     */
    public static FindingSuppression of(String code, String concept, String because) {
        return new FindingSuppression(code, concept, because);
    }

    public static FindingSuppression fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("finding"), in.text("concept", ""), in.text("because"));
    }

    public String code() {
        return code;
    }

    /** Empty for every finding of the code. */
    public Optional<String> concept() {
        return concept.isEmpty() ? Optional.empty() : Optional.of(concept);
    }

    public String because() {
        return because;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("finding", code)
                .putText("concept", concept)
                .put("because", because)
                .done();
    }
}
