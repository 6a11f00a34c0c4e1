package se.sambruk.otp.api.export;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file to be written.
 *
 * @param format the format's id
 * @param source what to write; of a type that the format accepts, or {@link Alternatives} with one among them
 * @param target an absolute path; a file that is there is replaced
 * @param isSecret whether its owner alone may read the file, from its first byte on, where the file system knows such a thing
 */
public record ExportRequest(String format, Object source, ExportContext context, Path target, boolean isSecret) {
    /** One that everybody may read whom the system lets. */
    public ExportRequest(String format, Object source, ExportContext context, Path target) {
        this(format, source, context, target, false);
    }

    public ExportRequest {
        Objects.requireNonNull(format);
        Objects.requireNonNull(source);
        Objects.requireNonNull(context);
        Objects.requireNonNull(target);
        if (!target.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + target);
        }
    }

    /** The same for its owner's eyes alone. */
    public ExportRequest asSecret() {
        return new ExportRequest(format, source, context, target, true);
    }
}
