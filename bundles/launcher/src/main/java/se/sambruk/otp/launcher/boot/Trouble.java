package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import se.sambruk.otp.launcher.wire.Texts;

/** What goes wrong in the launcher's own process: plain words for people, the trace for a file of its own beside Karaf's logs. */
final class Trouble {

    private Trouble() {}

    static Path log(Path home) {
        return home.resolve("log").resolve("launcher.log");
    }

    /** Keeps the trace of a fault, as far as that can be done; standard error is for sentences. */
    static void keep(Path home, Throwable fault) {
        StringBuilder trace = new StringBuilder(Instant.now().toString());
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            trace.append(" ").append(cause).append("\n");
            for (StackTraceElement frame : cause.getStackTrace()) {
                trace.append("\tat ").append(frame).append("\n");
            }
        }
        try {
            Files.writeString(log(home), trace, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // There is no other place for it: a home that cannot be written has been told of in words.
            return;
        }
    }

    /** Why a file or folder could not be had, in words: an exception's message is often nothing but the path. */
    static String reason(IOException fault, String language) {
        Texts texts = Texts.in(language);
        if (fault instanceof AccessDeniedException) {
            return texts.get("reason.denied");
        }
        Optional<Path> inTheWay = inTheWay(fault);
        if (inTheWay.isPresent()) {
            return texts.get("reason.file", inTheWay.get());
        }
        String system = fault instanceof FileSystemException file ? file.getReason() : null;
        return system == null ? texts.get("reason.unknown") : texts.get("reason.system", system);
    }

    // A file where a folder should be, there or further up.
    private static Optional<Path> inTheWay(IOException fault) {
        if (!(fault instanceof FileSystemException file) || file.getFile() == null) {
            return Optional.empty();
        }
        Path there = Path.of(file.getFile());
        if (!(fault instanceof FileAlreadyExistsException)) {
            there = there.getParent();
        }
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Optional.ofNullable(there).filter(path -> !Files.isDirectory(path));
    }
}
