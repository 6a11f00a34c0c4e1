package se.sambruk.otp.format.archimate.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.problem.SourceLocation;

/** Ids of things that have the same, or none. */
public class IdsTest {
    private static final int MANY = 20_000;
    private static final SourceLocation PLACE = SourceLocation.file("", "m.xml");

    private int looks;
    private int asked;

    /** The ids of a file, which counts how often somebody looks among them. */
    private final Set<String> known = new AbstractSet<>() {
        @Override
        public boolean contains(Object id) {
            looks++;
            return id.equals("a");
        }

        @Override
        public Iterator<String> iterator() {
            return Set.of("a").iterator();
        }

        @Override
        public int size() {
            return 1;
        }
    };

    private Ids ids(boolean isShared) {
        return new Ids(
                "box",
                () -> {
                    asked++;
                    return known;
                },
                isShared,
                new Findings());
    }

    @Test
    public void twenty_thousand_things_of_one_id_are_twenty_thousand_looks() {
        Ids ids = ids(false);
        String last = "";
        for (int i = 0; i < MANY; i++) {
            last = ids.claim("a", PLACE);
        }

        assertEquals("a-" + MANY, last);
        assertTrue("" + looks, looks <= MANY);
        assertEquals(1, asked);
    }

    @Test
    public void twenty_thousand_boxes_without_an_id_are_twenty_thousand_looks() {
        Ids ids = ids(true);
        String last = "";
        for (int i = 0; i < MANY; i++) {
            last = ids.claim("", PLACE);
        }

        assertEquals("box-" + MANY, last);
        assertTrue("" + looks, looks <= MANY);
    }
}
