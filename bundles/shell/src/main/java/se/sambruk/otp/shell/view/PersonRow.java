package se.sambruk.otp.shell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/**
 * Somebody with a role in a case.
 *
 * @param active whether the role is held now
 * @param barred whether a conflict of interest keeps the person from the case, as far as may be seen
 * @param declaration what the person has declared of conflicts of interest; empty where nothing has been, or it may not be seen
 */
public record PersonRow(CasePerson person, boolean active, boolean barred, Optional<ConflictDeclaration> declaration) {
    /** How people are listed. */
    public static final Listing<PersonRow> LISTING = Listing.<PersonRow>of((row, locale) -> new TreeWriter()
                    .put("person", row.person().id())
                    .put("name", row.person().name())
                    .put("role", row.person().role())
                    .put("from", row.person().from())
                    .put("until", row.person().until())
                    .putText("delegation", row.person().delegation())
                    .put("active", row.active())
                    .put("barred", row.barred())
                    .put("conflict", row.declaration().map(ConflictDeclaration::hasConflict))
                    .done())
            .column("column.person", row -> row.person().id())
            .column("column.name", row -> row.person().name())
            .column("column.role", (row, locale) -> Names.of(row.person().role(), locale), row -> row.person()
                    .role()
                    .wire())
            .column("column.from", row -> row.person().from().toString())
            .column(
                    "column.until",
                    row -> row.person().until().map(String::valueOf).orElse(""))
            .column("column.delegation", row -> row.person().delegation())
            .column(
                    "column.disqualification",
                    (row, locale) -> row.declaration()
                            .map(d -> Texts.in(locale, row.key(d)))
                            .orElse("–"),
                    row -> row.declaration()
                            .map(declared -> Boolean.toString(declared.hasConflict()))
                            .orElse(""));

    private String key(ConflictDeclaration declared) {
        if (!declared.hasConflict()) {
            return "conflict.no";
        }
        return barred ? "conflict.yes" : "conflict.cleared";
    }

    /** Everybody who has or had a role, in the order in which they got it. */
    public static List<PersonRow> of(ProcurementCase now, LocalDate today) {
        return now.people().stream()
                .map(person -> new PersonRow(
                        person,
                        person.isActive(today),
                        now.isBarred(person.id()),
                        now.declarations().stream()
                                .filter(declared -> declared.person().equals(person.id()))
                                .findFirst()))
                .toList();
    }
}
