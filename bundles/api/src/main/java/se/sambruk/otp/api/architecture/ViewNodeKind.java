package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** What a box in a view stands for. */
public enum ViewNodeKind implements WireValue {
    /** An element of the model. */
    ELEMENT("element"),
    /** Nothing but a frame around other boxes, with a heading. */
    GROUP("group"),
    /** A text of the view's own. */
    NOTE("note"),
    /** Another view, which is opened from it. */
    VIEW("view");

    private final String wire;

    ViewNodeKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
