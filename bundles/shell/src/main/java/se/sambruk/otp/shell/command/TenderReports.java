package se.sambruk.otp.shell.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.IntakeView;

/** Tells what was read of tenders: on the screen, as JSON, and in a file that its owner alone may read. */
final class TenderReports {
    static final Flag OUT = Flag.value("--out", "tender-out", Suggesters.ANY_FILES);

    private static final int WIDTH = 100;
    private static final String JSON_FILE = ".json";

    private TenderReports() {}

    /**
     * @param all whether rows with nothing to look at are written on the screen too; to a file they always are
     */
    static Outcome tell(Call call, TenderIntake intake, String key, boolean all) throws UsageException {
        IntakeView view = new IntakeView(intake, call.locale());
        write(call, sheet -> view.print(key, all, sheet), sheet -> view.print(key, true, sheet), view::json);
        return view.needsAttention() ? Outcome.FINDINGS : Outcome.DONE;
    }

    /** Writes one thing where it is asked for: to the screen or as JSON, and to a file besides. */
    static void write(Call call, Consumer<Sheet> text, Supplier<Object> json) {
        write(call, text, text, json);
    }

    private static void write(Call call, Consumer<Sheet> screen, Consumer<Sheet> file, Supplier<Object> json) {
        Optional<Path> target = target(call);
        // The screen first: what has been written to the log is told also where the file cannot be.
        if (call.out().isForPeople()) {
            screen.accept(call.out().sheet());
        } else {
            call.out().json(json.get());
        }
        target.ifPresent(path -> EditedFile.createSecret(path, bytes(path, file, json)));
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
}
