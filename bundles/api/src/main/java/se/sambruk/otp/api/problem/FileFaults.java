package se.sambruk.otp.api.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * Says in words what a file system has against a file, for the end of a sentence that names the file: an {@link IOException} itself often says its path
 * and no more, or something that only programmers read.
 */
public final class FileFaults {
    private static final Messages TEXTS = Messages.of(FileFaults.class);

    // Java has no types for these; they are the systems' words, of which Linux and Windows have one set for each
    // language.
    private static final Map<String, List<String>> WORDS = words();

    private FileFaults() {}

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("denied", List.of("not permitted", "permission denied", "inte tillåt", "åtkomst nekas"));
        words.put("no-folder", List.of("not a directory", "inte en katalog"));
        words.put("read-only", List.of("read-only file system", "skrivskydd"));
        words.put("long-name", List.of("name too long", "för långt"));
        words.put("in-use", List.of("being used by another process", "används av en annan process"));
        words.put("silent", List.of("input/output error", "in/ut-fel", "stale file handle"));
        return words;
    }

    /**
     * What is wrong, without the path: in words where the kind is known, else as the system says it, else what the fault is called in the program. Never
     * empty.
     */
    public static LocalizedText reason(IOException fault) {
        String said = said(fault);
        Optional<String> kind = kind(fault, said == null ? "" : said.toLowerCase(Locale.ROOT));
        return kind.map(TEXTS::text)
                .orElseGet(() -> LocalizedText.of(
                        said == null || said.isBlank() ? fault.getClass().getSimpleName() : said.strip()));
    }

    // Not the path, which may be called anything.
    private static String said(IOException fault) {
        if (fault instanceof FileSystemException file) {
            return file.getReason();
        }
        String message = fault.getMessage();
        int words = message == null ? -1 : message.lastIndexOf('(');
        return fault instanceof FileNotFoundException && words >= 0
                ? message.substring(words + 1).replace(")", "")
                : message;
    }

    private static Optional<String> kind(IOException fault, String said) {
        if (FullDisk.caused(fault)) {
            return Optional.of("full");
        }
        if (fault instanceof AccessDeniedException) {
            return Optional.of("denied");
        }
        if (fault instanceof NotDirectoryException) {
            return Optional.of("no-folder");
        }
        if (fault instanceof FileAlreadyExistsException) {
            return Optional.of("exists");
        }
        if (fault instanceof DirectoryNotEmptyException) {
            return Optional.of("not-empty");
        }
        // Of the older kind the system's words tell, where it has any.
        Optional<String> worded = WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .findFirst();
        boolean missing = fault instanceof NoSuchFileException || fault instanceof FileNotFoundException;
        return worded.isEmpty() && missing ? Optional.of("missing") : worded;
    }
}
