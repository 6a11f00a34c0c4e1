package se.sambruk.otp.api.problem;

import java.util.Objects;

/**
 * A place in something a person wrote.
 *
 * @param origin what the file belongs to, such as {@code exempelkommun 1.2.0}; empty for a file of its own
 * @param path the file, relative to its origin, such as {@code OTP-INF/amendments.yaml}
 * @param line from 1; 0 where the line is not known
 * @param column from 1; 0 where the column is not known
 */
public record SourceLocation(String origin, String path, int line, int column) {
    public SourceLocation {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(path);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are at least 0: " + line + ", " + column);
        }
    }

    /** A whole file. */
    public static SourceLocation file(String origin, String path) {
        return new SourceLocation(origin, path, 0, 0);
    }

    /** Origin, path, line and column as far as they are known, in a form without words: {@code o · p:14:9}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(origin);
        if (!origin.isEmpty() && !path.isEmpty()) {
            text.append(" · ");
        }
        text.append(path);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.toString();
    }
}
