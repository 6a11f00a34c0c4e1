package se.sambruk.otp.api.award.masking;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * One thing that is masked, and why. Secret: {@link #toString} tells nothing of it.
 *
 * @param text what is masked wherever it stands, in the entry or in the whole case; in any case of letters, with any blanks, and for a number in
 *     any way of writing it; empty where something is left out whole
 * @param entry the label of the entry; empty for a text that is masked everywhere
 * @param key the key of the entry's body that is left out whole, such as {@code question}; empty where the text, or the whole entry, is
 * @param reason why, in words that whoever gets the copy can read
 * @param provision where the law has it, as {@code OSL 31 kap. 16 §}
 * @param place where the rule was written
 */
public record MaskingRule(
        Optional<String> text,
        Optional<String> entry,
        Optional<String> key,
        String reason,
        String provision,
        SourceLocation place) {
    public MaskingRule {
        Objects.requireNonNull(text);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(key);
        Objects.requireNonNull(place);
        if (reason.isBlank() || provision.isBlank()) {
            throw new IllegalArgumentException("a masking has a reason and a provision");
        }
        if (text.isEmpty() && entry.isEmpty()) {
            throw new IllegalArgumentException("a masking is of a text or of an entry");
        }
        if (key.isPresent() && (entry.isEmpty() || text.isPresent())) {
            throw new IllegalArgumentException("a key is one of an entry, and left out whole");
        }
    }

    /** Of the tree that a file was read to. */
    public static MaskingRule fromTree(Object tree, SourceLocation place) {
        TreeReader in = TreeReader.of(tree);
        return new MaskingRule(
                in.findText("text"),
                in.findText("entry"),
                in.findText("key"),
                in.text("reason"),
                in.text("provision"),
                place);
    }

    /** The canonical tree. */
    public Object tree() {
        return new TreeWriter()
                .put("text", text)
                .put("entry", entry)
                .put("key", key)
                .put("reason", reason)
                .put("provision", provision)
                .done();
    }

    @Override
    public String toString() {
        return "MaskingRule";
    }
}
