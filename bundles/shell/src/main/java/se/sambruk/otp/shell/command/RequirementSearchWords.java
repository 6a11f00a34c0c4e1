package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.RequirementSearch;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code requirement:search}: the requirements that hold some words. */
final class RequirementSearchWords implements ShellCommand {
    private static final Syntax SYNTAX =
            new Syntax("requirement", "search", List.of(Argument.words("words")), Entries.FLAGS);

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        RequirementQuery query = Entries.query(call);
        String words = String.join(" ", call.line().words());
        RequirementSearch search = call.service(RequirementSearch.class);
        Entries.show(call, key -> search.search(words, key.map(query::after).orElse(query)));
        if (call.out().isForPeople()) {
            call.out()
                    .sheet()
                    .paragraph(call.text("search.how", search.description().in(call.locale())));
        }
        return Outcome.DONE;
    }
}
