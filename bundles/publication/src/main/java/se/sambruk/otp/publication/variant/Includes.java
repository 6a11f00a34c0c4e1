package se.sambruk.otp.publication.variant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;

/** Finds what is told in a place that includes blocks or topics, which may include others. Used by one thread. */
final class Includes {
    /** So many in one variant are made by mistake: two blocks that each include another twice, and so on, are soon without end. */
    private static final int MOST = 20_000;

    private static final int DEEPEST = 100;

    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final Replacements replacements;
    private final Deque<String> open = new ArrayDeque<>();
    private int count;
    private boolean toldOfTooMuch;

    Includes(SetIndex index, Reader reader, Findings findings, Replacements replacements) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.replacements = replacements;
    }

    /** The blocks that are told where a block stands: itself, or all that it includes. */
    List<PublicationBlock> pieces(PublicationBlock block) {
        List<PublicationBlock> pieces = new ArrayList<>();
        add(block, pieces);
        return pieces;
    }

    private void add(PublicationBlock block, List<PublicationBlock> pieces) {
        Optional<String> included = block.content().included();
        if (included.isEmpty()) {
            pieces.add(block);
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
        include(block, included.get(), pieces);
        open.removeLast();
    }

    /** Told of once: whatever else is left out, is so for the same reason. */
    private void tooMuch(PublicationBlock block) {
        if (!toldOfTooMuch) {
            toldOfTooMuch = true;
            findings.all(Fault.TOO_MUCH_INCLUDED, Keys.block(block.id()), block.id(), MOST, DEEPEST);
        }
    }

    private void include(PublicationBlock block, String id, List<PublicationBlock> pieces) {
        Optional<PublicationBlock> other = index.block(id);
        Topic topic = index.set().topics().get(id);
        if (other.isPresent()) {
            Optional<PublicationBlock> shown =
                    isShown(index.topicOf(id)) ? replacements.shown(other.get()) : Optional.empty();
            shown.ifPresentOrElse(one -> add(one, pieces), () -> hidden(block, "block:" + id));
        } else if (topic != null) {
            if (isShown(Optional.of(topic))) {
                topic.blocks().stream()
                        .filter(one -> one.replaces().isEmpty())
                        .flatMap(one -> replacements.shown(one).stream())
                        .forEach(one -> add(one, pieces));
            } else {
                hidden(block, "topic:" + id);
            }
        } else {
            Set<String> known = new TreeSet<>(index.blockIds());
            known.addAll(index.set().topics().keySet());
            findings.all(Fault.NO_INCLUDED, Keys.block(block.id()), id, Texts.near(id, known));
        }
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
