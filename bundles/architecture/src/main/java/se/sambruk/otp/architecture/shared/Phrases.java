package se.sambruk.otp.architecture.shared;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.api.text.Similar;

/** What stands in sentences about models of all kinds, so that the same is told the same. */
public final class Phrases {
    private static final Messages MESSAGES = Messages.of(Phrases.class);
    private static final int NAMED = 5;

    private Phrases() {}

    /** How a concept is named in a sentence: by its id, which an architect looks up, and its name if it has one. */
    public static String label(Concept concept) {
        String name = concept.name().strip();
        return name.isEmpty() ? concept.id() : concept.id() + " (" + name + ")";
    }

    /** As {@link #label(Concept)}; only the id of a concept that the model lacks. */
    public static String label(String id, ArchitectureModel model) {
        return model.find(id).map(Phrases::label).orElse(id);
    }

    /** All of some concepts, with commas between. */
    public static String labels(Collection<String> ids, ArchitectureModel model) {
        return ids.stream().map(id -> label(id, model)).collect(Collectors.joining(", "));
    }

    /** The first few of some names, and how many more there are. */
    public static LocalizedText some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? LocalizedText.of(first) : MESSAGES.text("and-more", first, names.size() - NAMED);
    }

    /** A sentence with what somebody may have meant, and a blank before it; empty where nothing is like it. */
    public static LocalizedText nearest(String written, Collection<String> known) {
        List<String> near = Similar.to(written, known);
        return near.isEmpty() ? LocalizedText.of("") : MESSAGES.text("nearest", String.join(", ", near));
    }

    /** As {@link #some}, of texts. */
    public static LocalizedText texts(List<LocalizedText> names) {
        return LocalizedText.of(
                some(in(LocalizedText.SWEDISH, names)).in(LocalizedText.SWEDISH),
                some(in(Locale.ENGLISH, names)).in(Locale.ENGLISH));
    }

    /** All of some texts, with commas between. */
    public static LocalizedText all(List<LocalizedText> names) {
        return LocalizedText.of(
                String.join(", ", in(LocalizedText.SWEDISH, names)), String.join(", ", in(Locale.ENGLISH, names)));
    }

    private static List<String> in(Locale locale, List<LocalizedText> names) {
        return names.stream().map(name -> name.in(locale)).toList();
    }
}
