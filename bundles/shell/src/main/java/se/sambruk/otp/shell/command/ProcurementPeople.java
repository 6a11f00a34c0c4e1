package se.sambruk.otp.shell.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.PersonRow;

/** {@code procurement:people}: who has which role in a case, and their conflicts of interest. One act at a time. */
final class ProcurementPeople implements ShellCommand {
    private static final Flag ADD = Flag.value("--add", "people-add", Suggester.NOTHING);
    private static final Flag END = Flag.value("--end", "people-end", Suggester.NOTHING);
    private static final Flag DECLARE = Flag.value("--declare", "people-declare", Suggester.NOTHING);
    private static final Flag ASSESS = Flag.value("--assess", "people-assess", Suggester.NOTHING);
    private static final Flag NAME = Flag.value("--name", "people-name", Suggester.NOTHING);
    private static final Flag ROLE = Flag.value("--role", "people-role", Cases.suggest(CaseRole.class));
    private static final Flag FROM = Flag.value("--from", "people-from", Suggester.NOTHING);
    private static final Flag UNTIL = Flag.value("--until", "people-until", Suggester.NOTHING);
    private static final Flag DELEGATION = Flag.value("--delegation", "people-delegation", Suggester.NOTHING);
    private static final Flag CONFLICT = Flag.alone("--conflict", "people-conflict");
    private static final Flag SUPPLIER = Flag.value("--supplier-file", "people-supplier", Suggesters.ANY_FILES);
    private static final Flag MEASURE = Flag.value("--measure", "people-measure", Suggester.NOTHING);
    private static final Flag TAKES_PART = Flag.alone("--takes-part", "people-takes-part");
    private static final Flag STEPS_ASIDE = Flag.alone("--steps-aside", "people-steps-aside");
    private static final List<Flag> ACTS = List.of(ADD, END, DECLARE, ASSESS);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "people",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    ADD,
                    END,
                    DECLARE,
                    ASSESS,
                    NAME,
                    ROLE,
                    FROM,
                    UNTIL,
                    DELEGATION,
                    CONFLICT,
                    SUPPLIER,
                    MEASURE,
                    TAKES_PART,
                    STEPS_ASIDE,
                    Cases.ON,
                    Cases.BECAUSE,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        List<Flag> acts =
                ACTS.stream().filter(flag -> call.line().has(flag.name())).toList();
        if (acts.size() > 1) {
            throw UsageException.of("OTP-8016", acts.get(0).name(), acts.get(1).name());
        }
        ProcurementCase now = Cases.get(call);
        if (acts.isEmpty()) {
            LocalDate today = now.today(call.platform().clock().instant());
            call.out().rows(PersonRow.LISTING, PersonRow.of(now, today).iterator());
            return Outcome.DONE;
        }
        return act(call, acts.get(0), now);
    }

    private static Outcome act(Call call, Flag act, ProcurementCase now) throws UsageException {
        CaseService service = call.service(CaseService.class);
        String id = call.line().value(act.name()).orElseThrow();
        if (!CasePerson.isValidId(id)) {
            throw UsageException.of("OTP-8119", id);
        }
        if (act == ADD) {
            CasePerson person = person(call, id, now);
            CaseChange change = service.assign(now.id(), person, Cases.act(call));
            return Cases.tell(call, change, "case.assigned", person.name(), role(call));
        }
        if (act == END) {
            CaseRole role = role(call, END);
            LocalDate until = Cases.day(call, UNTIL).orElseGet(() -> today(call));
            CaseChange change = service.end(now.id(), id, role, until, Cases.act(call));
            return Cases.tell(call, change, "case.ended", id, role(call), until.toString());
        }
        if (act == DECLARE) {
            CaseChange change = service.declare(now.id(), declaration(call, id), Cases.act(call));
            return Cases.tell(call, change, "case.declared", id);
        }
        if (call.line().has(TAKES_PART.name()) == call.line().has(STEPS_ASIDE.name())) {
            throw UsageException.of("OTP-8120");
        }
        CaseChange change = service.assess(now.id(), id, call.line().has(TAKES_PART.name()), Cases.act(call));
        return Cases.tell(call, change, "case.assessed", id);
    }

    private static LocalDate today(Call call) {
        return SwedishTime.day(call.platform().clock().instant());
    }

    private static CaseRole role(Call call, Flag with) throws UsageException {
        Optional<CaseRole> role = Cases.choice(call, ROLE, CaseRole.class);
        if (role.isEmpty()) {
            throw UsageException.of("OTP-8019", with.name(), ROLE.name());
        }
        return role.get();
    }

    private static String role(Call call) throws UsageException {
        return Names.of(Cases.choice(call, ROLE, CaseRole.class).orElseThrow(), call.locale());
    }

    private static CasePerson person(Call call, String id, ProcurementCase now) throws UsageException {
        CaseRole role = role(call, ADD);
        LocalDate from = Cases.day(call, FROM).orElseGet(() -> today(call));
        Optional<LocalDate> until = Cases.day(call, UNTIL);
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw UsageException.of("OTP-8121", until.get().toString(), from.toString());
        }
        return new CasePerson(
                id,
                name(call, id, now),
                role,
                from,
                until,
                call.line().value(DELEGATION.name()).orElse(""));
    }

    /** Whoever is in the case has a name there; an id alone that nobody has may be mistyped, and would let somebody else in. */
    private static String name(Call call, String id, ProcurementCase now) throws UsageException {
        Optional<String> name = call.line()
                .value(NAME.name())
                .filter(written -> !written.isBlank())
                .or(() -> now.people().stream()
                        .filter(person -> person.id().equals(id))
                        .map(CasePerson::name)
                        .reduce((first, last) -> last));
        if (name.isEmpty()) {
            throw UsageException.of("OTP-8235", id, NAME.name());
        }
        return name.get();
    }

    private static ConflictDeclaration declaration(Call call, String id) throws UsageException {
        boolean conflict = call.line().has(CONFLICT.name());
        Optional<String> file = call.line().value(SUPPLIER.name());
        if (file.isPresent() && !conflict) {
            throw UsageException.of("OTP-8019", SUPPLIER.name(), CONFLICT.name());
        }
        String supplier = file.map(written -> text(call, written)).orElse("");
        return new ConflictDeclaration(
                id,
                conflict,
                supplier,
                Cases.day(call, Cases.ON).orElseGet(() -> today(call)),
                call.line().value(MEASURE.name()).orElse(""));
    }

    // From a file: what is written on a command line stays in the shell's history, and what is secret is not to be
    // there.
    static String text(Call call, String written) {
        WrittenFile file = WrittenFile.read(
                written,
                call.surroundings().folder(),
                Optional.empty(),
                call.platform().profileLimit());
        return new String(file.bytes(), StandardCharsets.UTF_8).strip();
    }
}
