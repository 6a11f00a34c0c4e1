package se.sambruk.otp.api.problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether something failed because a disk is full, which is a problem of its own: the remedy is to make room, not to look for
 * what is broken. For whoever writes files and meets an {@link IOException}.
 */
public final class FullDisk {
    // Java has no type for it; these are the systems' words, of which Linux and Windows have one set for each language.
    private static final List<String> WORDS = List.of(
            // Linux and macOS: ENOSPC and EDQUOT.
            "no space left",
            "quota exceeded",
            "enheten är full",
            "diskkvot",
            // Windows: ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
            "not enough space",
            "disk is full",
            "tillräckligt med ledigt utrymme",
            "tillräckligt med utrymme",
            "disken är full",
            // Other programs and libraries.
            "disk full",
            "ingen plats kvar",
            "inget utrymme");
    // Whoever made the fault may have tied its causes in a ring.
    private static final int DEPTH = 50;

    private FullDisk() {}

    /**
     * Whether a full disk, or a quota that has been used up, is behind a fault or any of its causes.
     *
     * @return false also where the system has told it in a language that is not known here
     */
    public static boolean caused(Throwable fault) {
        Throwable each = fault;
        for (int i = 0; each != null && i < DEPTH; i++) {
            if (each instanceof IOException told && isFull(told)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean isFull(IOException fault) {
        // Not the message, which holds the path too: a file may be called anything.
        String said = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        String words = String.valueOf(said).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(words::contains);
    }
}
