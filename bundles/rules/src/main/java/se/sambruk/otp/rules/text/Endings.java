package se.sambruk.otp.rules.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a word ends with: the last part of a compound. Goes through a word from its end, and no longer than something ends so; most words of a
 * text are done with at once, however many endings there are. Filled before it is asked.
 *
 * @param <T> what an ending stands for
 */
public final class Endings<T> {
    private static final class Node<T> {
        final Map<Character, Node<T>> before = new HashMap<>();
        T value;
    }

    private final Node<T> root = new Node<>();

    /** The first that is put there stays. */
    public void put(String ending, T value) {
        Node<T> node = root;
        for (int i = ending.length() - 1; i >= 0; i--) {
            node = node.before.computeIfAbsent(ending.charAt(i), sign -> new Node<>());
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /**
     * What the longest ending of a word stands for.
     *
     * @param first how many letters must stand before the ending
     * @param shortest how long the ending must be
     */
    public Optional<T> longest(String word, int first, int shortest) {
        Node<T> node = root;
        T found = null;
        for (int i = word.length() - 1; i >= first; i--) {
            node = node.before.get(word.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null && word.length() - i >= shortest) {
                found = node.value;
            }
        }
        return Optional.ofNullable(found);
    }
}
