package se.sambruk.otp.api.requirement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** How and when fulfilment of a requirement is verified. */
public final class Verification extends TreeValue {
    private final VerificationPhase phase;
    private final String method;

    private Verification(VerificationPhase phase, String method) {
        this.phase = Objects.requireNonNull(phase);
        this.method = Objects.requireNonNull(method);
    }

    /**
     * @param method what is done, by whom; may hold {@code {{parameters}}}
     */
    public static Verification of(VerificationPhase phase, String method) {
        return new Verification(phase, method);
    }

    public static Verification fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(WireValue.of(VerificationPhase.class, in.text("phase")), in.text("method"));
    }

    public VerificationPhase phase() {
        return phase;
    }

    public String method() {
        return method;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("phase", phase).put("method", method).done();
    }
}
