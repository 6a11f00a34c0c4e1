package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.publication.PublicationBlock;

/** Which block a reader is shown in the place of another. Used by one thread. */
final class Replacements {
    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;

    Replacements(SetIndex index, Reader reader, Findings findings) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
    }

    /**
     * What stands in a block's place: what replaces it for this reader, else itself. The last is shown, and stands for those before it; none where
     * it is not for this reader.
     */
    List<PublicationBlock> chain(PublicationBlock original) {
        List<PublicationBlock> chain = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        Optional<PublicationBlock> next = Optional.of(original);
        while (next.isPresent() && passed.add(next.get().id())) {
            chain.add(next.get());
            next = replacement(next.get());
        }
        boolean isRound = next.isPresent();
        boolean isShown = chain.size() > 1 || original.isFor(reader.id());
        return isRound || !isShown ? List.of() : chain;
    }

    /** A replacement is for nobody that its own topic is not for. */
    private boolean isTopicFor(PublicationBlock block) {
        return index.topicOf(block.id())
                .filter(topic -> !topic.isFor(reader.id()))
                .isEmpty();
    }

    private Optional<PublicationBlock> replacement(PublicationBlock original) {
        List<PublicationBlock> mine = index.replacements(original.id()).stream()
                .filter(block -> block.isFor(reader.id()) && isTopicFor(block))
                .toList();
        if (mine.size() > 1) {
            // The second is the one that is one too many, and its owner can do something about it.
            findings.audience(
                    Fault.TWO_REPLACEMENTS,
                    Keys.block(mine.get(1).id()),
                    original.id(),
                    String.join(", ", mine.stream().map(PublicationBlock::id).toList()),
                    reader.audience().name(),
                    mine.get(0).id());
        }
        return mine.stream().findFirst();
    }
}
