package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;

/**
 * Publications in which everything wants the same names: topics and blocks are called as what we add, as elements, as terms and as parts of each
 * other; topics are included, blocks replaced, figures and catalogs told again and again, and much says nothing at all.
 */
final class Crowded {
    private static final List<String> TOPICS = List.of("historik", "bilagor", "begrepp", "begrepp-post", "k-1");
    private static final List<String> BLOCKS = List.of(
            "begrepp-ärende",
            "begrepp-post-2",
            "k-2",
            "figur-V-ALL",
            "b",
            "b-2",
            "b-3",
            "b-2-2",
            "historik-2",
            "k-1-2");
    private static final List<String> LINKS = List.of(
            "[](element:k-1)",
            "[](element:P-EN)",
            "[](view:V-ALL)",
            "[](term:ärende)",
            "[](term:Ärende)",
            "[](term:brev)",
            "[](term:post)",
            "[](topic:historik)",
            "[](topic:k-1)");

    /** An element is called as a topic, another as a block, and a third is what the catalog leads to. */
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.of("k-1", "application-component", "Ett", ""))
            .element(Element.of("k-2", "application-component", "Två", ""))
            .element(Element.of("P-EN", "principle", "Tre", ""))
            .view(View.builder("V-ALL")
                    .name("Allt")
                    .facet(Facet.SUBJECT, "k-2")
                    .node(ViewNode.element("n", "k-1").build())
                    .build())
            .build();

    private final Random random;
    private final Trial trial = Trial.trial();
    private final List<String> blocks = new ArrayList<>();

    private Crowded(long seed) {
        this.random = new Random(seed);
    }

    static Trial trial(long seed) {
        return new Crowded(seed).make();
    }

    private Trial make() {
        List<String> names = new ArrayList<>(BLOCKS);
        java.util.Collections.shuffle(names, random);
        blocks.addAll(names);
        int each = BLOCKS.size() / TOPICS.size();
        for (int i = 0; i < TOPICS.size(); i++) {
            List<PublicationBlock> own = new ArrayList<>();
            for (String name : names.subList(i * each, (i + 1) * each)) {
                own.add(block(name));
                if (random.nextInt(4) == 0) {
                    own.add(PublicationBlock.of(name + "-r", content()).replacing(name));
                }
            }
            trial.topic(Topic.of(TOPICS.get(i), "T", Map.of(), null, own));
        }
        if (random.nextInt(3) == 0) {
            // No pack may say so, but several may come to.
            trial.contents(
                    TopicPlace.of("historik", List.of(TopicPlace.of("begrepp", List.of()))),
                    TopicPlace.of("historik", List.of()),
                    TopicPlace.of("k-1", List.of(TopicPlace.of("begrepp-post", List.of()))));
        }
        return trial.model(MODEL)
                .publication(made -> made.glossary(true))
                .with(set -> set.terms(List.of(
                        Term.of("ärende", "Det som handläggs."),
                        Term.of("post", "Det som kommer."),
                        Term.builder("Post", "Det som går.")
                                .synonyms(List.of("brev"))
                                .build())));
    }

    private PublicationBlock block(String name) {
        PublicationBlock block = PublicationBlock.of(name, content());
        return random.nextInt(5) == 0 ? block.readBy(List.of(Trial.ARK)) : block;
    }

    private BlockContent content() {
        return switch (random.nextInt(9)) {
            case 0 -> BlockContent.include(TOPICS.get(random.nextInt(TOPICS.size())));
            case 1 -> BlockContent.include(blocks.get(random.nextInt(blocks.size())));
            case 2 -> BlockContent.catalog(ArchitecturePart.ELEMENTS, null);
            case 3 -> BlockContent.view("V-ALL", "", "");
            case 4 -> BlockContent.view("V-BORTA", "", "");
            case 5 ->
                BlockContent.text(
                        List.of("---", "[a]: https://example.org", "- \n- ").get(random.nextInt(3)));
            case 6 -> BlockContent.list(List.of(link(), link()), random.nextBoolean());
            case 7 -> BlockContent.text("- " + link() + "\n  - " + link() + "\n- " + link());
            default -> BlockContent.text(link() + " och " + link() + "\n\n| A |\n|---|\n| " + link() + " |");
        };
    }

    private String link() {
        return random.nextInt(3) == 0
                ? "[dit](block:" + blocks.get(random.nextInt(blocks.size())) + ")"
                : LINKS.get(random.nextInt(LINKS.size()));
    }
}
