package se.sambruk.otp.publication.variant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;

/**
 * Makes the variants of one set. What the readers have in common is done once: texts are parsed, views drawn, catalogs composed and texts measured
 * for all of them, so make all variants of a set with one of these. Thread-safe; the same set gives the same variants.
 */
public final class VariantMaker {
    private final SetIndex index;
    private final Meant meant = new Meant();
    private final ParsedTexts texts = new ParsedTexts();
    private final Measures measures;
    private final Pictures pictures;
    private final Optional<Drawings> drawings;
    private final Catalogs catalogs;
    private final Map<String, Parts> parts = new ConcurrentHashMap<>();

    public VariantMaker(MakingServices services, PublicationSet set) {
        this.index = new SetIndex(set);
        this.measures = new Measures(services.measures());
        this.pictures = new Pictures(set, services.blobs());
        this.drawings = set.model().map(model -> new Drawings(services.diagrams(), model));
        this.catalogs = new Catalogs(index, services.architecture(), drawings);
    }

    /** What is wrong with topics, blocks and variables for whoever reads them, also with those that no publication has; nothing twice. */
    public List<PublicationFinding> findings() {
        Findings findings = new Findings(index, meant, "", "");
        new SetChecks(index, findings).checkAll();
        return findings.all();
    }

    /** Makes ready what all audiences of a publication are shown, so that making each of them takes less time. What it gives is the same without. */
    public void prepare(Publication publication) {
        drawings.ifPresent(
                all -> DrawingAhead.of(all, views(publication), index.set().locale(publication)));
    }

    private Set<String> views(Publication publication) {
        return publication
                .topics()
                .map(topic -> index.set().topics().get(topic))
                .filter(Objects::nonNull)
                .flatMap(topic -> topic.blocks().stream())
                .flatMap(block -> block.content().view().stream())
                .filter(view -> index.set().model().orElseThrow().view(view).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What one audience reads of a publication. A fault in a block costs no more than the block, and is told of.
     *
     * @param publication its id, as the audience's
     * @throws IllegalArgumentException if there is no such publication or audience, or the publication is not for it
     */
    public Made make(String publication, String audience) {
        Reader reader = Reader.of(index.set(), publication, audience);
        Findings findings = new Findings(index, meant, publication, audience);
        new SetChecks(index, findings)
                .check(
                        reader.publication(),
                        parts.computeIfAbsent(publication, id -> new Parts(index, reader.publication())));
        List<PlannedTopic> plan = new Planner(index, reader, findings).plan();
        Values values = new Values(index, reader, findings);
        Names names = new Names();
        Shown shown = Shown.of(index, plan, catalogs, reader, names);
        Glossary glossary = new Glossary(reader, names, findings);
        Mentions mentions = new Mentions(index, reader, findings);
        Links links = new Links(index, reader, findings, values, shown, glossary, mentions);
        BlockMaker blocks = new BlockMaker(
                reader,
                values,
                links,
                findings,
                texts,
                new FigureMaker(index, reader, findings, values, drawings, pictures),
                catalogs,
                shown);
        Abbreviations abbreviations = new Abbreviations(index, reader, findings, glossary);
        TopicMaker topics = new TopicMaker(
                reader, values, blocks, shown, measures, new Emptiness(reader, findings), abbreviations, mentions);
        Assembly assembly = new Assembly(index, reader, values, glossary, mentions, names, findings);
        Variant variant = assembly.variant(topics.make(plan));
        if (variant.blocks().findAny().isEmpty()) {
            findings.audience(
                    Fault.NOTHING,
                    Keys.publication(publication),
                    publication,
                    reader.audience().name());
        }
        return new Made(variant, findings.all());
    }
}
