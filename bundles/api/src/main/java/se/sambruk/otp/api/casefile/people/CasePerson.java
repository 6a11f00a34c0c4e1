package se.sambruk.otp.api.casefile.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * Somebody who has a role in a case. One person may have several.
 *
 * @param id what the platform knows the person by: the actor of what they do
 * @param name as people write it
 * @param from the first day
 * @param until the last day; empty until it is known
 * @param delegation what a decision maker may decide by; may be empty
 */
public record CasePerson(
        String id, String name, CaseRole role, LocalDate from, Optional<LocalDate> until, String delegation) {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    public CasePerson {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(delegation);
        if (!isValidId(id)) {
            throw new IllegalArgumentException("a person's id is letters, digits, ._@+ and hyphens, got " + id);
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("a role does not end before it begins");
        }
    }

    /** Whether a text can be the id of a person. */
    public static boolean isValidId(String id) {
        return ID.matcher(id).matches();
    }

    public static CasePerson fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new CasePerson(
                in.text("person"),
                in.text("name"),
                WireValue.of(CaseRole.class, in.text("role")),
                in.date("from"),
                in.findDate("until"),
                in.text("delegation", ""));
    }

    /** Whether the role is held on a day. */
    public boolean isActive(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The same until a day. */
    public CasePerson endingOn(LocalDate last) {
        return new CasePerson(id, name, role, from, Optional.of(last), delegation);
    }

    /** The canonical tree. */
    public Map<String, Object> tree() {
        return new TreeWriter()
                .put("person", id)
                .put("name", name)
                .put("role", role)
                .put("from", from)
                .put("until", until)
                .putText("delegation", delegation)
                .done();
    }
}
