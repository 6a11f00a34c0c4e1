package se.sambruk.otp.publication.variant;

import java.util.List;
import se.sambruk.otp.api.publication.PublicationBlock;

/**
 * A block in its place, before it has been put into words.
 *
 * @param id of the block whose place it is
 * @param source of the block or topic whose words these are
 * @param pieces the blocks that are shown there, none of which includes anything; several where a topic is included, none where nothing can
 *     be
 */
record PlannedBlock(String id, String source, List<PublicationBlock> pieces) {}
