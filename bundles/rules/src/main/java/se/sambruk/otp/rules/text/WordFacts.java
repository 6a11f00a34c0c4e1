package se.sambruk.otp.rules.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a word is wherever it stands, worked out once for each word that is met: requirement texts repeat a few thousand. Each thing when it is first
 * asked for, as the words of lists are met too. Thread-safe.
 */
final class WordFacts {
    /** What is no word. */
    static final WordFacts NONE = new WordFacts("", -1);

    /** What is met after so many words is worked out each time; that a text of endless words fills the memory is worse. */
    private static final int MOST = 30_000;

    private static final Map<String, WordFacts> MET = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String word;
    private final int number;

    // Two threads may work out the same, which is no harm: what is put here is immutable.
    private Optional<VerbForm> verb;
    private Optional<Actor> actor;
    private Optional<ModalVerb> modal;
    private String stem;

    private WordFacts(String word, int number) {
        this.word = word;
        this.number = number;
    }

    /** Of a word in small letters. */
    static WordFacts of(String word) {
        WordFacts known = MET.get(word);
        if (known != null) {
            return known;
        }
        if (NUMBERS.get() >= MOST) {
            return new WordFacts(word, -1);
        }
        return MET.computeIfAbsent(word, met -> new WordFacts(met, NUMBERS.getAndIncrement()));
    }

    /** The word itself: one for all places where it stands. */
    String word() {
        return word;
    }

    /** Its number among those that have been met, from 0; negative where it has none. */
    int number() {
        return number;
    }

    /** What it is as a verb; empty where it is none that is known. */
    Optional<VerbForm> verb() {
        Optional<VerbForm> known = verb;
        if (known == null) {
            known = Verbs.swedish().form(word);
            verb = known;
        }
        return known;
    }

    /** Who or what it names. */
    Optional<Actor> actor() {
        Optional<Actor> known = actor;
        if (known == null) {
            known = Actor.of(word);
            actor = known;
        }
        return known;
    }

    /** Whether it is a modal verb by itself. */
    Optional<ModalVerb> modal() {
        Optional<ModalVerb> known = modal;
        if (known == null) {
            known = ModalVerb.of(word);
            modal = known;
        }
        return known;
    }

    /** What is left of it without its ending. */
    String stem() {
        String known = stem;
        if (known == null) {
            known = Stem.of(word);
            stem = known;
        }
        return known;
    }
}
