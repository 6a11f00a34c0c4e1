package se.sambruk.otp.rules.text;

/**
 * A clause, or what of it stands together: a subordinate clause within a main one divides it into two.
 *
 * @param first the index of its first token
 * @param last the index after its last token
 * @param subordinate whether it is said within another: after om, när, som, att, hur …
 * @param opener the index of the word that makes it subordinate; negative in a main clause
 * @param group equal for the parts of one main clause, different for those of different ones
 */
public record Clause(int first, int last, boolean subordinate, int opener, int group) {
    public boolean holds(int token) {
        return token >= first && token < last;
    }
}
