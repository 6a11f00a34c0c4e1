package se.sambruk.otp.rules.text;

import java.util.Optional;

/**
 * What a clause is about.
 *
 * @param token the index of the word that names it
 * @param actor who or what that is; empty for anything else
 * @param pronoun whether it only points back, as den and detta do
 */
public record Subject(int token, Optional<Actor> actor, boolean pronoun) {
    /** Whether it is this. */
    public boolean is(Actor other) {
        return actor.filter(other::equals).isPresent();
    }
}
