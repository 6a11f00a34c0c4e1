package se.sambruk.otp.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;

/** What stands in each sentence of a text, sorted once: a text may have many sentences. Immutable. */
public final class BySentence {
    private final Map<Integer, List<Match>> matches = new HashMap<>();

    private BySentence() {}

    /** Sorts by where each begins; what is in no sentence is left out. */
    public static BySentence of(List<Match> matches, Analysis analysis) {
        BySentence sorted = new BySentence();
        for (Match match : matches) {
            analysis.sentenceOf(match.first()).ifPresent(sentence -> sorted.matches
                    .computeIfAbsent(sentence.first(), first -> new ArrayList<>())
                    .add(match));
        }
        return sorted;
    }

    /** In order. */
    public List<Match> in(Sentence sentence) {
        return matches.getOrDefault(sentence.first(), List.of());
    }
}
