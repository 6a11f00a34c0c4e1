package se.sambruk.otp.shell.karaf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Wordless;
import se.sambruk.otp.shell.line.Completion;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.place.Surroundings;

/** Completes one of our commands at the console. Karaf asks every command's completer about every line. */
final class KarafCompleter implements Completer {
    private static final Logger LOG = LoggerFactory.getLogger(KarafCompleter.class);

    private final Syntax syntax;
    private final List<String> names;
    private final Function<Session, Surroundings> surroundings;

    /**
     * @param scoped whether the person is in the subshell of the command's scope
     */
    KarafCompleter(Syntax syntax, boolean scoped, Function<Session, Surroundings> surroundings) {
        this.syntax = syntax;
        this.names = scoped ? List.of(syntax.name()) : List.of(syntax.command(), syntax.name());
        this.surroundings = surroundings;
    }

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<Candidate> found = new ArrayList<>();
        completeCandidates(session, line, found);
        found.forEach(candidate -> candidates.add(candidate.value() + (candidate.complete() ? " " : "")));
        return found.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
    }

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        String[] words = line.getArguments();
        int index = line.getCursorArgumentIndex();
        String begun = index < words.length ? words[index].substring(0, line.getArgumentPosition()) : "";
        if (index == 0) {
            names.stream()
                    .filter(name -> name.startsWith(begun))
                    .map(Candidate::new)
                    .forEach(candidates::add);
        } else if (words.length > 0 && names.contains(words[0])) {
            List<String> before = Stream.of(words).limit(index).skip(1).toList();
            suggestions(session, before, begun).stream()
                    .map(KarafCompleter::candidate)
                    .forEach(candidates::add);
        }
    }

    private List<Suggestion> suggestions(Session session, List<String> before, String begun) {
        try {
            return Completion.of(syntax, before, begun, surroundings.apply(session));
        } catch (RuntimeException | LinkageError e) {
            // A person who presses Tab wants no fault in the middle of a line; the command itself will tell of it.
            LOG.debug("{} cannot be completed", syntax.command(), Wordless.of(e));
            return List.of();
        }
    }

    private static Candidate candidate(Suggestion suggestion) {
        String description = suggestion.description().isEmpty() ? null : suggestion.description();
        return new Candidate(suggestion.value(), suggestion.value(), null, description, null, null, suggestion.whole());
    }
}
