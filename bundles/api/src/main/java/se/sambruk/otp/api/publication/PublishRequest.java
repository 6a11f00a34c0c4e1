package se.sambruk.otp.api.publication;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.store.Act;

/**
 * Which variants of a publication are to be written, and to which files.
 *
 * @param packs whose publications these are, as {@link se.sambruk.otp.api.library.LibraryService#publications} takes them; empty for those that
 *     all share
 * @param publication its id
 * @param audiences their ids, or {@link #ALL}; empty for all
 * @param formats their ids, one file of each variant is written by each; empty for Word, HTML and PDF
 * @param folder an absolute path; must exist and be writable
 */
public record PublishRequest(
        List<ContextEntry> packs,
        String publication,
        List<String> audiences,
        List<String> formats,
        Path folder,
        Act act) {
    /** What stands for every audience among {@link #audiences()}. No audience has it as its id. */
    public static final String ALL = "all";

    public PublishRequest {
        packs = List.copyOf(packs);
        Objects.requireNonNull(publication);
        audiences = List.copyOf(audiences);
        formats = List.copyOf(formats);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(act);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + folder);
        }
    }
}
