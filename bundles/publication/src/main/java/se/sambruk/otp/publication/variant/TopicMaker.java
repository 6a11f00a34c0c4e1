package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantTopic;

/** Puts topics and their blocks into words, and looks at what they then say. Used by one thread. */
final class TopicMaker {
    private final Reader reader;
    private final Values values;
    private final BlockMaker blocks;
    private final Measures measures;
    private final Abbreviations abbreviations;
    private final Mentions mentions;

    TopicMaker(SetIndex index, Reader reader, Findings findings, Values values, BlockMaker blocks, Measures measures) {
        this.reader = reader;
        this.values = values;
        this.blocks = blocks;
        this.measures = measures;
        this.abbreviations = new Abbreviations(index, reader, findings);
        this.mentions = new Mentions(index, reader, findings);
    }

    List<MadeTopic> make(List<PlannedTopic> plan) {
        return plan.stream().map(this::topic).toList();
    }

    /** Sections that a block tells come after the topic's own text, before the topics below it. */
    private MadeTopic topic(PlannedTopic planned) {
        String id = planned.topic().id();
        String title = values.in(planned.topic().titleFor(reader.id()), Keys.topic(id));
        Section.Builder section = Section.builder(id, title);
        List<VariantBlock> made = new ArrayList<>();
        List<Section> told = new ArrayList<>();
        for (PlannedBlock block : planned.blocks()) {
            Rendered rendered = blocks.make(block);
            rendered.blocks().forEach(section::block);
            told.addAll(rendered.sections());
            made.add(block(block, rendered));
            check(block, rendered.blocks());
        }
        told.forEach(section::section);
        List<MadeTopic> below = make(planned.topics());
        below.forEach(topic -> section.section(topic.section()));
        return new MadeTopic(VariantTopic.of(id, title, made, MadeTopic.topics(below)), section.build());
    }

    private VariantBlock block(PlannedBlock planned, Rendered rendered) {
        List<Block> flat = rendered.flat();
        return VariantBlock.of(
                planned.id(),
                planned.source(),
                flat,
                Rendered.text(flat),
                measures.of(rendered.running()),
                measures.of(rendered.words()).words(),
                BlockTree.hash(flat));
    }

    private void check(PlannedBlock planned, List<Block> said) {
        // Of what is included, the author of the one block that is told.
        List<PublicationBlock> pieces = planned.pieces();
        Key author = Keys.block(pieces.size() == 1 ? pieces.get(0).id() : planned.id());
        String text = SeenText.of(said);
        abbreviations.check(text, author);
        mentions.check(text, author);
    }
}
