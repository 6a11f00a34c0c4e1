package se.sambruk.otp.library.resolve;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.RequirementField;

/** What someone should look at in a selection as a whole: missing companions, conflicts, references that no longer hold. */
final class Findings {
    private final Definitions known;
    private final LocalDate day;
    private final Faults faults;

    Findings(Definitions known, LocalDate day, Faults faults) {
        this.known = known;
        this.day = day;
        this.faults = faults;
    }

    void tell() {
        boolean none = true;
        TreeSet<String> unverified = new TreeSet<>();
        Map<String, TreeSet<String>> repealed = new TreeMap<>();
        for (Working working : known.requirements()) {
            if (!working.isSelected()) {
                continue;
            }
            none = false;
            working.current().related().forEach(relation -> related(working, relation));
            for (Citation citation : working.current().references()) {
                Reference reference = known.references().get(citation.reference());
                if (reference != null && !reference.isVerified()) {
                    unverified.add(reference.id());
                }
                if (reference != null && reference.repealed().isPresent()) {
                    repealed.computeIfAbsent(reference.id(), id -> new TreeSet<>())
                            .add(working.id().value());
                }
            }
        }
        if (none) {
            faults.error(Faults.NOWHERE, "OTP-2406");
        }
        repealed.forEach((id, citing) -> repealed(known.references().get(id), citing));
        if (!unverified.isEmpty()) {
            faults.info(Faults.NOWHERE, "OTP-2405", unverified.size(), String.join(", ", unverified));
        }
    }

    private void related(Working working, Relation relation) {
        Working other = known.byId().get(relation.to());
        if (other == null) {
            return;
        }
        boolean selected = other.isSelected();
        if (relation.type() == RelationType.REQUIRES && !selected) {
            faults.warning(
                    working.place(RequirementField.RELATED),
                    "OTP-2401",
                    working.id().value(),
                    other.id().value(),
                    other.current().title());
        }
        if (relation.type() == RelationType.CONFLICTS && selected) {
            // Once for a pair, whichever of the two says it.
            boolean first = working.id().compareTo(other.id()) <= 0;
            faults.error(
                    Faults.NOWHERE,
                    "OTP-2402",
                    (first ? working : other).id().value(),
                    (first ? other : working).id().value());
        }
    }

    private void repealed(Reference reference, TreeSet<String> citing) {
        LocalDate last = reference.repealed().orElseThrow();
        String name = reference.shortTitle().isEmpty() ? reference.title() : reference.shortTitle();
        faults.warning(
                Faults.NOWHERE,
                last.isAfter(day) ? "OTP-2404" : "OTP-2403",
                reference.id(),
                name,
                last.toString(),
                String.join(", ", citing),
                reference.replacedBy().isEmpty()
                        ? Faults.text("replaced.unknown")
                        : Faults.text("replaced.by", reference.replacedBy()),
                day.toString());
    }
}
