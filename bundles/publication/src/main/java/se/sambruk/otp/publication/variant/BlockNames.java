package se.sambruk.otp.publication.variant;

import java.util.List;

/**
 * The ids in the document of what is told in a place.
 *
 * @param own where cross references to the block lead
 * @param pieces for each piece those that it has itself: one of a figure, and all of a catalog in the order in which they stand
 */
record BlockNames(String own, List<List<String>> pieces) {
    BlockNames {
        pieces = List.copyOf(pieces);
    }

    /** The id of a piece that is a figure. */
    String figure(int piece) {
        return pieces.get(piece).get(0);
    }
}
