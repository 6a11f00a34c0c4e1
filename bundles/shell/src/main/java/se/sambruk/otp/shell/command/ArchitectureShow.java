package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ConceptView;

/** {@code architecture:show}: an element, a relation or a view in full, with what it hangs together with and where it came from. */
final class ArchitectureShow implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "show",
            List.of(Argument.required("concept", Suggesters.CONCEPTS)),
            List.of(Models.CONTEXT, Models.FILE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Models.Held held = Models.of(call);
        Concept concept = Models.concept(held.model(), call.word(0));
        List<String> requirements = held.resolution().isPresent()
                ? Models.content(call, held).traces().getOrDefault(concept.id(), List.of())
                : List.of();
        ConceptView view = new ConceptView(held.model(), concept, held.resolution(), requirements, call.locale());
        if (call.out().isForPeople()) {
            view.print(call.out().sheet());
        } else {
            call.out().json(view.json());
        }
        return Outcome.DONE;
    }
}
