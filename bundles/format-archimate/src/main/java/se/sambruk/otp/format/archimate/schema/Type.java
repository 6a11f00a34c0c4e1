package se.sambruk.otp.format.archimate.schema;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A type of elements.
 *
 * @param base the type that it derives from; {@code null} for none
 * @param isAbstract whether another must stand in for it
 * @param text the kind of text that it holds; empty if it holds elements, or nothing
 * @param content the sequences that it may hold, of which one is chosen; empty for nothing
 * @param anyOrder whether the elements of a sequence may come in any order
 * @param attributes by name
 * @param others whether attributes that XML itself defines may be there
 * @param required how many attributes must be there
 */
record Type(
        String name,
        Type base,
        boolean isAbstract,
        String text,
        List<List<Particle>> content,
        boolean anyOrder,
        Map<String, Attribute> attributes,
        boolean others,
        int required) {
    /** What a particle of other namespaces is called. */
    static final String ANY = "#any";

    /**
     * An element of a sequence.
     *
     * @param type a type's name, or {@code #} and a kind of text
     * @param max {@link Integer#MAX_VALUE} for any number
     */
    record Particle(String name, String type, int min, int max) {}

    /**
     * An attribute that may be there.
     *
     * @param kind what its value is
     * @param test whether a value is of the kind
     * @param leadsTo what a reference must lead to; empty for anything
     */
    record Attribute(String kind, Predicate<String> test, String leadsTo, boolean required) {
        static Attribute of(String kind, String leadsTo, boolean required) {
            return new Attribute(kind, Values.of(kind), leadsTo, required);
        }

        static Attribute optional(String kind) {
            return of(kind, "", false);
        }
    }

    boolean derivesFrom(Type other) {
        for (Type each = this; each != null; each = each.base) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }
}
