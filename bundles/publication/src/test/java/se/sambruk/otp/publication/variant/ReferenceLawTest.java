package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;

/** Of references to what is shown, to what is hidden from a reader and to what there is not, just the right ones are told of. */
@RunWith(JUnitQuickcheck.class)
public class ReferenceLawTest {
    private static final int TOPICS = 4;

    /** A topic or block, and who reads it; nobody where no publication has it. */
    private record Thing(String target, List<String> readers, boolean isPlaced) {}

    /** A block with links in it. */
    private record Linking(Thing block, String id, List<String> targets) {}

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<Linking> linking = new ArrayList<>();
    private Trial trial;

    private static List<String> some(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(Trial.POL);
            case 1 -> List.of(Trial.ARK);
            default -> List.of(Trial.POL, Trial.ARK);
        };
    }

    private static List<String> both(List<String> readers, List<String> others) {
        return readers.stream().filter(others::contains).toList();
    }

    /** All are in the publication but the last topic, which has no place anywhere. */
    private void generate(long seed) {
        Random random = new Random(seed);
        things.clear();
        linking.clear();
        trial = Trial.trial();
        List<String> targets = new ArrayList<>(List.of("topic:borta", "block:borta", "topic:b00", "block:t0"));
        for (int t = 0; t < TOPICS; t++) {
            targets.add("topic:t" + t);
            for (int b = 0; b < 3; b++) {
                targets.add("block:b" + t + b);
            }
        }
        List<TopicPlace> places = new ArrayList<>();
        for (int t = 0; t < TOPICS; t++) {
            boolean isPlaced = t < TOPICS - 1;
            List<String> readers = some(random);
            things.put("topic:t" + t, new Thing("topic:t" + t, readers, isPlaced));
            List<PublicationBlock> blocks = new ArrayList<>();
            for (int b = 0; b < 3; b++) {
                String id = "b" + t + b;
                List<String> own = some(random);
                Thing block = new Thing("block:" + id, both(own, readers), isPlaced);
                things.put(block.target(), block);
                List<String> led = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    led.add(targets.get(random.nextInt(targets.size())));
                }
                linking.add(new Linking(block, id, led));
                String text =
                        led.stream().map(target -> " [till](" + target + ")").collect(Collectors.joining());
                blocks.add(Trial.text(id, "Text" + text + ".").readBy(own));
            }
            trial.elsewhere(Topic.of("t" + t, "T", Map.of(), readers, blocks));
            if (isPlaced) {
                places.add(TopicPlace.of("t" + t, List.of()));
            }
        }
        trial.contents(places.toArray(TopicPlace[]::new));
    }

    private TreeSet<String> expected(String reader) {
        TreeSet<String> expected = new TreeSet<>();
        for (Linking from : linking) {
            if (!from.block().isPlaced() || !from.block().readers().contains(reader)) {
                continue;
            }
            for (String target : from.targets()) {
                Thing thing = things.get(target);
                if (thing == null) {
                    expected.add("4601 - " + from.id() + ": " + target);
                } else if (!thing.isPlaced()) {
                    expected.add("4602 - " + from.id() + ": " + target);
                } else if (!thing.readers().contains(reader)) {
                    expected.add("4602 " + reader + " " + from.id() + ": " + target);
                }
            }
        }
        return expected;
    }

    @Property(trials = 500)
    public void what_is_hidden_and_what_there_is_not_is_told_of_and_nothing_else(long seed) {
        generate(seed);
        for (String reader : List.of(Trial.POL, Trial.ARK)) {
            TreeSet<String> found = trial.found(reader).stream()
                    .filter(line -> line.startsWith("4601 ") || line.startsWith("4602 "))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected(reader), found);
        }
    }
}
