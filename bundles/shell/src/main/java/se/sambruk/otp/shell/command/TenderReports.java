package se.sambruk.otp.shell.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ReadingView;

/** Tells what was read of tenders: on the screen, as JSON, and in a file that its owner alone may read. */
final class TenderReports {
    static final Flag OUT = Flag.value("--out", "tender-out", Suggesters.ANY_FILES);

    private static final int WIDTH = 100;
    private static final String JSON_FILE = ".json";

    private TenderReports() {}

    static Outcome tell(Call call, TenderIntake intake, String key) throws UsageException {
        write(call, sheet -> print(call, intake, key, sheet), () -> json(intake, call.locale()));
        List<Problem> all = Stream.of(
                        intake.change().findings().stream(),
                        intake.across().stream(),
                        intake.readings().stream()
                                .flatMap(reading -> Stream.concat(
                                        reading.problems().stream(),
                                        reading.rows().stream().flatMap(row -> row.problems().stream()))))
                .flatMap(problems -> problems)
                .toList();
        return ProblemView.needAttention(all) ? Outcome.FINDINGS : Outcome.DONE;
    }

    /** Writes one thing where it is asked for: to the screen or as JSON, and to a file besides. */
    static void write(Call call, Consumer<Sheet> text, Supplier<Object> json) {
        Optional<Path> target = target(call);
        // The screen first: what has been written to the log is told also where the file cannot be.
        if (call.out().isForPeople()) {
            text.accept(call.out().sheet());
        } else {
            call.out().json(json.get());
        }
        target.ifPresent(path -> EditedFile.createSecret(path, bytes(path, text, json)));
        target.filter(path -> call.out().isForPeople())
                .ifPresent(path -> call.out().sheet().paragraph(call.text("log.file-written", path.toString())));
    }

    /** Refuses a file to write to that is there already, before anything has been done. */
    static void check(Call call) {
        target(call).filter(Files::exists).ifPresent(path -> {
            throw Faults.error("OTP-8126", path.toString()).asException();
        });
    }

    private static Optional<Path> target(Call call) {
        return call.line()
                .value(OUT.name())
                .map(written -> TargetFile.of(written, call.surroundings().folder(), call.word(0) + JSON_FILE));
    }

    private static byte[] bytes(Path path, Consumer<Sheet> text, Supplier<Object> json) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(JSON_FILE)) {
            return CanonicalJson.pretty(json.get()).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.accept(new Sheet(new PrintStream(out, true, StandardCharsets.UTF_8), WIDTH, false));
        return out.toByteArray();
    }

    private static void print(Call call, TenderIntake intake, String key, Sheet sheet) {
        Locale locale = call.locale();
        sheet.strong(call.text(key, intake.keys().size(), String.join(", ", intake.keys())));
        List<String> labels =
                intake.change().added().stream().map(LogLine::label).toList();
        sheet.paragraph(call.text("case.written", labels.size(), String.join(", ", labels)));
        for (int i = 0; i < intake.keys().size(); i++) {
            String tender = intake.keys().get(i);
            String supplier = intake.book()
                    .find(tender)
                    .map(known -> known.supplier().name())
                    .orElse("");
            sheet.heading(supplier.isEmpty() ? tender : tender + " · " + supplier);
            ReadingView.print(intake.readings().get(i), locale, sheet.indented());
        }
        found(call, "tender.across", intake.across(), sheet);
        found(call, "tender.findings", intake.change().findings(), sheet);
    }

    private static void found(Call call, String key, List<Problem> problems, Sheet sheet) {
        if (!problems.isEmpty()) {
            sheet.heading(call.text(key));
            ProblemView.print(problems, call.locale(), sheet.indented());
        }
    }

    private static Object json(TenderIntake intake, Locale locale) {
        return new TreeWriter()
                .put(
                        "entries",
                        intake.change().added().stream().map(LogLine::label).toList())
                .put(
                        "tenders",
                        IntStream.range(0, intake.keys().size())
                                .mapToObj(i -> new TreeWriter()
                                        .put("tender", intake.keys().get(i))
                                        .put(
                                                "supplier",
                                                intake.book()
                                                        .find(intake.keys().get(i))
                                                        .map(tender -> tender.supplier()
                                                                .name()))
                                        .put("read", (Object) ReadingView.json(
                                                intake.readings().get(i), locale))
                                        .done())
                                .toList())
                .put("across", (Object) ProblemView.json(intake.across(), locale))
                .put("findings", (Object) ProblemView.json(intake.change().findings(), locale))
                .done();
    }
}
