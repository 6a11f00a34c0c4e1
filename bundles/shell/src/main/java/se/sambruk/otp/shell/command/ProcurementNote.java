package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:note}: writes to a case's log what the platform did not do itself, and strikes what was a mistake. */
final class ProcurementNote implements ShellCommand {
    private static final Flag WHAT = Flag.value("--what", "note-what", Suggester.NOTHING);
    private static final Flag FILE = Flag.value("--what-file", "note-file", Suggesters.ANY_FILES);
    private static final Flag WHO = Flag.value("--who", "note-who", Suggester.NOTHING);
    private static final Flag SECRET = Flag.alone("--secret", "note-secret");
    private static final Flag ATTACH = Flag.values("--attach", "note-attach", Suggesters.ANY_FILES);
    private static final Flag STRIKE = Flag.value("--strike", "note-strike", Suggester.NOTHING);
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "txt", "text/plain",
            "json", "application/json",
            "yaml", "application/yaml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "note",
            List.of(Procurements.PROCUREMENT),
            List.of(WHAT, FILE, WHO, SECRET, ATTACH, STRIKE, Cases.ON, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        CaseService service = call.service(CaseService.class);
        Optional<String> strike = call.line().value(STRIKE.name());
        if (strike.isPresent() && Cases.hasAny(call, List.of(WHAT, FILE))) {
            throw UsageException.of("OTP-8016", STRIKE.name(), WHAT.name());
        }
        if (strike.isPresent()) {
            ProcurementCase now = Cases.get(call);
            CaseChange change = service.strike(now.id(), strike.get(), Cases.act(call));
            return Cases.tell(call, change, "case.struck", strike.get());
        }
        NewEntry note = note(call);
        ProcurementCase now = Cases.get(call);
        CaseChange change = service.record(now.id(), List.of(note), Cases.act(call));
        return Cases.tell(call, change, "case.noted", now.id());
    }

    private static NewEntry note(Call call) throws UsageException {
        if (call.line().has(WHAT.name()) == call.line().has(FILE.name())) {
            throw UsageException.of("OTP-8122", WHAT.name(), FILE.name());
        }
        if (call.line().has(SECRET.name()) && call.line().has(WHAT.name())) {
            // A command line stays in histories and is there for all on the machine to see.
            throw UsageException.of("OTP-8128", SECRET.name(), FILE.name());
        }
        String what = call.line()
                .value(WHAT.name())
                .orElseGet(() -> ProcurementPeople.text(
                        call, call.line().value(FILE.name()).orElseThrow()));
        Map<String, Object> body = new TreeMap<>(Map.of("what", what));
        call.line().value(WHO.name()).ifPresent(who -> body.put("who", who));
        Cases.day(call, Cases.ON).ifPresent(day -> body.put("on", day.toString()));
        NewEntry note = NewEntry.of(call.line().has(SECRET.name()) ? EntryKinds.SECRET_NOTE : EntryKinds.NOTE, body);
        for (String written : call.line().values(ATTACH.name())) {
            WrittenFile file = WrittenFile.read(
                    written,
                    call.surroundings().folder(),
                    Optional.empty(),
                    call.platform().profileLimit());
            note = note.with(NewAttachment.of(file.name(), type(file.name()), file.bytes()));
        }
        return note;
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
