package se.sambruk.otp.shell.line;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be written after a command's name. Its texts are {@code command.<scope>.<name>}, and {@code .more} and
 * {@code .example} after that where there is more to say.
 */
public record Syntax(String scope, String name, List<Argument> arguments, List<Flag> flags) {
    public Syntax {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(name);
        arguments = List.copyOf(arguments);
        flags = List.copyOf(flags);
    }

    /** As people write it: {@code requirement:list}. */
    public String command() {
        return scope + ":" + name;
    }

    /** The beginning of the keys of its texts. */
    public String key() {
        return "command." + scope + "." + name;
    }

    /** The flag of a name, {@code --help} included. */
    Optional<Flag> flag(String written) {
        if (written.equals(Flag.HELP.name()) || written.equals("-h")) {
            return Optional.of(Flag.HELP);
        }
        return flags.stream().filter(flag -> flag.name().equals(written)).findFirst();
    }

    /** The argument that takes the word with this number, from 0. */
    Optional<Argument> argument(int index) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Argument last = arguments.get(arguments.size() - 1);
        if (index >= arguments.size()) {
            return last.many() ? Optional.of(last) : Optional.empty();
        }
        return Optional.of(arguments.get(index));
    }
}
