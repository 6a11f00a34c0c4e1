package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** What of a model a change or a conflict is about. The order is the one in which they are told. */
public enum ConceptKind implements WireValue {
    /** The model itself: its name, properties, definitions and suppressions. */
    MODEL("model"),
    /** A folder, known by the names that lead to it. */
    FOLDER("folder"),
    ELEMENT("element"),
    RELATION("relation"),
    VIEW("view"),
    /** An id in a folder that no concept has. */
    ITEM("item");

    private final String wire;

    ConceptKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
