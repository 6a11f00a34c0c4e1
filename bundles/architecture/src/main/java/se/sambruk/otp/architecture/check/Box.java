package se.sambruk.otp.architecture.check;

import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/**
 * A box in its place.
 *
 * @param within the one that it is drawn in; {@code null} for an outermost one
 */
record Box(ViewNode node, Box within) {
    boolean isElement() {
        return node.kind() == ViewNodeKind.ELEMENT;
    }

    /** The id of the element that it shows; empty for other kinds. */
    String element() {
        return isElement() ? node.shows() : "";
    }
}
