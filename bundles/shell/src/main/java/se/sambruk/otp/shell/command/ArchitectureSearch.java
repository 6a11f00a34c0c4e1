package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.architecture.ElementQuery;
import se.sambruk.otp.api.architecture.ModelQueryService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ConceptRow;

/** {@code architecture:search}: the elements of an architecture whose texts hold some words. */
final class ArchitectureSearch implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "search",
            List.of(Argument.words("element-words")),
            List.of(ArchitectureList.TYPE, ArchitectureList.LAYER, Models.CONTEXT, Models.FILE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        ElementQuery query = ArchitectureList.query(call)
                .words(String.join(" ", call.line().words()))
                .build();
        Models.Held held = Models.of(call);
        ArchitectureList.show(
                call,
                held,
                call.service(ModelQueryService.class).elements(held.model(), query),
                ConceptRow.listing(held.model()));
        return Outcome.DONE;
    }
}
