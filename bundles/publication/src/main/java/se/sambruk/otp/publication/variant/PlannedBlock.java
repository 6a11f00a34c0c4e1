package se.sambruk.otp.publication.variant;

import java.util.List;

/**
 * A block in its place, before it has been put into words.
 *
 * @param id of the block whose place it is
 * @param source of the block whose words these are, or of the topic that is told as a whole
 * @param pieces what is told there; several where a topic is included, none where nothing can be
 */
record PlannedBlock(String id, String source, List<Piece> pieces) {}
