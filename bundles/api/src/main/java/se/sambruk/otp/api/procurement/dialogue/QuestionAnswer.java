package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * An answer that was given to all.
 *
 * @param label the entry's, in the log of the case
 * @param on the day it was sent
 * @param isLate whether that was later than it should have been
 * @param correction the number of the correction that it tells of; empty where it changes nothing
 */
public record QuestionAnswer(String label, LocalDate on, String text, boolean isLate, Optional<Integer> correction) {
    public QuestionAnswer {
        Objects.requireNonNull(label);
        Objects.requireNonNull(on);
        Objects.requireNonNull(text);
        Objects.requireNonNull(correction);
    }

    static QuestionAnswer fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new QuestionAnswer(
                in.text("entry"),
                in.date("on"),
                in.text("text"),
                in.flag("late"),
                in.find("correction", node -> ((Number) node).intValue()));
    }

    /** The canonical tree. */
    public Map<String, Object> tree() {
        TreeWriter tree = new TreeWriter()
                .put("entry", label)
                .put("on", on)
                .put("text", text)
                .put("correction", correction);
        return (isLate ? tree.put("late", true) : tree).done();
    }
}
