package se.sambruk.otp.rules.text;

/**
 * What a word is as a verb. A word may be several at once: {@code lagras} is the present and the infinitive.
 *
 * @param infinitive the verb, active: {@code lagra}
 * @param finite whether it can be what a clause has as its verb, present or past
 * @param bare whether it can be an infinitive, as after a modal
 * @param passive whether it ends in the -s of the passive; also for verbs that always have it
 */
public record VerbForm(String infinitive, boolean finite, boolean bare, boolean passive) {
    VerbForm or(VerbForm other) {
        return new VerbForm(infinitive, finite || other.finite, bare || other.bare, passive || other.passive);
    }
}
