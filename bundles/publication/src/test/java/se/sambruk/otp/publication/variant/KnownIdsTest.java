package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class KnownIdsTest {
    private static final List<String> PIECES =
            List.of("A", "B", "-", "1", "2", "-1", "A-B", "A-B-1", "B-1-2", " ", "å", ".", "_", "--", "A-B-12");
    private static final List<String> IDS = List.of("A-B-1", "A-B-12", "B-1-2", "A-1", "AB");

    /** As it is meant: an id with no letter or digit right before or after it. */
    private static Set<String> plainly(String text) {
        Set<String> found = new TreeSet<>();
        for (String id : IDS) {
            if (Pattern.compile("(?<![\\p{L}\\p{N}])" + id + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .find()) {
                found.add(id);
            }
        }
        return found;
    }

    @Property(trials = 3000)
    public void just_those_are_found_that_stand_there(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        assertEquals(text.toString(), plainly(text.toString()), new TreeSet<>(new KnownIds(IDS).in(text.toString())));
    }

    @Test
    public void ids_are_told_as_they_are_known_and_in_the_order_of_the_text() {
        assertEquals(
                List.of("OTP-X-2", "otp-x-1"),
                List.copyOf(new KnownIds(List.of("otp-x-1", "OTP-X-2")).in("otp-x-2, OTP-X-1 och OTP-X-2")));
    }

    @Test
    public void one_is_found_among_ten_thousand() {
        KnownIds ids = new KnownIds(
                IntStream.range(0, 10_000).mapToObj(i -> "OTP-DRI-" + i).toList());
        assertEquals(
                Set.of("OTP-DRI-7654"), ids.in("ord ".repeat(20_000) + "OTP-DRI-7654 " + "OTP-INT-1 ".repeat(20_000)));
        assertEquals(Set.of(), new KnownIds(List.of()).in("OTP-DRI-1"));
    }
}
