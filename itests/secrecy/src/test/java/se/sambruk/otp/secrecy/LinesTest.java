package se.sambruk.otp.secrecy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import se.sambruk.otp.secrecy.Lines.Tried;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.command.Commands;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;

/** The table tries every command of the shell, with everything that can be written after its name. */
public class LinesTest {
    private static final Lines LINES = Lines.about("prov-2027");
    /** Arguments that name a procurement. */
    private static final Set<String> CASES = Set.of("procurement", "case-or-profile");

    @Test
    public void everyCommandIsTriedAndNoOther() {
        Set<String> commands = new TreeSet<>();
        Commands.all().forEach(command -> commands.add(command.syntax().command()));
        assertEquals("a new command is added to lines.txt", commands, new TreeSet<>(LINES.commands()));
    }

    @Test
    public void everyFlagOfACommandThatKnowsACaseIsTried() {
        for (ShellCommand command : Commands.all()) {
            Syntax syntax = command.syntax();
            Tried tried = LINES.find(syntax.command()).orElseThrow();
            if (tried.caseless().isEmpty()) {
                Set<String> missing = new TreeSet<>();
                syntax.flags().stream().map(Flag::name).forEach(missing::add);
                tried.lines().forEach(missing::removeAll);
                assertEquals(syntax.command(), Set.of(), missing);
            }
        }
    }

    @Test
    public void noFlagIsTriedThatACommandDoesNotHave() {
        for (ShellCommand command : Commands.all()) {
            Syntax syntax = command.syntax();
            Set<String> known = new TreeSet<>();
            syntax.flags().stream().map(Flag::name).forEach(known::add);
            Set<String> unknown = new TreeSet<>();
            LINES.find(syntax.command()).orElseThrow().lines().forEach(line -> line.stream()
                    .filter(word -> word.startsWith("--"))
                    .forEach(unknown::add));
            unknown.removeAll(known);
            assertEquals(syntax.command(), Set.of(), unknown);
        }
    }

    @Test
    public void whatIsSaidToKnowNoCaseTakesNone() {
        for (ShellCommand command : Commands.all()) {
            Syntax syntax = command.syntax();
            if (LINES.find(syntax.command()).orElseThrow().caseless().isPresent()) {
                List<String> arguments =
                        syntax.arguments().stream().map(Argument::key).toList();
                assertTrue(syntax.command(), arguments.stream().noneMatch(CASES::contains));
                assertTrue(syntax.command(), syntax.flags().stream().noneMatch(flag -> flag.name()
                        .equals("--procurement")));
                assertTrue(syntax.command(), !syntax.scope().equals("procurement"));
            }
        }
    }
}
