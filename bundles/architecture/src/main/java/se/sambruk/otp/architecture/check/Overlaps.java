package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.architecture.shared.Phrases;

/**
 * Boxes that cover each other though neither lies within the other. A box in front that lies wholly upon another is how some tools draw what
 * is nested; and notes and frames may lie where they like.
 */
final class Overlaps implements ModelCheck {
    /** Pixels that nobody sees. */
    private static final int SLACK = 2;
    /** Pairs told of in one view: where there are more, the whole is to be laid out anew. */
    private static final int MOST = 20;

    private record Placed(String shows, Bounds bounds, int depth) {}

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (ShownView view : model.views()) {
            TreeSet<String> pairs = new TreeSet<>();
            TreeSet<String> concerned = new TreeSet<>();
            for (List<Placed> siblings : siblings(model, view)) {
                find(model, siblings, pairs, concerned);
            }
            if (!pairs.isEmpty()) {
                remarks.add(
                        Remarks.information("OTP-4222")
                                .concept(view.id())
                                .view(view.id())
                                .others(List.copyOf(concerned)),
                        model.label(view.id()),
                        Phrases.some(List.copyOf(pairs)));
            }
        }
    }

    /** Those drawn in the same box, by that box. */
    private static List<List<Placed>> siblings(CheckedModel model, ShownView view) {
        Map<String, List<Placed>> siblings = new LinkedHashMap<>();
        int depth = 0;
        for (Box box : view.boxes()) {
            boolean counts = box.isElement()
                    ? !model.isJunction(box.element())
                    : box.node().kind() == ViewNodeKind.VIEW;
            if (counts && box.node().bounds().isPresent()) {
                String within = box.within() == null ? "" : box.within().node().id();
                siblings.computeIfAbsent(within, id -> new ArrayList<>())
                        .add(new Placed(box.node().shows(), box.node().bounds().get(), depth++));
            }
        }
        return List.copyOf(siblings.values());
    }

    private static void find(
            CheckedModel model, List<Placed> siblings, TreeSet<String> pairs, TreeSet<String> concerned) {
        // A sweep from left to right: only boxes that overlap in that direction are compared.
        List<Placed> sorted = new ArrayList<>(siblings);
        sorted.sort(
                Comparator.comparingInt((Placed placed) -> placed.bounds().x()).thenComparingInt(Placed::depth));
        for (int i = 0; i < sorted.size(); i++) {
            Bounds one = sorted.get(i).bounds();
            for (int j = i + 1; j < sorted.size() && sorted.get(j).bounds().x() < one.x() + one.width(); j++) {
                if (pairs.size() >= MOST) {
                    return;
                }
                if (covers(sorted.get(i), sorted.get(j))) {
                    String left = sorted.get(i).shows();
                    String right = sorted.get(j).shows();
                    concerned.add(left);
                    concerned.add(right);
                    boolean inOrder = left.compareTo(right) <= 0;
                    pairs.add(model.label(inOrder ? left : right) + " – " + model.label(inOrder ? right : left));
                }
            }
        }
    }

    private static boolean covers(Placed one, Placed other) {
        Placed behind = one.depth() < other.depth() ? one : other;
        Placed front = behind == one ? other : one;
        Bounds a = behind.bounds();
        Bounds b = front.bounds();
        return overlap(a.x(), a.width(), b.x(), b.width()) > SLACK
                && overlap(a.y(), a.height(), b.y(), b.height()) > SLACK
                && !(isWithin(b.x(), b.width(), a.x(), a.width()) && isWithin(b.y(), b.height(), a.y(), a.height()));
    }

    private static long overlap(long a, long aLength, long b, long bLength) {
        return Math.min(a + aLength, b + bLength) - Math.max(a, b);
    }

    private static boolean isWithin(long inner, long innerLength, long outer, long outerLength) {
        return inner >= outer && inner + innerLength <= outer + outerLength;
    }
}
