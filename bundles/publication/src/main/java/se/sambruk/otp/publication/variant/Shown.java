package se.sambruk.otp.publication.variant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.BlockKind;
import se.sambruk.otp.api.publication.PublicationBlock;

/** What a variant shows, and under which names: what its cross references can lead to. Immutable once made. */
final class Shown {
    private final SetIndex index;
    private final Map<String, PlannedTopic> topics = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();
    private final Map<String, String> views = new HashMap<>();
    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, String> pictured = new HashMap<>();
    private final Map<String, String> captions = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();

    private Shown(SetIndex index) {
        this.index = index;
    }

    static Shown of(SetIndex index, List<PlannedTopic> plan, Catalogs catalogs, Reader reader) {
        Shown shown = new Shown(index);
        plan.stream().flatMap(PlannedTopic::all).forEach(topic -> shown.topic(topic, catalogs, reader));
        return shown;
    }

    private void topic(PlannedTopic topic, Catalogs catalogs, Reader reader) {
        topics.putIfAbsent(topic.topic().id(), topic);
        anchors.add(topic.topic().id());
        for (PlannedBlock block : topic.blocks()) {
            if (block.pieces().isEmpty()) {
                continue;
            }
            String anchor = anchor(topic, block, catalogs, reader);
            anchors.add(anchor);
            blocks.put(block.id(), anchor);
            for (int i = 0; i < block.pieces().size(); i++) {
                blocks.putIfAbsent(block.pieces().get(i).id(), anchor);
                piece(block, i, catalogs, reader);
            }
        }
    }

    /** What a block is named: itself, but for one that begins with sections, which have names of their own. */
    private static String anchor(PlannedTopic topic, PlannedBlock block, Catalogs catalogs, Reader reader) {
        BlockContent first = block.pieces().get(0).content();
        if (first.kind() != BlockKind.CATALOG) {
            return block.id();
        }
        return catalogs.sections(first, reader).stream()
                .map(Section::id)
                .findFirst()
                .orElse(topic.topic().id());
    }

    private void piece(PlannedBlock block, int at, Catalogs catalogs, Reader reader) {
        PublicationBlock piece = block.pieces().get(at);
        if (piece.content().kind() == BlockKind.FIGURE) {
            String anchor = figureAnchor(block, at);
            anchors.add(anchor);
            piece.content()
                    .view()
                    .ifPresent(view -> figure(view, anchor, piece.content().caption()));
        } else if (piece.content().kind() == BlockKind.CATALOG) {
            catalogs.sections(piece.content(), reader).forEach(this::section);
        }
    }

    /** What a figure is named: as its block, but for one that stands further down among what its block includes. */
    static String figureAnchor(PlannedBlock block, int piece) {
        return piece == 0 ? block.id() : block.id() + "-" + (piece + 1);
    }

    private void section(Section section) {
        anchors.add(section.id());
        elements.putIfAbsent(section.id(), section.id());
        for (Block block : section.blocks()) {
            if (block instanceof Figure figure) {
                String anchor = figure.id().orElseThrow();
                anchors.add(anchor);
                Drawings.viewOf(anchor).ifPresent(view -> figure(view, anchor, ""));
            }
        }
        section.sections().forEach(this::section);
    }

    private void figure(String id, String anchor, String caption) {
        Optional<View> view = model().flatMap(model -> model.view(id));
        if (view.isPresent() && views.putIfAbsent(id, anchor) == null) {
            captions.put(id, caption);
            view.get()
                    .allNodes()
                    .filter(node -> node.kind() == ViewNodeKind.ELEMENT)
                    .forEach(node -> pictured.putIfAbsent(node.shows(), anchor));
        }
    }

    private Optional<ArchitectureModel> model() {
        return index.set().model();
    }

    Optional<PlannedTopic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** Where a block is told: in its own place, or in that of one that includes or is replaced by it. */
    Optional<String> block(String id) {
        return Optional.ofNullable(blocks.get(id));
    }

    /** The first figure of a view. */
    Optional<String> view(String id) {
        return Optional.ofNullable(views.get(id));
    }

    /** What is written under that figure, with its variables; empty for the view's name. */
    String caption(String view) {
        return captions.getOrDefault(view, "");
    }

    /** Where an element is told of; else the first figure that shows it. */
    Optional<String> element(String id) {
        return Optional.ofNullable(elements.getOrDefault(id, pictured.get(id)));
    }

    /** Whether a cross reference has somewhere to lead. */
    boolean has(String anchor) {
        return anchors.contains(anchor);
    }
}
