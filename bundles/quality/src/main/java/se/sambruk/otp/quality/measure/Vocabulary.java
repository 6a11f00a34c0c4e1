package se.sambruk.otp.quality.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swedish.like.Shingles;

/** Numbers words, from 1, so that texts can be compared as numbers. Which number a word has says nothing of it. Not thread-safe. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int most;

    Vocabulary() {
        this(Shingles.WORDS);
    }

    /**
     * @param most how many different words there may be
     */
    Vocabulary(int most) {
        this.most = most;
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if there are more different words than can be numbered
     */
    int[] numbers(List<String> words) {
        int[] found = new int[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.computeIfAbsent(words.get(i), word -> next());
        }
        return found;
    }

    private int next() {
        if (numbers.size() == most) {
            throw QualityProblems.error("OTP-7905", most).asException();
        }
        return numbers.size() + 1;
    }
}
