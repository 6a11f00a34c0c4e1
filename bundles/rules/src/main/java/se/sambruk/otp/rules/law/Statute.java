package se.sambruk.otp.rules.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A law or an EU act.
 *
 * @param number in Svensk författningssamling ("2016:1145"), or as an EU act is cited
 * @param name in its definite form: "arkivlagen", "lagen om offentlig upphandling"
 * @param repealed the day from which it no longer holds
 * @param successor what to refer to instead, as running text has it
 * @param telling of a repealed one, whether its name alone tells that it is meant
 * @param authorities whether it binds authorities, so that a supplier who is asked to follow it is asked for something
 */
public record Statute(
        String number,
        String name,
        Optional<LocalDate> repealed,
        Optional<String> successor,
        boolean telling,
        boolean authorities) {
    /** Of one that holds. */
    static Statute inForce(String number, String name, boolean authorities) {
        return new Statute(number, name, Optional.empty(), Optional.empty(), false, authorities);
    }

    /** As it is named where it is first mentioned: "lagen (2016:1145) om offentlig upphandling", "arkivlagen (1990:782)". */
    public String citation() {
        if (number.isEmpty()) {
            return name;
        }
        if (!number.contains(":")) {
            return name + ", " + number;
        }
        int space = name.indexOf(' ');
        boolean about = name.startsWith("lagen ") || name.startsWith("förordningen ");
        return about
                ? name.substring(0, space) + " (" + number + ")" + name.substring(space)
                : name + " (" + number + ")";
    }
}
