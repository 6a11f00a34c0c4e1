package se.sambruk.otp.format.archimate.common;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Finds names with numbers in them that nothing has. What is taken stays taken, so that no name is tried twice. */
public final class Untaken {
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * A name that nothing has.
     *
     * @param base what the names are made of
     * @param first the number to begin with
     * @param name the name with a number
     * @param take takes a name; false where something has it
     */
    public String of(String base, int first, IntFunction<String> name, Predicate<String> take) {
        int number = next.getOrDefault(base, first);
        String candidate = name.apply(number);
        while (!take.test(candidate)) {
            number++;
            candidate = name.apply(number);
        }
        next.put(base, number + 1);
        return candidate;
    }
}
