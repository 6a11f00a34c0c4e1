package se.sambruk.otp.rules.text;

import java.util.List;

/**
 * A sentence: those that measuring counts, but that a number or "m.m." also ends one where a capital letter follows.
 *
 * @param first the index of its first token
 * @param last the index after its last token
 * @param item whether it is an item of a list: it begins with a bullet, or with a number or letter and a bracket
 * @param heading whether it is a line of its own without a verb or a full stop
 * @param clauses in order; together they hold every token
 */
public record Sentence(int first, int last, boolean item, boolean heading, List<Clause> clauses) {
    public Sentence {
        clauses = List.copyOf(clauses);
    }

    public boolean holds(int token) {
        return token >= first && token < last;
    }
}
