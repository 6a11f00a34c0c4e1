package se.sambruk.otp.api.requirement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** A requirement's basis in the reference architecture. */
public final class Trace extends TreeValue {
    private final String element;
    private final TraceRole role;

    private Trace(String element, TraceRole role) {
        this.element = Objects.requireNonNull(element);
        this.role = Objects.requireNonNull(role);
    }

    /**
     * @param element the architecture element's id
     */
    public static Trace of(String element, TraceRole role) {
        return new Trace(element, role);
    }

    public static Trace fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("element"), WireValue.of(TraceRole.class, in.text("role", "realizes")));
    }

    public String element() {
        return element;
    }

    public TraceRole role() {
        return role;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("element", element).put("role", role).done();
    }
}
