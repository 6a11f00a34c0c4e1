package se.sambruk.otp.api.architecture;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** That an element of a landscape answers to one of a reference architecture, and how that is known. */
public final class ElementAnswer extends TreeValue {
    /** How it is known. The order is the one in which they are tried; the first tells. */
    public enum Basis implements WireValue {
        /** {@link Facet#ANSWERS_TO} says so. */
        ANSWERS_TO("answers-to"),
        /** They have the same id. */
        SAME_ID("same-id"),
        /** A relation says that it is a kind of it. */
        SPECIALIZATION("specialization"),
        /** A relation says that it makes it real. */
        REALIZATION("realization");

        private final String wire;

        Basis(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final String element;
    private final String reference;
    private final Basis basis;
    private final boolean fitting;

    private ElementAnswer(String element, String reference, Basis basis, boolean fitting) {
        this.element = Objects.requireNonNull(element);
        this.reference = Objects.requireNonNull(reference);
        this.basis = Objects.requireNonNull(basis);
        this.fitting = fitting;
    }

    /**
     * @param fitting whether their types fit
     */
    public static ElementAnswer of(String element, String reference, Basis basis, boolean fitting) {
        return new ElementAnswer(element, reference, basis, fitting);
    }

    /** The id of the element of the landscape. */
    public String element() {
        return element;
    }

    /** The id of the element of the reference. */
    public String reference() {
        return reference;
    }

    public Basis basis() {
        return basis;
    }

    /** Whether their types fit. */
    public boolean isFitting() {
        return fitting;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("element", element)
                .put("reference", reference)
                .put("basis", basis)
                .put("fitting", fitting)
                .done();
    }
}
