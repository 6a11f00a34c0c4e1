package se.sambruk.otp.publication.variant;

import java.util.List;
import se.sambruk.otp.api.publication.PublicationBlock;

/**
 * One of the blocks whose words are told in a place.
 *
 * @param block none that includes anything
 * @param answers the questions that it answers there: its own, and those of all blocks that it stands for, since they are replaced or include it
 */
record Piece(PublicationBlock block, List<String> answers) {
    Piece {
        answers = List.copyOf(answers);
    }
}
