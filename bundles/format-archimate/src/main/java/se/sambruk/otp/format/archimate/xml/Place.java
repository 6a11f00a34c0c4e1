package se.sambruk.otp.format.archimate.xml;

import se.sambruk.otp.api.problem.SourceLocation;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {
    /** The same place, in a named file. */
    public SourceLocation in(String file) {
        return new SourceLocation("", file, Math.max(0, line), Math.max(0, column));
    }
}
