package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantTopic;

/** Puts topics and their blocks into words, and looks at what they then say. Used once. */
final class TopicMaker {
    private final Reader reader;
    private final Values values;
    private final BlockMaker blocks;
    private final Shown shown;
    private final Measures measures;
    private final Emptiness emptiness;
    private final Abbreviations abbreviations;
    private final Mentions mentions;
    private final Map<PlannedTopic, String> titles = new IdentityHashMap<>();
    private final Map<PlannedBlock, Said> said = new IdentityHashMap<>();
    /** Where cross references lead that were meant for what turned out to say nothing. */
    private final Map<String, String> moved = new HashMap<>();

    TopicMaker(
            Reader reader,
            Values values,
            BlockMaker blocks,
            Shown shown,
            Measures measures,
            Emptiness emptiness,
            Abbreviations abbreviations,
            Mentions mentions) {
        this.reader = reader;
        this.values = values;
        this.blocks = blocks;
        this.shown = shown;
        this.measures = measures;
        this.emptiness = emptiness;
        this.abbreviations = abbreviations;
        this.mentions = mentions;
    }

    List<MadeTopic> make(List<PlannedTopic> plan) {
        plan.stream().flatMap(PlannedTopic::all).forEach(this::say);
        // Which terms a reader is told of is known when all have been used.
        abbreviations.tell();
        return topics(plan);
    }

    private void say(PlannedTopic topic) {
        Cancelling.check();
        Key key = Keys.topic(topic.topic().id());
        String title = values.inName(topic.topic().titleFor(reader.id()), key);
        titles.put(topic, title);
        mentions.title(title, key);
        abbreviations.heading(title, key);
        for (PlannedBlock block : topic.blocks()) {
            Said made = blocks.make(block);
            said.put(block, made);
            String name = shown.names(block).own();
            String first = made.first().orElse(shown.name(topic));
            if (!first.equals(name)) {
                moved.put(name, first);
            }
            check(block, made);
        }
    }

    private List<MadeTopic> topics(List<PlannedTopic> plan) {
        return plan.stream().map(this::topic).toList();
    }

    /** Sections that a block tells come after the topic's own text, before the topics below it. */
    private MadeTopic topic(PlannedTopic planned) {
        String title = titles.get(planned);
        Section.Builder section = Section.builder(shown.name(planned), title);
        List<VariantBlock> made = new ArrayList<>();
        List<Section> told = new ArrayList<>();
        for (PlannedBlock block : planned.blocks()) {
            Rendered rendered = led(said.get(block).whole());
            rendered.blocks().forEach(section::block);
            told.addAll(rendered.sections());
            made.add(block(block, rendered));
        }
        told.forEach(section::section);
        List<MadeTopic> below = topics(planned.topics());
        below.forEach(topic -> section.section(topic.section()));
        return new MadeTopic(
                VariantTopic.of(planned.topic().id(), title, made, MadeTopic.topics(below)), section.build());
    }

    private Rendered led(Rendered rendered) {
        if (moved.isEmpty()) {
            return rendered;
        }
        // Catalogs lead within themselves and to each other, which always say something.
        Adopted leading = new Adopted(id -> Optional.of(moved.getOrDefault(id, id)));
        return new Rendered(leading.in(rendered.blocks()), rendered.sections());
    }

    private VariantBlock block(PlannedBlock planned, Rendered rendered) {
        List<Block> flat = rendered.flat();
        String running = rendered.running();
        return VariantBlock.of(
                        planned.id(),
                        planned.source(),
                        flat,
                        Rendered.text(flat),
                        measures.of(running),
                        measures.of(rendered.words()).words(),
                        BlockTree.hash(flat))
                .running(running)
                .answering(answers(planned));
    }

    /** A block that says nothing answers nothing. */
    private List<String> answers(PlannedBlock planned) {
        Set<String> answers = new LinkedHashSet<>();
        for (int i = 0; i < planned.pieces().size(); i++) {
            if (said.get(planned).pieces().get(i).saysAnything()) {
                answers.addAll(planned.pieces().get(i).answers());
            }
        }
        return List.copyOf(answers);
    }

    /** Of what is included, the author of each piece is told. */
    private void check(PlannedBlock planned, Said made) {
        for (int i = 0; i < planned.pieces().size(); i++) {
            Key author = Keys.block(planned.pieces().get(i).block().id());
            Rendered rendered = made.pieces().get(i);
            emptiness.check(rendered, author);
            abbreviations.check(SeenText.of(rendered.blocks()), author);
            mentions.blocks(rendered.blocks(), author);
            mentions.catalog(rendered.sections(), author);
        }
    }
}
