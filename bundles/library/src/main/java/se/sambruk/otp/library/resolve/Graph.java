package se.sambruk.otp.library.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which pack comes after which. Everything it answers is in an order that depends on names alone. */
final class Graph {
    private final Map<String, Set<String>> after = new TreeMap<>();

    void add(String node) {
        after.computeIfAbsent(node, name -> new TreeSet<>());
    }

    /** States that one comes after, and goes over, another. */
    void add(String one, String another) {
        add(one);
        add(another);
        after.get(one).add(another);
    }

    /** For each node everything that it comes after, directly or through others. */
    Map<String, Set<String>> closure() {
        Map<String, Set<String>> closure = new TreeMap<>();
        for (String node : after.keySet()) {
            Set<String> reached = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(after.get(node));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (reached.add(next)) {
                    open.addAll(after.get(next));
                }
            }
            closure.put(node, reached);
        }
        return closure;
    }

    /** A shortest way round each knot of nodes that come after one another: {@code [a, b, a]}. */
    List<List<String>> cycles() {
        Map<String, Set<String>> closure = closure();
        Set<String> told = new TreeSet<>();
        List<List<String>> cycles = new ArrayList<>();
        for (String node : after.keySet()) {
            if (closure.get(node).contains(node) && !told.contains(node)) {
                cycles.add(wayBackTo(node));
                closure.get(node).stream()
                        .filter(other -> closure.get(other).contains(node))
                        .forEach(told::add);
            }
        }
        return cycles;
    }

    private List<String> wayBackTo(String start) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!from.containsKey(start)) {
            String node = open.removeFirst();
            for (String next : after.get(node)) {
                if (from.putIfAbsent(next, node) == null) {
                    open.addLast(next);
                }
            }
        }
        List<String> way = new ArrayList<>(List.of(start));
        for (String node = from.get(start); !node.equals(start); node = from.get(node)) {
            way.add(node);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }

    /** Every node after those it comes after, else by name. There must be no cycle. */
    List<String> order() {
        Map<String, Set<String>> closure = closure();
        Set<String> order = new LinkedHashSet<>();
        Set<String> left = new TreeSet<>(after.keySet());
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(node -> order.containsAll(closure.get(node)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a cycle"));
            order.add(next);
            left.remove(next);
        }
        return List.copyOf(order);
    }
}
