package se.sambruk.otp.shell.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.CaseView;
import se.sambruk.otp.shell.view.ProblemView;

/** What commands about cases have in common: how values are written, who asks, and how an act is told of. */
final class Cases {
    /** Why something is done; goes into the log. */
    static final Flag BECAUSE = Flag.value("--because", "case-because", Suggester.NOTHING);
    /** The day on which something was done. */
    static final Flag ON = Flag.value("--on", "case-on", Suggester.NOTHING);

    private Cases() {}

    static Viewer viewer(Call call) {
        return Viewer.of(call.act(""));
    }

    /** That the person does something, for the reason that was written. */
    static Act act(Call call) {
        return call.act(call.line().value(BECAUSE.name()).orElse(""));
    }

    /**
     * What is read of a file, for somebody who may see tenders. Nobody else's file is opened: what they ask for is refused by the service, whatever is
     * handed to it.
     */
    static <T> Optional<T> unlessBarred(Call call, String procurement, Supplier<T> reading) {
        return call.service(CaseService.class).maySeeTenders(procurement, viewer(call))
                ? Optional.of(reading.get())
                : Optional.empty();
    }

    /** The case of the procurement that was written first, as the person sees it. */
    static ProcurementCase get(Call call) {
        return get(call, 0);
    }

    /**
     * The same, of the procurement that was written elsewhere.
     *
     * @param index of the word
     */
    static ProcurementCase get(Call call, int index) {
        CaseService service = call.service(CaseService.class);
        String id = call.word(index);
        return service.find(id, viewer(call)).orElseThrow(() -> missing(call, id));
    }

    private static RuntimeException missing(Call call, String id) {
        // Tells what may have been meant where there is no such procurement at all; else the service tells that it has
        // no case.
        call.surroundings()
                .services()
                .find(ProcurementService.class)
                .ifPresent(procurements -> Procurements.find(procurements, id));
        call.service(CaseService.class).timetable(id, viewer(call));
        return new IllegalStateException("a case that is there and is not");
    }

    static Optional<LocalDate> day(Call call, Flag flag) throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.get().strip()));
        } catch (DateTimeException e) {
            throw UsageException.of("OTP-8110", written.get(), flag.name());
        }
    }

    static Optional<LocalDateTime> time(Call call, Flag flag) throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> time = SwedishTime.parse(written.get());
        if (time.isEmpty()) {
            throw UsageException.of("OTP-8111", written.get(), flag.name());
        }
        if (!SwedishTime.isUnambiguous(time.get())) {
            throw UsageException.of("OTP-8112", written.get(), flag.name());
        }
        return time;
    }

    static Optional<Money> sum(Call call, Flag flag) throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> sum = Money.parse(written.get());
        if (sum.isEmpty()) {
            throw UsageException.of("OTP-8113", written.get(), flag.name());
        }
        return sum;
    }

    static Optional<Boolean> yes(Call call, Flag flag) throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return switch (written.get().strip()) {
            case "yes", "ja", "true" -> Optional.of(true);
            case "no", "nej", "false" -> Optional.of(false);
            default -> throw UsageException.of("OTP-8114", written.get(), flag.name());
        };
    }

    static <E extends Enum<E> & WireValue> Optional<E> choice(Call call, Flag flag, Class<E> type)
            throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> choice = Names.find(type, written.get());
        if (choice.isEmpty()) {
            List<String> known =
                    Stream.of(type.getEnumConstants()).map(WireValue::wire).toList();
            throw UsageException.of(
                    "OTP-8115", Similar.to(written.get(), known), written.get(), flag.name(), String.join(", ", known));
        }
        return choice;
    }

    /** The choices of a type, as the console suggests them. */
    static <E extends Enum<E> & WireValue> Suggester suggest(Class<E> type) {
        return (begun, at) -> Stream.of(type.getEnumConstants())
                .map(value -> Suggestion.of(value.wire(), Names.of(value, at.locale())))
                .toList();
    }

    static final Suggester YES_NO = (begun, at) -> List.of(Suggestion.of("yes", ""), Suggestion.of("no", ""));

    /** Whether any of some flags was written. */
    static boolean hasAny(Call call, List<Flag> flags) {
        return flags.stream().anyMatch(flag -> call.line().has(flag.name()));
    }

    /** Tells that a flag is needed with another. */
    static String required(Call call, Flag flag, Flag with) throws UsageException {
        Optional<String> value = call.line().value(flag.name());
        if (value.isEmpty()) {
            throw UsageException.of("OTP-8019", with.name(), flag.name());
        }
        return value.get();
    }

    /** Tells people and programs what was written. */
    static Outcome tell(Call call, CaseChange change, String key, Object... arguments) {
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            sheet.strong(call.text(key, arguments));
            List<String> labels = change.added().stream().map(LogLine::label).toList();
            sheet.paragraph(call.text("case.written", labels.size(), String.join(", ", labels)));
            if (!change.findings().isEmpty()) {
                sheet.heading(call.text("issue.findings", change.findings().size()));
                ProblemView.print(change.findings(), call.locale(), sheet.indented());
            }
        } else {
            call.out().json(CaseView.json(change, call.locale()));
        }
        return ProblemView.needAttention(change.findings()) ? Outcome.FINDINGS : Outcome.DONE;
    }
}
