package se.sambruk.otp.rules.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a word is wherever it stands, worked out once for each word that is met: requirement texts repeat a few thousand.
 *
 * @param verb empty where it is none that is known
 * @param actor who or what it names
 * @param modal whether it is a modal verb by itself
 */
record WordFacts(Optional<VerbForm> verb, Optional<Actor> actor, Optional<ModalVerb> modal) {
    static final WordFacts NONE = new WordFacts(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is met after so many words is worked out each time; that a text of endless words fills the memory is worse. */
    private static final int MOST = 30_000;

    private static final Map<String, WordFacts> MET = new ConcurrentHashMap<>();

    /** Of a word in small letters. */
    static WordFacts of(String word) {
        WordFacts known = MET.get(word);
        if (known == null) {
            known = new WordFacts(Verbs.swedish().form(word), Actor.of(word), ModalVerb.of(word));
            if (MET.size() < MOST) {
                MET.put(word, known);
            }
        }
        return known;
    }
}
