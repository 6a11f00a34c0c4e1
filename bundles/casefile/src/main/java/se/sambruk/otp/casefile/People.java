package se.sambruk.otp.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.casefile.text.CaseTexts;

/** Who takes part in a case, and which conflicts of interest they have. */
final class People {
    private People() {}

    /** The people of a new case: whoever opens it is responsible where nobody else is. */
    static List<CasePerson> first(CaseDraft draft, Act act) {
        List<CasePerson> people = new ArrayList<>(draft.people());
        if (people.stream().noneMatch(person -> person.role() == CaseRole.RESPONSIBLE)) {
            if (!CasePerson.isValidId(act.actor())) {
                throw CaseTexts.error("OTP-6055", act.actor()).asException();
            }
            people.add(
                    0,
                    new CasePerson(
                            act.actor(),
                            act.actor(),
                            CaseRole.RESPONSIBLE,
                            SwedishTime.day(act.at()),
                            Optional.empty(),
                            ""));
        }
        return people;
    }

    static NewEntry entry(CasePerson person) {
        return NewEntry.of(EntryKinds.PERSON_ASSIGNED, person.tree());
    }

    /** What is to be looked over in the people of a new case: delegations, and whether anybody may do something from the start. */
    static List<Problem> findings(List<CasePerson> people, LocalDate today) {
        List<Problem> findings = new ArrayList<>(delegations(people));
        List<CasePerson> officers = people.stream()
                .filter(person -> person.role() == CaseRole.RESPONSIBLE)
                .toList();
        if (officers.stream().noneMatch(person -> person.isActive(today))) {
            officers.stream()
                    .filter(person -> person.from().isAfter(today))
                    .min(Comparator.comparing(CasePerson::from))
                    .ifPresent(first ->
                            findings.add(CaseTexts.warning("OTP-6166", first.name(), CaseTexts.day(first.from()))));
        }
        return findings;
    }

    private static List<Problem> delegations(List<CasePerson> people) {
        return people.stream()
                .filter(person -> person.role() == CaseRole.DECISION_MAKER
                        && person.delegation().isEmpty())
                .map(person -> CaseTexts.warning("OTP-6056", person.name()))
                .toList();
    }

    static CaseChange assign(Desk desk, CasePerson person) {
        boolean shut = Stream.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER)
                .flatMap(role -> desk.active(role).stream())
                .allMatch(holder -> desk.whole().isBarred(holder.id()));
        if (shut) {
            // Nobody is left who could give a role, or judge the conflicts of those who are: whoever takes over says
            // why, for all to see.
            desk.requireReason();
        } else {
            desk.require(CaseRight.PEOPLE);
        }
        boolean held = desk.whole().people().stream()
                .anyMatch(known -> known.id().equals(person.id())
                        && known.role() == person.role()
                        && known.isActive(person.from())
                        && known.until().equals(person.until())
                        && known.delegation().equals(person.delegation()));
        if (held) {
            throw CaseTexts.error("OTP-6038", person.name(), Desk.name(person.role()))
                    .asException();
        }
        return desk.write(List.of(entry(person)), delegations(List.of(person)));
    }

    static CaseChange end(Desk desk, String id, CaseRole role, LocalDate until) {
        desk.require(CaseRight.PEOPLE).requireReason();
        known(desk, id);
        List<CasePerson> held = desk.whole().people().stream()
                .filter(person -> person.id().equals(id) && person.role() == role)
                .filter(person -> person.until().map(until::isBefore).orElse(true))
                .toList();
        if (held.isEmpty()) {
            throw CaseTexts.error("OTP-6039", id, Desk.name(role)).asException();
        }
        if (held.stream().allMatch(person -> until.isBefore(person.from()))) {
            throw CaseTexts.error("OTP-6040", CaseTexts.day(held.get(0).from())).asException();
        }
        boolean lastOne = role == CaseRole.RESPONSIBLE
                && desk.active(CaseRole.RESPONSIBLE).stream()
                        .allMatch(person -> person.id().equals(id));
        if (lastOne) {
            throw CaseTexts.error("OTP-6041").asException();
        }
        return desk.write(NewEntry.of(
                EntryKinds.PERSON_ENDED,
                new TreeWriter()
                        .put("person", id)
                        .put("role", role)
                        .put("until", until)
                        .done()));
    }

    static CaseChange declare(Desk desk, ConflictDeclaration declaration) {
        boolean own = declaration.person().equals(desk.act().actor());
        desk.require(own ? CaseRight.DECLARE : CaseRight.DECLARE_FOR_ANOTHER);
        known(desk, declaration.person());
        return desk.write(NewEntry.of(EntryKinds.CONFLICT_DECLARED, declaration.tree()));
    }

    static CaseChange assess(Desk desk, String id, boolean takesPart) {
        desk.require(CaseRight.ASSESS).requireReason();
        known(desk, id);
        if (id.equals(desk.act().actor())) {
            throw CaseTexts.error("OTP-6042").asException();
        }
        boolean declared = desk.whole().isBarred(id)
                || desk.whole().declarations().stream()
                        .anyMatch(declaration -> declaration.person().equals(id) && declaration.hasConflict());
        if (!declared) {
            throw CaseTexts.error("OTP-6043", id).asException();
        }
        return desk.write(NewEntry.of(
                EntryKinds.CONFLICT_ASSESSED,
                new TreeWriter().put("person", id).put("takes-part", takesPart).done()));
    }

    private static void known(Desk desk, String id) {
        List<String> ids =
                desk.whole().people().stream().map(CasePerson::id).distinct().toList();
        if (!ids.contains(id)) {
            throw CaseTexts.near(
                            "OTP-6037", Similar.to(id, ids), id, desk.whole().id())
                    .asException();
        }
    }
}
