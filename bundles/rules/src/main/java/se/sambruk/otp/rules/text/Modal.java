package se.sambruk.otp.rules.text;

/**
 * A modal verb in a text.
 *
 * @param verb which one
 * @param token the index of its token
 * @param sentence the index of its sentence
 * @param clause its clause
 * @param quoted whether it stands between quotation marks
 */
public record Modal(ModalVerb verb, int token, int sentence, Clause clause, boolean quoted) {
    /** Whether the text itself says it: in a main clause, not quoted. */
    public boolean isMain() {
        return !quoted && !clause.subordinate();
    }
}
