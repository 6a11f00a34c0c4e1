package se.sambruk.otp.plugins.folder;

import java.nio.file.Path;
import java.util.Objects;
import se.sambruk.otp.api.problem.Problem;

/** What lies in a drop folder under one name. */
public sealed interface Entry {
    /** The folder's label, a slash and the file's name: the same as long as the file is not renamed. */
    String name();

    /** Where it lies, absolute. */
    Path file();

    /** An ordinary file. */
    record Dropped(String name, Path file, Stamp stamp) implements Entry {
        public Dropped {
            Objects.requireNonNull(name);
            Objects.requireNonNull(file);
            Objects.requireNonNull(stamp);
        }
    }

    /** Something that can be no plugin, whatever is in it. */
    record Odd(String name, Path file, Problem problem) implements Entry {
        public Odd {
            Objects.requireNonNull(name);
            Objects.requireNonNull(file);
            Objects.requireNonNull(problem);
        }
    }
}
