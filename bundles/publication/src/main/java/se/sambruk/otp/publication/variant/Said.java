package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;

/**
 * What has been said in a block's place.
 *
 * @param pieces what each of its pieces has become
 * @param whole all of it; the first of it bears the name of the place, if it has none of its own
 */
record Said(List<Rendered> pieces, Rendered whole) {
    Said {
        pieces = List.copyOf(pieces);
    }

    static Said of(List<Rendered> pieces, String name) {
        List<Block> blocks =
                pieces.stream().flatMap(piece -> piece.blocks().stream()).toList();
        return new Said(
                pieces,
                new Rendered(
                        Named.first(blocks, name),
                        pieces.stream()
                                .flatMap(piece -> piece.sections().stream())
                                .toList()));
    }

    /** The id of the first thing that is said; empty where nothing is. */
    Optional<String> first() {
        return Stream.concat(
                        whole.blocks().stream().limit(1).flatMap(Said::id),
                        whole.sections().stream().map(section -> section.id()))
                .findFirst();
    }

    private static Stream<String> id(Block block) {
        return block instanceof ItemList list
                ? list.items().stream().limit(1).flatMap(item -> item.id().stream())
                : block.id().stream();
    }
}
