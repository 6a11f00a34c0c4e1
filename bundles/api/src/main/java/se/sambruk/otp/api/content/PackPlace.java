package se.sambruk.otp.api.content;

import java.util.Objects;

/**
 * Where in a file of another form than text something stands.
 *
 * @param part of the file, such as a workbook's sheet; empty for the file as a whole
 * @param line from 1, or a row; 0 where there is none
 * @param column from 1; 0 where there is none
 */
public record PackPlace(String part, int line, int column) {
    /** The file as a whole. */
    public static final PackPlace FILE = new PackPlace("", 0, 0);

    public PackPlace {
        Objects.requireNonNull(part);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are at least 0: " + line + ", " + column);
        }
    }
}
