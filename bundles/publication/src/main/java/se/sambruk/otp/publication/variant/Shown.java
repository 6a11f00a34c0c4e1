package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.BlockKind;
import se.sambruk.otp.api.publication.PublicationBlock;

/** What a variant shows, and under which names: what its cross references can lead to. Immutable once made. */
final class Shown {
    private final SetIndex index;
    private final Names names;
    private final Map<PlannedTopic, String> topicNames = new IdentityHashMap<>();
    private final Map<PlannedBlock, BlockNames> blockNames = new IdentityHashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();
    private final Map<String, PublicationBlock> alone = new HashMap<>();
    private final Map<String, String> views = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> pictured = new HashMap<>();
    private final Map<String, String> captions = new HashMap<>();

    private Shown(SetIndex index, Names names) {
        this.index = index;
        this.names = names;
    }

    /**
     * @param names topics and blocks get their own, and come before what is told in them
     */
    static Shown of(SetIndex index, List<PlannedTopic> plan, Catalogs catalogs, Reader reader, Names names) {
        Shown shown = new Shown(index, names);
        List<PlannedTopic> topics = plan.stream().flatMap(PlannedTopic::all).toList();
        topics.forEach(shown::topic);
        Map<PlannedBlock, String> own = new IdentityHashMap<>();
        for (PlannedTopic topic : topics) {
            topic.blocks().stream().filter(Shown::isOwn).forEach(block -> own.put(block, names.free(block.id())));
        }
        for (PlannedTopic topic : topics) {
            topic.blocks().forEach(block -> shown.block(topic, block, own.get(block), catalogs, reader));
        }
        // Where something stands by itself is a better place to lead to than where it is included.
        for (PlannedTopic topic : topics) {
            topic.blocks().forEach(shown::pieces);
        }
        return shown;
    }

    private void topic(PlannedTopic topic) {
        String name = names.free(topic.topic().id());
        topicNames.put(topic, name);
        topics.putIfAbsent(topic.topic().id(), name);
    }

    /** Whether something is told under the topic's own heading: what is not stands in sections, which have names of their own. */
    private static boolean isOwn(PlannedBlock block) {
        return block.pieces().stream().anyMatch(piece -> piece.block().content().kind() != BlockKind.CATALOG);
    }

    private void block(PlannedTopic topic, PlannedBlock block, String own, Catalogs catalogs, Reader reader) {
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < block.pieces().size(); i++) {
            BlockContent content = block.pieces().get(i).block().content();
            pieces.add(
                    switch (content.kind()) {
                        case FIGURE -> figure(content, i == 0 ? own : names.free(own + "-" + (i + 1)));
                        case CATALOG -> catalog(catalogs.sections(content, reader));
                        default -> List.of();
                    });
        }
        String name =
                own == null ? pieces.stream().flatMap(List::stream).findFirst().orElse(topicNames.get(topic)) : own;
        blockNames.put(block, new BlockNames(name, pieces));
        if (!block.pieces().isEmpty()) {
            blocks.putIfAbsent(block.id(), name);
        }
        if (block.pieces().size() == 1) {
            alone.putIfAbsent(block.id(), block.pieces().get(0).block());
        }
    }

    private void pieces(PlannedBlock block) {
        String name = blockNames.get(block).own();
        block.pieces().forEach(piece -> blocks.putIfAbsent(piece.block().id(), name));
        if (block.pieces().size() == 1) {
            PublicationBlock piece = block.pieces().get(0).block();
            alone.putIfAbsent(piece.id(), piece);
        }
    }

    private List<String> figure(BlockContent content, String name) {
        content.view().ifPresent(view -> figure(view, name, content.caption()));
        return List.of(name);
    }

    private List<String> catalog(List<Section> sections) {
        List<String> given = new ArrayList<>();
        for (String id : Adopted.ids(sections)) {
            String name = names.free(id);
            given.add(name);
            told.putIfAbsent(id, name);
            Drawings.viewOf(id).ifPresent(view -> figure(view, name, ""));
        }
        return given;
    }

    private void figure(String id, String name, String caption) {
        Optional<View> view = model().flatMap(model -> model.view(id));
        if (view.isPresent() && views.putIfAbsent(id, name) == null) {
            captions.put(id, caption);
            view.get()
                    .allNodes()
                    .filter(node -> node.kind() == ViewNodeKind.ELEMENT)
                    .forEach(node -> pictured.putIfAbsent(node.shows(), name));
        }
    }

    private Optional<ArchitectureModel> model() {
        return index.set().model();
    }

    /** The id of a topic's section. */
    String name(PlannedTopic topic) {
        return topicNames.get(topic);
    }

    /** The ids of what is told in a block's place. */
    BlockNames names(PlannedBlock block) {
        return blockNames.get(block);
    }

    /** Where a topic stands. */
    Optional<String> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** Where a block is told: in its own place, or in that of one that includes or is replaced by it. */
    Optional<String> block(String id) {
        return Optional.ofNullable(blocks.get(id));
    }

    /** What is told where a block stands, if it is one block alone: itself, or what this reader has in its place. */
    Optional<PublicationBlock> alone(String id) {
        return Optional.ofNullable(alone.get(id));
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
        return told(id).or(() -> Optional.ofNullable(pictured.get(id)));
    }

    /** Where what a catalog calls by an id is told first. */
    Optional<String> told(String id) {
        return Optional.ofNullable(told.get(id));
    }
}
