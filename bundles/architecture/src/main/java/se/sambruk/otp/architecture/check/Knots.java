package se.sambruk.otp.architecture.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the sets of nodes from each of which all others of the set can be reached (Tarjan's strongly connected components, R. Tarjan 1972),
 * in time that grows with nodes and edges, and without recursion, as a chain may be as long as a model is large.
 */
final class Knots {
    private record Visit(String node, Iterator<String> left) {}

    private final Map<String, SortedSet<String>> next;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<SortedSet<String>> found = new ArrayList<>();

    /**
     * @param next by node: those that edges lead to
     */
    Knots(Map<String, SortedSet<String>> next) {
        this.next = next;
    }

    /** Those of at least two nodes, by their first. */
    List<SortedSet<String>> find() {
        for (String node : next.keySet()) {
            if (!index.containsKey(node)) {
                visit(node);
            }
        }
        found.sort(Comparator.comparing(SortedSet::first));
        return found;
    }

    private void visit(String root) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.left().hasNext()) {
                String node = visit.left().next();
                if (!index.containsKey(node)) {
                    path.push(enter(node));
                } else if (isOpen.contains(node)) {
                    low.merge(visit.node(), index.get(node), Math::min);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    low.merge(path.peek().node(), low.get(visit.node()), Math::min);
                }
                leave(visit.node());
            }
        }
    }

    private Visit enter(String node) {
        index.put(node, index.size());
        low.put(node, index.get(node));
        open.push(node);
        isOpen.add(node);
        return new Visit(
                node, next.getOrDefault(node, Collections.emptySortedSet()).iterator());
    }

    private void leave(String node) {
        if (!low.get(node).equals(index.get(node))) {
            return;
        }
        SortedSet<String> knot = new TreeSet<>();
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            knot.add(member);
        } while (!member.equals(node));
        if (knot.size() > 1) {
            found.add(knot);
        }
    }

    /** One of the shortest ways from the first node of a knot back to it, always the same. */
    static List<String> shortestCycle(SortedSet<String> knot, Map<String, SortedSet<String>> next) {
        String start = knot.first();
        Map<String, String> before = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of(start));
        while (!left.isEmpty()) {
            String node = left.poll();
            for (String to : next.getOrDefault(node, Collections.emptySortedSet())) {
                if (to.equals(start)) {
                    return back(start, node, before);
                }
                if (knot.contains(to) && before.putIfAbsent(to, node) == null) {
                    left.add(to);
                }
            }
        }
        throw new IllegalArgumentException("no cycle through " + start);
    }

    private static List<String> back(String start, String last, Map<String, String> before) {
        List<String> cycle = new ArrayList<>();
        for (String node = last; !node.equals(start); node = before.get(node)) {
            cycle.add(node);
        }
        cycle.add(start);
        Collections.reverse(cycle);
        return cycle;
    }
}
