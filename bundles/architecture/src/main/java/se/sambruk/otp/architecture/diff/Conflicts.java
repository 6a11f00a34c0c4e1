package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.architecture.shared.Phrases;

/** The conflicts of a merge as they are found, and what is chosen in each. Not thread-safe. */
final class Conflicts {
    private static final Messages MESSAGES = Messages.of(Conflicts.class);
    private static final String PROPERTIES = "properties.";

    private final MergeChoices choices;
    private final Function<String, LanguageText> relations;
    private final Map<String, MergeConflict> byKey = new LinkedHashMap<>();

    /**
     * @param relations what the relation of an id is called
     */
    Conflicts(MergeChoices choices, Function<String, LanguageText> relations) {
        this.choices = choices;
        this.relations = relations;
    }

    /** Both changed it, and differently. */
    Optional<MergeSide> changedDifferently(Place place, String field, Object base, Object ours, Object theirs) {
        String path = place.path(field);
        return add(finding("OTP-4360", place, List.of(), label(place), field(path)), place, path, base, ours, theirs);
    }

    /** One of them, which says nothing, removed what the other changed. */
    Optional<MergeSide> removedAndChanged(Place place, Object base, Object ours, Object theirs) {
        String path = place.path("");
        return add(
                finding(
                        "OTP-4361",
                        place,
                        List.of(),
                        path.isEmpty() ? label(place) : text("part-of", path, label(place)),
                        remover(ours)),
                place,
                path,
                base,
                ours,
                theirs);
    }

    /**
     * One of them, which says nothing, removed what the other began to use.
     *
     * @param users the ids of the concepts that use it
     */
    Optional<MergeSide> removedAndUsed(Place place, List<String> users, Object base, Object ours, Object theirs) {
        return add(
                finding("OTP-4362", place, users, label(place), remover(ours), Phrases.some(users)),
                place,
                "",
                base,
                ours,
                theirs);
    }

    /** The boxes and lines of a view do not go together. */
    Optional<MergeSide> drawnDifferently(Place view, Object base, Object ours, Object theirs) {
        // The parts are told of together with the whole.
        byKey.values()
                .removeIf(conflict -> conflict.concept() == view.kind()
                        && conflict.id().equals(view.id())
                        && (conflict.field().startsWith(Facts.NODES + ".")
                                || conflict.field().startsWith(Facts.CONNECTIONS + ".")));
        return add(finding("OTP-4363", view, List.of(), label(view)), view, Facts.DRAWING, base, ours, theirs);
    }

    private static LocalizedText remover(Object ours) {
        return text(ours == null ? "ours" : "theirs");
    }

    /** What people call what a path leads to; the path itself where that is a part of a drawing. */
    private static LocalizedText field(String path) {
        int dot = path.indexOf('.');
        String key = "field." + (dot < 0 ? path : path.substring(0, dot));
        if (path.isEmpty()) {
            return text("whole");
        }
        if (path.startsWith(PROPERTIES)) {
            return text("field.property", path.substring(PROPERTIES.length()));
        }
        if (!MESSAGES.keys("sv").contains(key)) {
            return LocalizedText.of(path);
        }
        return dot < 0 ? text(key) : text("field.language", text(key), path.substring(dot + 1));
    }

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** What people call something: its kind, its id, and its name if it has one; of a relation without one, what it says. */
    private LocalizedText label(Place place) {
        LocalizedText told = text("kind." + place.kind().wire());
        LanguageText name = place.kind() == ConceptKind.RELATION ? relations.apply(place.id()) : place.name();
        return name.isEmpty() || place.kind() == ConceptKind.FOLDER
                ? text("label", told, place.id())
                : text(
                        "named",
                        told,
                        place.id(),
                        LocalizedText.of(name.in(LocalizedText.SWEDISH), name.in(Locale.ENGLISH)));
    }

    /** The first argument begins the sentence. */
    private static ModelFinding finding(
            String code, Place place, List<String> others, LocalizedText first, Object... more) {
        Object[] arguments =
                Stream.concat(Stream.of(capital(first)), Stream.of(more)).toArray();
        return ModelFinding.builder(code, FindingSeverity.ERROR)
                .concept(place.id())
                .view(place.kind() == ConceptKind.VIEW ? place.id() : "")
                .others(others)
                .message(MESSAGES, arguments)
                .build();
    }

    private static LocalizedText capital(LocalizedText text) {
        return LocalizedText.of(
                ArchitectureNames.capital(text.in(LocalizedText.SWEDISH), LocalizedText.SWEDISH),
                ArchitectureNames.capital(text.in(Locale.ENGLISH), Locale.ENGLISH));
    }

    private Optional<MergeSide> add(
            ModelFinding finding, Place place, String path, Object base, Object ours, Object theirs) {
        String key = MergeConflict.key(place.kind(), place.id(), path);
        Optional<MergeSide> side = choices.side(key);
        byKey.putIfAbsent(
                key,
                MergeConflict.builder(place.kind(), place.id(), path)
                        .values(base, ours, theirs)
                        .finding(finding)
                        .chosen(side.orElse(null))
                        .build());
        return side;
    }

    List<MergeConflict> all() {
        List<MergeConflict> all = new ArrayList<>(byKey.values());
        all.sort(Comparator.comparing(MergeConflict::concept)
                .thenComparing(MergeConflict::id)
                .thenComparing(MergeConflict::field));
        return all;
    }
}
