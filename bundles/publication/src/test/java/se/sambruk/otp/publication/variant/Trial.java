package se.sambruk.otp.publication.variant;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;

/** A publication {@code P} of a pack {@code paket}, for politicians ({@code pol}) and architects ({@code ark}), tried out. */
final class Trial {
    static final String POL = "pol";
    static final String ARK = "ark";

    private final Map<String, Audience> audiences = new LinkedHashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final List<TopicPlace> contents = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<UnaryOperator<PublicationSet.Builder>> more = new ArrayList<>();
    private UnaryOperator<Publication.Builder> publication = builder -> builder;
    private final Fakes.Blobs blobs = new Fakes.Blobs();

    private Trial() {
        audience(Audience.builder(POL, "Politiker").reader("politiker").build());
        audience(Audience.builder(ARK, "Arkitekt").reader("arkitekter").build());
    }

    static Trial trial() {
        return new Trial();
    }

    /** A publication of one topic {@code t} with one block {@code b} of Markdown. */
    static Trial of(String markdown) {
        return trial().topic("t", text("b", markdown));
    }

    static PublicationBlock text(String id, String markdown) {
        return PublicationBlock.of(id, BlockContent.text(markdown));
    }

    static PublicationBlock include(String id, String other) {
        return PublicationBlock.of(id, BlockContent.include(other));
    }

    Trial audience(Audience audience) {
        audiences.put(audience.id(), audience);
        return this;
    }

    /** A topic that is called as its id, and stands in the publication. */
    Trial topic(String id, PublicationBlock... blocks) {
        return topic(Topic.of(id, "Om " + id, Map.of(), null, List.of(blocks)));
    }

    Trial topic(Topic topic) {
        contents.add(TopicPlace.of(topic.id(), List.of()));
        return elsewhere(topic);
    }

    /** A topic that stands in no publication. */
    Trial elsewhere(Topic topic) {
        topics.put(topic.id(), topic);
        return this;
    }

    Trial contents(TopicPlace... places) {
        contents.clear();
        contents.addAll(Arrays.asList(places));
        return this;
    }

    Trial variable(String name, String value) {
        return variable(Variable.of(name, value, Map.of()));
    }

    Trial variable(Variable variable) {
        variables.add(variable);
        return this;
    }

    Trial model(ArchitectureModel model) {
        return with(set -> set.model(model));
    }

    Trial picture(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return with(set -> set.resource("paket", path, blobs.put(bytes)));
    }

    Trial with(UnaryOperator<PublicationSet.Builder> change) {
        more.add(change);
        return this;
    }

    Trial publication(UnaryOperator<Publication.Builder> change) {
        publication = change;
        return this;
    }

    PublicationSet set() {
        Publication.Builder made = Publication.builder("P", "Introduktion").contents(contents);
        PublicationSet.Builder set = PublicationSet.builder()
                .packs(List.of(PackManifest.builder("paket", PackVersion.of("1.0.0"))
                        .title("Paket")
                        .publisher("sambruk", "OTP")
                        .edition("2026:1")
                        .date(LocalDate.of(2026, 11, 30))
                        .layer(Layer.NATIONAL)
                        .build()))
                .audiences(audiences.values())
                .topics(topics.values())
                .variables(variables)
                .publications(List.of(publication.apply(made).build()));
        defined(set, PublicationSubject.PUBLICATION, "P", 1);
        int line = 10;
        for (Topic topic : topics.values()) {
            defined(set, PublicationSubject.TOPIC, topic.id(), line++);
            for (PublicationBlock block : topic.blocks()) {
                defined(set, PublicationSubject.BLOCK, block.id(), line++);
            }
        }
        more.forEach(change -> change.apply(set));
        return set.build();
    }

    private static void defined(PublicationSet.Builder set, PublicationSubject subject, String id, int line) {
        set.defined(subject, id, "paket", new SourceLocation("paket 1.0.0", "OTP-INF/p.yaml", line, 1));
    }

    VariantMaker maker() {
        return new VariantMaker(Fakes.services(blobs), set());
    }

    Made make(String audience) {
        return maker().make("P", audience);
    }

    Variant variant(String audience) {
        return make(audience).variant();
    }

    /** What politicians read in a block. */
    VariantBlock block(String id) {
        return block(id, POL);
    }

    VariantBlock block(String id, String audience) {
        return variant(audience)
                .blocks()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The only block of block {@code b}. */
    <B extends Block> B only(Class<B> type) {
        List<Block> blocks = block("b").blocks();
        if (blocks.size() != 1) {
            throw new AssertionError(blocks.stream().map(Block::plainText).toList());
        }
        return type.cast(blocks.get(0));
    }

    /** What politicians read in block {@code b}. */
    String says() {
        return says(POL);
    }

    String says(String audience) {
        return block("b", audience).text();
    }

    /** What is found in making the variant for politicians: code, subject and arguments. */
    List<String> found() {
        return found(POL);
    }

    List<String> found(String audience) {
        return make(audience).findings().stream().map(Trial::line).toList();
    }

    /** The codes of what is found. */
    String codes() {
        return codes(POL);
    }

    String codes(String audience) {
        return make(audience).findings().stream()
                .map(finding -> finding.code().substring(4))
                .collect(Collectors.joining(" "));
    }

    private static String line(PublicationFinding finding) {
        return finding.code().substring(4) + " " + finding.audience().orElse("-") + " "
                + finding.subject().orElse("-") + ": " + finding.arguments().get(0);
    }
}
