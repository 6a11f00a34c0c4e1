package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * A question from a supplier, with its answers. It never tells whose it is: who asks may mean to tender.
 *
 * @param number from 1 in the procurement; one that was struck keeps its number
 * @param label the entry's, in the log of the case
 * @param received when it came, by a Swedish clock
 * @param requirements those that it is about; may be none
 * @param answers the first first; a later one adds to or corrects those before
 */
public record SupplierQuestion(
        int number,
        String label,
        LocalDateTime received,
        String text,
        List<RequirementId> requirements,
        List<QuestionAnswer> answers,
        QuestionState state) {
    public SupplierQuestion {
        Objects.requireNonNull(label);
        Objects.requireNonNull(received);
        Objects.requireNonNull(text);
        requirements = List.copyOf(requirements);
        answers = List.copyOf(answers);
        Objects.requireNonNull(state);
    }

    static SupplierQuestion fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new SupplierQuestion(
                in.integer("number"),
                in.text("entry"),
                in.get("received", node -> LocalDateTime.parse((String) node)),
                in.text("text"),
                in.list("requirements", node -> new RequirementId((String) node)),
                in.list("answers", QuestionAnswer::fromTree),
                WireValue.of(QuestionState.class, in.text("state")));
    }

    /** The canonical tree. */
    public Map<String, Object> tree() {
        return new TreeWriter()
                .put("number", number)
                .put("entry", label)
                .put("received", received)
                .put("text", text)
                .put("requirements", requirements)
                .put("answers", answers.stream().map(QuestionAnswer::tree).toList())
                .put("state", state)
                .done();
    }
}
