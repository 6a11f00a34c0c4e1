package se.sambruk.otp.format.archimate.archi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Which folders lie within which. */
public class NestingTest {
    private static final int MANY = 10_000;

    private int comparisons;
    private int steps;

    /** A path that counts how often it is compared with another. */
    private final class Path {
        private final String text;

        Path(String text) {
            this.text = text;
        }

        @Override
        public boolean equals(Object other) {
            comparisons++;
            return other instanceof Path path && path.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private Nesting<Path> nesting() {
        return new Nesting<>(new Path("m/"), inner -> {
            steps++;
            return new Path(inner.text.substring(0, inner.text.lastIndexOf('/', inner.text.length() - 2) + 1));
        });
    }

    private static List<String> texts(Iterable<Path> paths) {
        List<String> texts = new ArrayList<>();
        paths.forEach(path -> texts.add(path.text));
        return texts;
    }

    @Test
    public void folders_that_hold_nothing_but_folders_are_known() {
        Nesting<Path> nesting = nesting();

        nesting.know(new Path("m/a/b/c/"));
        nesting.know(new Path("m/a/d/"));
        nesting.know(new Path("m/a/b/"));
        nesting.know(new Path("m/"));

        assertEquals(List.of("m/a/"), texts(nesting.within(new Path("m/"))));
        assertEquals(List.of("m/a/b/", "m/a/d/"), texts(nesting.within(new Path("m/a/"))));
        assertEquals(List.of("m/a/b/c/"), texts(nesting.within(new Path("m/a/b/"))));
        assertEquals(List.of(), texts(nesting.within(new Path("m/a/d/"))));
    }

    @Test
    public void twice_as_many_folders_beside_each_other_cost_twice_as_much() {
        int few = cost(MANY);
        int many = cost(2 * MANY);

        assertTrue(few + " and " + many, many <= 2.5 * few);
        assertTrue(few + " for " + MANY, few <= 20 * MANY);
    }

    // Three files in each folder, all of them far below the outermost.
    private int cost(int folders) {
        comparisons = 0;
        steps = 0;
        Nesting<Path> nesting = nesting();
        for (int i = 0; i < folders; i++) {
            for (int file = 0; file < 3; file++) {
                nesting.know(new Path("m/a/b/c/d/e/f/g/h/" + i + "/"));
            }
        }
        assertEquals(folders, nesting.within(new Path("m/a/b/c/d/e/f/g/h/")).size());
        return comparisons + steps;
    }
}
