package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something as wide as its place that stands on one page, such as a line or a table's row: pages are filled with strips, one below the other.
 */
abstract class Strip {
    /** What is left when a strip has been broken over two pages. */
    record Halves(Strip upper, Strip lower) {}

    private final List<String> anchors = new ArrayList<>();
    private float before;
    private float after;
    private boolean kept;
    private boolean lying;
    private List<Strip> repeated = List.of();

    abstract float height();

    /** Draws it, and what it says. */
    protected abstract void draw(Sheet sheet, float x, float top);

    /** The least of it that is worth beginning on a page. */
    float least() {
        return height();
    }

    /**
     * Breaks it so that the upper half takes no more room than there is.
     *
     * @return empty if it cannot be
     */
    Optional<Halves> broken(float room) {
        return Optional.empty();
    }

    /**
     * The same so much lower, to have room on the page where it would stand best.
     *
     * @return empty if it would no longer be what it is
     */
    Optional<Strip> lowered(float by) {
        return Optional.empty();
    }

    final void place(Sheet sheet, float x, float top) {
        anchors.forEach(anchor -> sheet.anchor(anchor, top));
        draw(sheet, x, top);
    }

    /** The room that it wants above and below; between two strips the larger counts, and none at a page's edges. */
    final Strip spaced(float above, float below) {
        before = above;
        after = below;
        return this;
    }

    /** Puts it on one page with what follows. */
    final Strip kept(boolean value) {
        kept = value;
        return this;
    }

    /** Gives it a page that lies down. */
    final Strip lying(boolean value) {
        lying = value;
        return this;
    }

    /** What stands above it once more if it is the first on its page. */
    final Strip under(List<Strip> headers) {
        repeated = headers;
        return this;
    }

    final Strip named(String anchor) {
        anchors.add(anchor);
        return this;
    }

    /** Lets what leads to another lead here. */
    final Strip namedLike(Strip other) {
        anchors.addAll(other.anchors);
        return this;
    }

    /** Lets it stand as another would have. */
    final Strip like(Strip other) {
        return spaced(other.before, other.after)
                .kept(other.kept)
                .lying(other.lying)
                .under(other.repeated)
                .namedLike(other);
    }

    final float before() {
        return before;
    }

    final float after() {
        return after;
    }

    final boolean isKept() {
        return kept;
    }

    final boolean isLying() {
        return lying;
    }

    final List<Strip> repeated() {
        return repeated;
    }

    /** The room between two. */
    static float gap(Strip upper, Strip lower) {
        return Math.max(upper.after(), lower.before());
    }

    /** The height of several, with the room between them. */
    static float height(List<Strip> strips) {
        float height = 0;
        for (int i = 0; i < strips.size(); i++) {
            height += strips.get(i).height() + (i == 0 ? 0 : gap(strips.get(i - 1), strips.get(i)));
        }
        return height;
    }
}
