package se.sambruk.otp.content.fault;

import java.util.function.Supplier;
import se.sambruk.otp.api.problem.Problem;

/**
 * The place in a file that is being read, by name: what a fault found there is told of with. Cheap to make; lives as long as
 * the reading.
 */
public final class Scope {
    private static final String BETWEEN = " › ";

    private final Faults faults;
    private final String file;
    private final Scope outer;
    private final String name;

    Scope(Faults faults, String file, Scope outer, String name) {
        this.faults = faults;
        this.file = file;
        this.outer = outer;
        this.name = name;
    }

    /** The path of the file. */
    public String file() {
        return file;
    }

    /** The path of the file, with the part of it where something stands. */
    public String path(Placed at) {
        return Faults.path(file, at);
    }

    /** The names from the file's top to here, such as {@code requirements › OTP-DRI-003}; the file's path at its top. */
    public String label() {
        if (outer == null) {
            return file;
        }
        return outer.outer == null ? name : outer.label() + BETWEEN + name;
    }

    /** The last of the label's names. */
    public String name() {
        return name;
    }

    public Scope inside(String inner) {
        return new Scope(faults, file, this, inner);
    }

    /** A place in the same file with a name that says enough by itself. */
    public Scope called(String known) {
        return new Scope(faults, file, faults.in(file), known);
    }

    /** Tells of an error. The first argument of its texts is this scope's label; then follow those given. */
    public void error(Placed at, String code, Object... arguments) {
        faults.error(file, at, code, () -> labelled(arguments));
    }

    /** As {@link #error(Placed, String, Object...)}, where working out the arguments costs something. */
    public void error(Placed at, String code, Supplier<Object[]> arguments) {
        faults.error(file, at, code, () -> labelled(arguments.get()));
    }

    public void warning(Placed at, String code, Object... arguments) {
        faults.warning(file, at, code, () -> labelled(arguments));
    }

    /** Tells of something that a form found by itself, in its own words. */
    public void tell(Placed at, Problem problem) {
        faults.add(file, at, problem);
    }

    /** Says that something here is wrong that has been told of already. */
    public void alreadyTold() {
        faults.repeated();
    }

    /** Tells of what stopped the reading of the file. */
    public void error(ReadingStopped stopped) {
        error(stopped, stopped.code(), stopped.arguments());
    }

    /** How many errors have been told of anywhere so far: equal before and after a step that found none. */
    public int errors() {
        return faults.errors();
    }

    private Object[] labelled(Object[] arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = label();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
