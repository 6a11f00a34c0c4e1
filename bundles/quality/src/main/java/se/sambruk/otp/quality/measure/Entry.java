package se.sambruk.otp.quality.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.sambruk.otp.api.quality.measure.RequirementMeasure;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.swedish.Reading;

/** What is kept of a requirement until all have been seen: much less than the requirement, as a library has many. */
final class Entry {
    /** A sentence in its place, its words numbered. */
    record Spot(int start, int end, int[] words, int length) {}

    /** By id, and by pack where several packs have one. */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::id).thenComparing(entry -> entry.pack);

    private final String pack;
    private final String id;
    private final String category;
    private final String topic;
    private final List<Citation> citations;
    private final RequirementMeasure measure;
    private final Map<Prose, String> texts = new EnumMap<>(Prose.class);
    private final Map<Prose, List<Spot>> spots = new EnumMap<>(Prose.class);

    Entry(String pack, Requirement requirement, Vocabulary vocabulary) {
        this.pack = pack;
        this.id = requirement.id().value();
        this.category = requirement.category();
        this.topic = requirement.topic();
        this.citations = requirement.references();
        Map<Prose, TextMeasure> measures = new EnumMap<>(Prose.class);
        for (Prose prose : Prose.values()) {
            String text = prose.of(requirement);
            Reading reading = Reading.of(text);
            texts.put(prose, text);
            measures.put(prose, reading.measure());
            spots.put(
                    prose,
                    reading.sentences().stream()
                            .map(sentence -> new Spot(
                                    sentence.start(),
                                    sentence.end(),
                                    vocabulary.numbers(sentence.tokens()),
                                    sentence.words()))
                            .toList());
        }
        this.measure = RequirementMeasure.of(
                id, category, measures.get(Prose.TEXT), measures.get(Prose.RATIONALE), measures.get(Prose.GUIDANCE));
    }

    String id() {
        return id;
    }

    String category() {
        return category;
    }

    /** Empty if none. */
    String topic() {
        return topic;
    }

    List<Citation> citations() {
        return citations;
    }

    RequirementMeasure measure() {
        return measure;
    }

    String text(Prose prose) {
        return texts.get(prose);
    }

    TextMeasure measure(Prose prose) {
        return switch (prose) {
            case TEXT -> measure.text();
            case RATIONALE -> measure.rationale();
            case GUIDANCE -> measure.guidance();
        };
    }

    List<Spot> spots(Prose prose) {
        return spots.get(prose);
    }

    /** The numbers of a text's words, one after the other. */
    int[] words(Prose prose) {
        return spots.get(prose).stream()
                .flatMapToInt(spot -> Arrays.stream(spot.words()))
                .toArray();
    }

    Place place(Prose prose, Spot spot) {
        return new Place(this, prose, spot.start(), spot.end());
    }

    /** Every sentence in its place. */
    Stream<Occurrence> occurrences() {
        return Stream.of(Prose.values())
                .flatMap(prose -> spots.get(prose).stream().map(spot -> new Occurrence(this, prose, spot)));
    }

    /** A sentence, and where it stands. */
    record Occurrence(Entry entry, Prose prose, Spot spot) {
        int[] words() {
            return spot.words();
        }

        Place place() {
            return entry.place(prose, spot);
        }
    }
}
