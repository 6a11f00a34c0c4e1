package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.LibraryService.HeldParameterSet;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.LevelRow;
import se.sambruk.otp.shell.view.ParameterSetView;

/** {@code requirement:parameters}: the ready levels that a profile can start from, and what they say beside each other. */
final class RequirementParameters implements ShellCommand {
    private static final Flag PACK = Flag.value("--pack", "parameters-pack", Suggesters.PACKS);
    private static final Syntax SYNTAX = new Syntax(
            "requirement",
            "parameters",
            List.of(new Argument("parameter-sets", false, true, Suggesters.PARAMETER_SETS)),
            List.of(PACK, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        LibraryService library = call.service(LibraryService.class);
        List<HeldParameterSet> all = library.parameterSets(call.line().value(PACK.name()));
        List<String> names = call.line().words();
        if (names.isEmpty()) {
            call.out().rows(ParameterSetView.listing(library), all.iterator());
            if (call.out().isForPeople() && all.isEmpty()) {
                tellNone(call);
            }
        } else {
            compare(
                    call,
                    library,
                    names.stream().flatMap(name -> find(name, all)).distinct().toList());
        }
        return Outcome.DONE;
    }

    private static void tellNone(Call call) {
        Optional<String> pack = call.line().value(PACK.name());
        call.out()
                .sheet()
                .paragraph(pack.map(id -> call.text("parameters.none-in", id))
                        .orElseGet(() -> call.text("parameters.none")));
        pack.ifPresent(id -> Entries.explainPack(call, id));
    }

    private static void compare(Call call, LibraryService library, List<HeldParameterSet> sets)
            throws InterruptedException {
        List<LevelRow> rows = LevelRow.of(sets, library);
        call.out().rows(LevelRow.LISTING, rows.iterator());
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            sheet.blank();
            sheet.paragraph(call.text("parameters.all", Quantities.count(rows.size(), call.locale())));
            for (HeldParameterSet held : sets) {
                sheet.heading(held.set().title() + " (" + held.fullName() + ")");
                Stream.of(held.set().description(), held.set().because())
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> sheet.indented().paragraph(text));
            }
        }
    }

    /** The set of a full name, or every set of an id. */
    private static Stream<HeldParameterSet> find(String name, List<HeldParameterSet> all) {
        Optional<HeldParameterSet> full =
                all.stream().filter(held -> held.fullName().equals(name)).findFirst();
        if (full.isPresent()) {
            return full.stream();
        }
        List<HeldParameterSet> called =
                all.stream().filter(held -> held.set().id().equals(name)).toList();
        if (called.isEmpty()) {
            List<String> known = all.stream()
                    .flatMap(held -> Stream.of(held.set().id(), held.fullName()))
                    .distinct()
                    .toList();
            throw Faults.error("OTP-8032", Similar.to(name, known), name).asException();
        }
        return called.stream();
    }
}
