package se.sambruk.otp.api.export;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file to be written.
 *
 * @param format the format's id
 * @param source what to write; of a type that the format accepts, or {@link Alternatives} with one among them
 * @param target an absolute path; a file that is there is replaced
 */
public record ExportRequest(String format, Object source, ExportContext context, Path target) {
    public ExportRequest {
        Objects.requireNonNull(format);
        Objects.requireNonNull(source);
        Objects.requireNonNull(context);
        Objects.requireNonNull(target);
        if (!target.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + target);
        }
    }
}
