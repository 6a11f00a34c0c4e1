package se.sambruk.otp.publication.variant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;

/** Finds what is told in a place that includes blocks or topics, which may include others. Used by one thread. */
final class Includes {
    /**
     * So many steps in one variant, to a block that includes or to one that is included, are made by mistake: two blocks that each include another
     * twice, and so on, are soon without end.
     */
    static final int MOST = 20_000;

    /** So much text that is told once more fills well over a thousand pages. */
    static final int MOST_CHARACTERS = 5_000_000;

    private static final int DEEPEST = 100;

    /** What a catalog may say of one element, in characters: enough to tell a few catalogs from thousands. */
    private static final int OF_ELEMENT = 500;

    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final Replacements replacements;
    private final Deque<String> open = new ArrayDeque<>();
    private int count;
    private long characters;
    private boolean toldOfTooMuch;

    Includes(SetIndex index, Reader reader, Findings findings, Replacements replacements) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.replacements = replacements;
    }

    /**
     * What is told in a place: the block that is shown there, or all that it includes.
     *
     * @param chain the block that is shown, after those that it stands for
     */
    List<Piece> pieces(List<PublicationBlock> chain) {
        List<Piece> pieces = new ArrayList<>();
        add(chain, List.of(), pieces);
        return pieces;
    }

    /** The id of the block whose words are told: the last of those that include each other; of the topic, where one is included. */
    String source(List<PublicationBlock> chain) {
        PublicationBlock shown = last(chain);
        Set<String> passed = new HashSet<>();
        while (shown.content().included().isPresent() && passed.add(shown.id())) {
            String id = shown.content().included().get();
            List<PublicationBlock> other = index.block(id).map(this::shown).orElse(List.of());
            if (other.isEmpty()) {
                return id;
            }
            shown = last(other);
        }
        return shown.id();
    }

    private static PublicationBlock last(List<PublicationBlock> chain) {
        return chain.get(chain.size() - 1);
    }

    private void add(List<PublicationBlock> chain, List<String> answered, List<Piece> pieces) {
        PublicationBlock block = last(chain);
        List<String> answers = with(answered, chain);
        Optional<String> included = block.content().included();
        if (included.isEmpty()) {
            if (open.isEmpty() || isRoomFor(block)) {
                pieces.add(new Piece(block, answers));
            }
            return;
        }
        if (open.contains(block.id())) {
            cycle(block);
            return;
        }
        if (++count > MOST || open.size() >= DEEPEST) {
            tooMuch(block);
            return;
        }
        open.addLast(block.id());
        include(block, included.get(), answers, pieces);
        open.removeLast();
    }

    /** Whether there is room for what is told once more. */
    private boolean isRoomFor(PublicationBlock block) {
        characters += length(block.content());
        if (++count <= MOST && characters <= MOST_CHARACTERS) {
            return true;
        }
        tooMuch(block);
        return false;
    }

    private long length(BlockContent content) {
        if (content.catalogPart().isPresent()) {
            int elements =
                    index.set().model().map(model -> model.elements().size()).orElse(0);
            return (long) elements * OF_ELEMENT;
        }
        return content.markdown().mapToLong(String::length).sum()
                + content.caption().length()
                + content.description().length()
                + content.alternative().length();
    }

    /** Told of once: whatever else is left out, is so for the same reason. */
    private void tooMuch(PublicationBlock block) {
        if (!toldOfTooMuch) {
            toldOfTooMuch = true;
            findings.all(Fault.TOO_MUCH_INCLUDED, Keys.block(block.id()), block.id(), MOST, DEEPEST, MOST_CHARACTERS);
        }
    }

    private static List<String> with(List<String> answered, List<PublicationBlock> chain) {
        if (chain.stream().allMatch(block -> block.answers().isEmpty())) {
            return answered;
        }
        Set<String> all = new LinkedHashSet<>(answered);
        chain.forEach(block -> all.addAll(block.answers()));
        return List.copyOf(all);
    }

    private void include(PublicationBlock block, String id, List<String> answers, List<Piece> pieces) {
        Optional<PublicationBlock> other = index.block(id);
        Topic topic = index.set().topics().get(id);
        if (other.isPresent()) {
            List<PublicationBlock> shown = shown(other.get());
            if (shown.isEmpty()) {
                hidden(block, "block:" + id);
            } else {
                add(shown, answers, pieces);
            }
        } else if (topic != null) {
            if (isShown(Optional.of(topic))) {
                topic.blocks().stream()
                        .filter(one -> one.replaces().isEmpty())
                        .map(replacements::chain)
                        .filter(shown -> !shown.isEmpty())
                        .takeWhile(shown -> !toldOfTooMuch)
                        .forEach(shown -> add(shown, answers, pieces));
            } else {
                hidden(block, "topic:" + id);
            }
        } else {
            findings.all(Fault.NO_INCLUDED, Keys.block(block.id()), id, findings.near("include", id, this::known));
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(index.blockIds());
        known.addAll(index.set().topics().keySet());
        return known;
    }

    private List<PublicationBlock> shown(PublicationBlock block) {
        return isShown(index.topicOf(block.id())) ? replacements.chain(block) : List.of();
    }

    private boolean isShown(Optional<Topic> topic) {
        return topic.filter(one -> one.isFor(reader.id())).isPresent();
    }

    private void hidden(PublicationBlock block, String what) {
        findings.audience(
                Fault.HIDDEN, Keys.block(block.id()), what, reader.audience().name());
    }

    /** Told in the same words wherever one comes into the circle. */
    private void cycle(PublicationBlock block) {
        List<String> circle = new ArrayList<>(open);
        circle.subList(0, circle.indexOf(block.id())).clear();
        Circle turned = Circle.of(circle);
        findings.all(Fault.INCLUDE_CYCLE, Keys.block(turned.first()), turned.toString());
    }
}
