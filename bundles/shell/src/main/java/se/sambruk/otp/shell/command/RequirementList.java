package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code requirement:list}: the library's requirements. */
final class RequirementList implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax("requirement", "list", List.of(), Entries.FLAGS);

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        RequirementQuery query = Entries.query(call);
        LibraryService library = call.service(LibraryService.class);
        Entries.show(call, key -> library.list(key.map(query::after).orElse(query)));
        return Outcome.DONE;
    }
}
