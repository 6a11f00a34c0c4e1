package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;

/** A national pack with a publication, and packs above it that amend it. */
final class PublicationPacks {
    private PublicationPacks() {}

    static final String BECAUSE = "Nämnden har beslutat det.";

    /** Two audiences, and a publication of the topics A, and B with C below it; A has the blocks a and a-pol, which replaces it. */
    static Case.Pack national() {
        return Case.pack("nationellt", Layer.NATIONAL).content(catalog -> catalog.audience(
                        Audience.builder("politiker", "Politiker").lix(45).build())
                .audience(Audience.builder("inkopare", "Inköpare").build())
                .variable(Variable.of("utgivare", "Sambruk", Map.of()))
                .publication(located(Publication.builder("intro", "Introduktion")
                        .audiences(List.of("politiker", "inkopare"))
                        .contents(List.of(
                                TopicPlace.of("amne-a", List.of()),
                                TopicPlace.of("amne-b", List.of(TopicPlace.of("amne-c", List.of())))))
                        .build()))
                .topic(located(topic(
                        "amne-a",
                        text("a", "Gemensamt."),
                        text("a-pol", "För politiker.")
                                .readBy(List.of("politiker"))
                                .replacing("a"))))
                .topic(located(topic("amne-b", text("b", "B."))))
                .topic(located(topic("amne-c", text("c", "C.")))));
    }

    static Case.Pack municipal(String id) {
        return Case.pack(id, Layer.MUNICIPAL).requires("nationellt");
    }

    static Case.Pack amending(Case.Pack pack, PublicationAmendment... amendments) {
        return pack.content(catalog -> {
            int line = 1;
            for (PublicationAmendment amendment : amendments) {
                catalog.publicationAmendment(
                        new Located<>(amendment, new SourceLocation("kommun 1.0.0", "OTP-INF/p.yaml", line++, 5)));
            }
        });
    }

    static PublicationAmendment change(PublicationSubject subject, String target, String path, Object node) {
        return PublicationAmendment.of(subject, target, Map.of(path, node), BECAUSE);
    }

    static <T> Located<T> located(T value) {
        return new Located<>(value, new SourceLocation("nationellt 1.0.0", "OTP-INF/n.yaml", 7, 5));
    }

    static Topic topic(String id, PublicationBlock... blocks) {
        return Topic.of(id, "Rubrik", Map.of(), null, List.of(blocks));
    }

    static PublicationBlock text(String id, String text) {
        return PublicationBlock.of(id, BlockContent.text(text));
    }

    static PublicationResolution resolve(Case.Pack... packs) {
        List<Catalog> catalogs =
                new ArrayList<>(List.of(packs).stream().map(Case.Pack::build).toList());
        PublicationResolution one = PublicationResolver.resolve(catalogs, Layers.entries(catalogs), List.of());
        Collections.reverse(catalogs);
        PublicationResolution other = PublicationResolver.resolve(catalogs, Layers.entries(catalogs), List.of());
        assertEquals("in whatever order they are listed", one.problems(), other.problems());
        return one;
    }

    static PublicationSet set(Case.Pack... packs) {
        PublicationResolution resolution = resolve(packs);
        return resolution.set().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    static List<String> codes(Case.Pack... packs) {
        return Layers.codes(resolve(packs).problems());
    }

    static List<String> topics(PublicationSet set) {
        return set.publications().get("intro").topics().toList();
    }

    static List<String> blocks(PublicationSet set, String topic, String audience) {
        return set.topics().get(topic).blocks().stream()
                .filter(block -> block.isFor(audience))
                .map(PublicationBlock::id)
                .toList();
    }

    static Case.Pack regional() {
        return Case.pack("region", Layer.REGIONAL).requires("nationellt");
    }

    static PublicationAmendment rewritten(String path, String text) {
        return change(
                PublicationSubject.BLOCK, "a", path, BlockContent.text(text).tree());
    }

    static List<String> texts(PublicationSet set, String audience) {
        return set.topics().get("amne-a").blocks().stream()
                .filter(block -> block.isFor(audience))
                .map(block -> block.content().text())
                .toList();
    }
}
