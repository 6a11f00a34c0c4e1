package se.sambruk.otp.quality.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words, from 1, so that texts can be compared as numbers. Which number a word has says nothing of it. Not thread-safe. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();

    int[] numbers(List<String> words) {
        int[] found = new int[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.computeIfAbsent(words.get(i), word -> numbers.size() + 1);
        }
        return found;
    }
}
