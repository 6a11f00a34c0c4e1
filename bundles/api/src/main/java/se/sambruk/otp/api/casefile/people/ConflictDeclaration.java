package se.sambruk.otp.api.casefile.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * What somebody declares of conflicts of interest (jäv) in a case.
 *
 * @param person the id of whom it is about
 * @param hasConflict whether there is one
 * @param supplier whom it concerns; empty where there is none. Secret until the award
 * @param on the day of the declaration
 * @param measure what is done about it; may be empty
 */
public record ConflictDeclaration(String person, boolean hasConflict, String supplier, LocalDate on, String measure) {
    public ConflictDeclaration {
        Objects.requireNonNull(person);
        Objects.requireNonNull(supplier);
        Objects.requireNonNull(on);
        Objects.requireNonNull(measure);
        if (!hasConflict && !supplier.isEmpty()) {
            throw new IllegalArgumentException("where there is no conflict, it concerns nobody");
        }
    }

    public static ConflictDeclaration fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new ConflictDeclaration(
                in.text("person"), in.flag("conflict"), in.text("supplier", ""), in.date("on"), in.text("measure", ""));
    }

    /** The canonical tree. */
    public Map<String, Object> tree() {
        return new TreeWriter()
                .put("person", person)
                .put("conflict", hasConflict)
                .putText("supplier", supplier)
                .put("on", on)
                .putText("measure", measure)
                .done();
    }

    /** Nothing of what was declared. */
    @Override
    public String toString() {
        return "ConflictDeclaration";
    }
}
