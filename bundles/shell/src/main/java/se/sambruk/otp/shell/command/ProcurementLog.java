package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.CaseVerification;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.LogView;

/** {@code procurement:log}: what has happened in a case, one entry in full with its files, and whether the log is whole. */
final class ProcurementLog implements ShellCommand {
    private static final Flag VERIFY = Flag.alone("--verify", "log-verify");
    private static final Flag NOTED = Flag.value("--noted", "log-noted", Suggester.NOTHING);
    private static final Flag ENTRY = Flag.value("--entry", "log-entry", Suggester.NOTHING);
    private static final Flag OUT = Flag.value("--out", "log-out", Suggesters.FOLDERS);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "log",
            List.of(Procurements.PROCUREMENT),
            List.of(VERIFY, NOTED, ENTRY, OUT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        CaseService service = call.service(CaseService.class);
        Optional<CaseLog> found = service.log(call.word(0), Cases.viewer(call));
        if (found.isEmpty()) {
            Cases.get(call);
        }
        CaseLog log = found.orElseThrow();
        if (call.line().has(VERIFY.name()) || call.line().has(NOTED.name())) {
            return verify(call, service);
        }
        CaseVerification state = service.verify(call.word(0), Optional.empty(), Cases.viewer(call))
                .orElseThrow();
        if (call.line().has(ENTRY.name())) {
            return entry(call, service, log, state);
        }
        if (call.line().has(OUT.name())) {
            throw UsageException.of("OTP-8019", OUT.name(), ENTRY.name());
        }
        call.out()
                .rows(
                        LogView.listing(SwedishTime.ZONE, state.head().isPresent()),
                        log.lines().iterator());
        if (call.out().isForPeople() && !state.isWhole()) {
            call.out().sheet().blank();
            call.out().sheet().paragraph(call.text("log.not-whole", call.word(0)));
        }
        return state.isWhole() ? Outcome.DONE : Outcome.FINDINGS;
    }

    private static Outcome verify(Call call, CaseService service) throws UsageException {
        Optional<String> written = call.line().value(NOTED.name());
        if (written.isPresent() && !written.get().matches("[0-9a-fA-F]{64}")) {
            throw UsageException.of("OTP-8123", written.get());
        }
        Optional<ContentHash> noted = written.map(hex -> new ContentHash(hex.toLowerCase(Locale.ROOT)));
        CaseVerification found =
                service.verify(call.word(0), noted, Cases.viewer(call)).orElseThrow();
        if (call.out().isForPeople()) {
            LogView.print(call.word(0), found, call.locale(), call.out().sheet());
        } else {
            call.out().json(LogView.json(found));
        }
        return found.isWhole() && found.holdsNoted().orElse(true) ? Outcome.DONE : Outcome.FINDINGS;
    }

    private static Outcome entry(Call call, CaseService service, CaseLog log, CaseVerification state) {
        String label = call.line().value(ENTRY.name()).orElseThrow();
        LogLine line = log.find(label)
                .orElseThrow(() -> Faults.error("OTP-8124", label, call.word(0)).asException());
        List<Path> files = call.line()
                .value(OUT.name())
                .map(folder -> write(call, service, line, folder))
                .orElse(List.of());
        boolean seesAll = state.head().isPresent();
        if (call.out().isForPeople()) {
            LogView.print(
                    line, SwedishTime.ZONE, seesAll, call.locale(), call.out().sheet());
            files.forEach(file -> call.out().sheet().paragraph(call.text("log.file-written", file.toString())));
        } else {
            call.out().json(LogView.json(line, seesAll));
        }
        return Outcome.DONE;
    }

    private static List<Path> write(Call call, CaseService service, LogLine line, String written) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        try (TargetFolder folder =
                TargetFolder.open(written, call.surroundings().folder())) {
            for (AttachmentRecord file : line.entry().attachments()) {
                byte[] bytes = service.attachment(call.word(0), file.sha256(), Cases.viewer(call))
                        .orElseThrow(
                                () -> Faults.error("OTP-8125", call.word(0)).asException());
                // Somebody else chose the name: no path may come of it.
                String name = file.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^[. ]+", "_");
                Path target = folder.path().resolve(line.label() + "-" + name);
                files.put(target, bytes);
            }
            EditedFile.createSecret(files);
            folder.keep();
        }
        return List.copyOf(files.keySet());
    }
}
