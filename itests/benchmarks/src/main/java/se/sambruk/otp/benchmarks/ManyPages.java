package se.sambruk.otp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

/**
 * A publication of many pages for five audiences, as editors write them: with requirements, terms and topics referred to, tables, notes, drawn
 * views, and much for a check to find. A variant has the number of pages on average. Always the same for a number of pages.
 */
final class ManyPages {
    static final String ID = "lang";

    /** About what a page of running text holds. */
    private static final int WORDS_A_PAGE = 500;

    private static final int WORDS_A_PARAGRAPH = 60;

    /** What a block is for a reader on average, with the lists and tables that stand beside some. */
    private static final int WORDS_A_BLOCK = 77;

    private static final int BLOCKS_A_TOPIC = 20;
    private static final int REQUIREMENTS = 500;
    private static final int TERMS = 100;
    private static final int VIEWS = 12;
    private static final int BOXES = 12;
    private static final List<String> AUDIENCES =
            List.of("politiker", "forvaltningschef", "inkopare", "it-arkitekt", "medborgare");
    private static final String[] WORDS =
            ("kommunen köper system som ska hänga ihop med andra och kunna bytas ut när avtalet är slut"
                            + " handläggaren ser ärendet på ett ställe och den som har skickat in det kan följa hur långt det har kommit"
                            + " uppgifter lämnas en gång och hämtas sedan ur register därför ställs krav på öppna gränssnitt")
                    .split(" ");

    private final Random random = new Random(20261201);
    private final int blocks;

    private ManyPages(int pages) {
        this.blocks = pages * WORDS_A_PAGE / WORDS_A_BLOCK;
    }

    static PublicationSet of(int pages) {
        return new ManyPages(pages).set();
    }

    private PublicationSet set() {
        List<Topic> topics = new ArrayList<>();
        List<TopicPlace> places = new ArrayList<>();
        for (int at = 0; at < blocks; at += BLOCKS_A_TOPIC) {
            String topic = "amne-" + at / BLOCKS_A_TOPIC;
            List<PublicationBlock> here = new ArrayList<>();
            for (int i = at; i < Math.min(blocks, at + BLOCKS_A_TOPIC); i++) {
                block(i, here);
            }
            topics.add(Topic.of(topic, "Ämne " + at / BLOCKS_A_TOPIC, Map.of(), null, here));
            places.add(TopicPlace.of(topic, List.of()));
        }
        return PublicationSet.builder()
                .audiences(AUDIENCES.stream().map(ManyPages::audience).toList())
                .publications(List.of(Publication.builder(ID, "En lång publikation")
                        .contents(places)
                        .glossary(true)
                        .build()))
                .topics(topics)
                .requirements(IntStream.range(0, REQUIREMENTS)
                        .mapToObj(ManyPages::requirement)
                        .toList())
                .terms(IntStream.range(0, TERMS)
                        .mapToObj(i -> Term.of("begrepp " + i, text()))
                        .toList())
                .model(model())
                .build();
    }

    /** For one requirements are named, for others explained, and two are not to meet any. */
    private static Audience audience(String id) {
        String requirements =
                List.of("never", "explained", "named", "named", "never").get(AUDIENCES.indexOf(id));
        return Audience.fromTree(Map.of("id", id, "name", id, "lix", 25, "requirements", requirements));
    }

    private static Requirement requirement(int number) {
        return Samples.requirement(id(number), RequirementKind.CONTRACT).build();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "PRV-DRI-%03d", number + 1);
    }

    /** Two blocks of five are for all, one is another for each reader, and the rest are for some. */
    private void block(int i, List<PublicationBlock> into) {
        String id = "block-" + i;
        into.add(PublicationBlock.of(id, content(i)));
        if (i % 5 == 2) {
            for (String audience : AUDIENCES) {
                into.add(PublicationBlock.of(id + "-" + audience, BlockContent.text(text()))
                        .readBy(List.of(audience))
                        .replacing(id));
            }
        } else if (i % 5 == 4) {
            into.add(PublicationBlock.of(id + "-lista", BlockContent.list(List.of(text(), text()), true))
                    .readBy(AUDIENCES.subList(0, 2)));
        }
    }

    private BlockContent content(int i) {
        String text = text();
        if (i % 100 == 11) {
            return BlockContent.view("V-" + i / 100 % VIEWS, "Vy " + i, "");
        }
        if (i % 25 == 8) {
            return BlockContent.table(
                    "Tabell " + i,
                    "",
                    List.of(new BlockContent.Column("Vad", 1), new BlockContent.Column("Varför", 2)),
                    List.of(List.of("Ett", text), List.of("Två", text())),
                    true);
        }
        return switch (i % 10) {
            case 0 -> BlockContent.text(text + "Det står i [](requirement:" + id(random.nextInt(REQUIREMENTS)) + ").");
            case 3 -> BlockContent.text(text + "Se [](topic:amne-" + random.nextInt(blocks / BLOCKS_A_TOPIC) + ").");
            case 5 -> BlockContent.text(text + "Det kallas [](<term:begrepp " + random.nextInt(TERMS) + ">).");
            case 6 -> BlockContent.text(text + "Då används " + abbreviation() + " i stället.");
            case 8 -> BlockContent.note(text, NoteKind.INFORMATION);
            default -> BlockContent.text(text);
        };
    }

    /** One that nobody has explained. */
    private String abbreviation() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS_A_PARAGRAPH; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            boolean first = i % 12 == 0;
            text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
            text.append(i % 12 == 11 ? ". " : i % 30 == 7 ? " **tydligt** " : " ");
        }
        return text.toString();
    }

    private ArchitectureModel model() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        for (int view = 0; view < VIEWS; view++) {
            View.Builder shown = View.builder("V-" + view).name("Vy " + view).allRelations(true);
            for (int i = 0; i < BOXES; i++) {
                String id = "E-" + view + "-" + i;
                model.element(Element.builder(id, ElementType.APPLICATION_COMPONENT)
                        .name("Del " + i + " av vy " + view)
                        .build());
                shown.node(ViewNode.element(id + ".n", id).build());
                if (i > 0) {
                    model.relation(Relation.of("R" + id, RelationType.FLOW, "E-" + view + "-" + random.nextInt(i), id));
                }
            }
            model.view(shown.build());
        }
        return model.build();
    }
}
