package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.content.Layer;

/**
 * Puts things where layers want them to stand: the wishes of the lowest layer first; and within a layer, what is to stand by another once
 * that other stands where it is wanted itself. Used once.
 */
final class Placing {
    /**
     * That something is to stand somewhere.
     *
     * @param adds whether it stands nowhere before
     * @param node where, as an amendment tells it: {@code at}, and what it is placed by or in
     */
    record Wish(String id, boolean adds, Map<?, ?> node, Working.Origin by) {
        private static final Comparator<Wish> ORDER = Comparator.comparingInt(
                        (Wish wish) -> wish.by().source().rank())
                .thenComparing(wish -> !wish.adds())
                .thenComparing(Wish::id);

        String at() {
            return String.valueOf(node.get("at"));
        }

        /** What it is placed by or in, where that is told under a key. */
        Optional<String> named(String key) {
            return Optional.ofNullable((String) node.get(key));
        }
    }

    /** Where things are placed. */
    interface Ground {
        /** The ids of what must stand where it is wanted before a wish can be met. */
        List<String> needs(Wish wish);

        boolean has(String id);

        /** Meets a wish whose needs are there. */
        void place(Wish wish);

        /** Tells of a wish whose needs are not all there. */
        void lost(Wish wish);

        /**
         * Tells of wishes that wait for each other.
         *
         * @param way a way round: {@code [a, b, a]}
         * @param one the wish for the first of them
         */
        void circular(List<String> way, Wish one);
    }

    private final Ground ground;
    private final List<Wish> open = new ArrayList<>();

    Placing(Ground ground) {
        this.ground = ground;
    }

    /**
     * @param wishes in any order; not two of the same kind for the same thing
     */
    void place(List<Wish> wishes) {
        for (Layer layer : Layer.values()) {
            wishes.stream()
                    .filter(wish -> wish.by().source().layer() == layer)
                    .sorted(Wish.ORDER)
                    .forEach(open::add);
            settle();
        }
        open.forEach(ground::lost);
    }

    private void settle() {
        boolean some = true;
        while (some) {
            some = false;
            for (Wish wish : List.copyOf(open)) {
                if (ground.needs(wish).stream().allMatch(id -> ground.has(id) && !awaits(wish, id))) {
                    open.remove(wish);
                    ground.place(wish);
                    some = true;
                }
            }
        }
        dropKnots();
    }

    private boolean awaits(Wish wish, String id) {
        return open.stream().anyMatch(other -> other != wish && other.id().equals(id));
    }

    /** No layer above can undo a knot: it only ever says more. What waits for one is told of with it. */
    private void dropKnots() {
        Graph waits = new Graph();
        for (Wish wish : open) {
            ground.needs(wish).stream()
                    .filter(id -> !id.equals(wish.id()) && awaits(wish, id))
                    .forEach(id -> waits.add(wish.id(), id));
        }
        for (List<String> way : waits.cycles()) {
            open.stream()
                    .filter(wish -> wish.id().equals(way.get(0)))
                    .findFirst()
                    .ifPresent(wish -> ground.circular(way, wish));
        }
        Map<String, Set<String>> reached = waits.closure();
        open.removeIf(wish -> reached.getOrDefault(wish.id(), Set.of()).stream()
                .anyMatch(id -> reached.get(id).contains(id)));
    }
}
