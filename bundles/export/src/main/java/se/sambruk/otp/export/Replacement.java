package se.sambruk.otp.export;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that has been moved into place, and what it took to be able to undo that. */
final class Replacement {
    static final String SUFFIX = ".old";

    private static final CopyOption[] WHOLE = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};

    private final Path target;
    private final Path original;

    private Replacement(Path target, Path original) {
        this.target = target;
        this.original = original;
    }

    /**
     * Moves a file into place in one step. At no moment is there no file, or half a one.
     *
     * @throws IOException if it cannot be done; then nothing has changed
     */
    static Replacement perform(Path file, Path target) throws IOException {
        Path original = null;
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            original = keep(target);
        }
        try {
            Files.move(file, target, WHOLE);
        } catch (IOException | RuntimeException e) {
            if (original != null) {
                Files.deleteIfExists(original);
            }
            throw e;
        }
        return new Replacement(target, original);
    }

    private static Path keep(Path target) throws IOException {
        Path original = target.resolveSibling(TempFile.freshName(SUFFIX));
        try {
            return Files.createLink(original, target);
        } catch (UnsupportedOperationException | IOException e) {
            // No hard links here. A copy, not a move: the target must be there all the time.
            return Files.copy(target, original, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    Path target() {
        return target;
    }

    /**
     * Where the file that was replaced is kept, when it could not be put back: under a name that people see, and that no later
     * export takes for something a killed process left.
     */
    Optional<Path> rescued() {
        return Optional.ofNullable(original).map(this::rescue);
    }

    private Path rescue(Path kept) {
        Path seen = target.resolveSibling(target.getFileName() + TempFile.freshName(SUFFIX));
        try {
            return Files.move(kept, seen, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            return kept;
        }
    }

    /** Puts things back as they were. */
    void undo() throws IOException {
        if (original == null) {
            Files.deleteIfExists(target);
        } else {
            Files.move(original, target, WHOLE);
        }
    }

    /** Gives up the possibility to undo. */
    void settle() {
        if (original == null) {
            return;
        }
        try {
            Files.deleteIfExists(original);
        } catch (IOException | RuntimeException e) {
            // The files are in place. Hidden, and cleaned away by a later export.
            return;
        }
    }
}
