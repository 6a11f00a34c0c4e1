package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.PublicationPacks.located;
import static se.sambruk.otp.library.resolve.PublicationPacks.municipal;
import static se.sambruk.otp.library.resolve.PublicationPacks.regional;
import static se.sambruk.otp.library.resolve.PublicationPacks.text;
import static se.sambruk.otp.library.resolve.PublicationPacks.topic;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;

/** Laws that hold of every order that layers give the topics and blocks of a publication. */
@RunWith(JUnitQuickcheck.class)
public class PublicationOrderLawsTest {
    private static final int TRIALS = 300;
    private static final int TOPICS = 8;
    private static final Set<String> OF_ORDER = Set.of("OTP-2190", "OTP-2192");

    private static String id(Random random) {
        return "t" + random.nextInt(TOPICS);
    }

    private static Case.Pack national(Random random) {
        List<TopicPlace> places = new ArrayList<>();
        for (int i = TOPICS - 1; i >= 0; i--) {
            int below = random.nextInt(places.size() + 1);
            List<TopicPlace> inner = new ArrayList<>(places.subList(0, Math.min(below, 2)));
            places.removeAll(inner);
            places.add(random.nextInt(places.size() + 1), TopicPlace.of("t" + i, inner));
        }
        Publication publication =
                Publication.builder("intro", "Introduktion").contents(places).build();
        return Case.pack("nationellt", Layer.NATIONAL).content(catalog -> {
            catalog.publication(located(publication));
            for (int i = 0; i < TOPICS; i++) {
                catalog.topic(located(topic("t" + i, text("t" + i + "-a", "A."), text("t" + i + "-b", "B."))));
            }
        });
    }

    private static Map<String, Object> place(Random random, String kind, String anchor) {
        return random.nextInt(4) == 0
                ? Map.of("at", random.nextBoolean() ? "first" : "last")
                : Map.of("at", random.nextBoolean() ? "after" : "before", kind, anchor);
    }

    private static List<PublicationAmendment> moves(Random random) {
        Map<String, PublicationAmendment> moves = new TreeMap<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String topic = id(random);
            moves.put(
                    topic,
                    move(PublicationSubject.PUBLICATION, "intro", "move." + topic, place(random, "topic", id(random))));
            String block = id(random) + "-b";
            moves.put(block, move(PublicationSubject.BLOCK, block, "place", place(random, "block", id(random) + "-a")));
        }
        List<PublicationAmendment> shuffled = new ArrayList<>(moves.values());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static PublicationAmendment move(PublicationSubject subject, String target, String path, Object place) {
        return PublicationAmendment.of(subject, target, Map.of(path, place), PublicationPacks.BECAUSE);
    }

    private static PublicationResolution resolved(
            Case.Pack national, List<PublicationAmendment> lower, List<PublicationAmendment> upper) {
        return PublicationPacks.resolve(
                national,
                PublicationPacks.amending(regional(), lower.toArray(PublicationAmendment[]::new)),
                PublicationPacks.amending(municipal("kommun"), upper.toArray(PublicationAmendment[]::new)));
    }

    @Property(trials = TRIALS)
    public void nothing_is_lost_and_nothing_stands_twice(long seed) {
        Random random = new Random(seed);
        PublicationResolution resolution = resolved(national(random), moves(random), moves(random));
        if (resolution.set().isEmpty()) {
            assertTrue(
                    resolution.problems().toString(),
                    resolution.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .allMatch(problem -> OF_ORDER.contains(problem.code())));
            return;
        }
        PublicationSet set = resolution.set().get();
        List<String> topics = set.publications().get("intro").topics().toList();
        assertEquals(topics.toString(), TOPICS, topics.size());
        assertEquals(TOPICS, new TreeSet<>(topics).size());
        List<String> blocks = set.topics().values().stream()
                .flatMap(topic -> topic.blocks().stream())
                .map(block -> block.id())
                .sorted()
                .toList();
        assertEquals(2 * TOPICS, blocks.size());
        assertEquals(2 * TOPICS, new TreeSet<>(blocks).size());
    }

    @Property(trials = TRIALS)
    public void it_does_not_matter_in_which_order_a_pack_lists_its_changes(long seed) {
        Random random = new Random(seed);
        Case.Pack national = national(random);
        List<PublicationAmendment> lower = moves(random);
        List<PublicationAmendment> upper = moves(random);
        PublicationResolution one = resolved(national, lower, upper);
        Collections.reverse(lower);
        Collections.reverse(upper);
        PublicationResolution other = resolved(national, lower, upper);
        assertEquals(
                one.set().map(set -> set.publications().get("intro")),
                other.set().map(set -> set.publications().get("intro")));
        assertEquals(
                one.set().map(set -> List.copyOf(set.topics().values())),
                other.set().map(set -> List.copyOf(set.topics().values())));
    }

    @Property(trials = TRIALS)
    public void what_one_pack_puts_first_and_nothing_else_is_put_before_stands_first(long seed) {
        Random random = new Random(seed);
        String first = id(random);
        PublicationSet set = resolved(
                        national(random),
                        List.of(),
                        List.of(move(PublicationSubject.PUBLICATION, "intro", "move." + first, Map.of("at", "first"))))
                .set()
                .orElseThrow();
        assertEquals(first, set.publications().get("intro").contents().get(0).topic());
    }
}
