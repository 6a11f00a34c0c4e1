package se.sambruk.otp.pack.xlsx.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;

/** A closed list: the words that people choose from, and what each is called in files. Immutable. */
public final class Vocabulary {
    private final String name;
    private final Map<String, LocalizedText> words = new LinkedHashMap<>();
    private final Map<String, String> wires = new LinkedHashMap<>();

    private Vocabulary(String name, List<String> values) {
        this.name = name;
        for (String wire : values) {
            String key = "word." + name + "." + wire;
            words.put(wire, FormTexts.text(key));
            wires.putIfAbsent(FormTexts.normal(wire), wire);
            FormTexts.ways(key, "also." + key).forEach(way -> wires.putIfAbsent(FormTexts.normal(way), wire));
        }
    }

    static <E extends Enum<E> & WireValue> Vocabulary of(String name, Class<E> type) {
        return new Vocabulary(
                name, Stream.of(type.getEnumConstants()).map(WireValue::wire).toList());
    }

    static Vocabulary of(String name, List<String> values) {
        return new Vocabulary(name, values);
    }

    public String name() {
        return name;
    }

    /** What a written word is called in files; empty where it is none of the words. */
    public Optional<String> wire(String written) {
        return Optional.ofNullable(wires.get(FormTexts.normal(written)));
    }

    /** The word of a value, in both languages. */
    public LocalizedText word(String wire) {
        return words.get(wire);
    }

    /** All words of a language, in the order in which they are shown. */
    public List<String> words(Locale language) {
        return words.values().stream().map(word -> word.in(language)).toList();
    }

    /** The word that was most likely meant, in the language in which it was written. */
    public Optional<String> near(String written) {
        List<String> all = Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                .flatMap(language -> words(language).stream())
                .toList();
        return Similar.to(written, all).stream().findFirst();
    }
}
