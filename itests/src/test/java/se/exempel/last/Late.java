package se.exempel.last;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Loaded when the format has written half. */
final class Late {
    /** The jar's stamp, from another resource than the one that was read at the start. */
    String stamp() throws IOException {
        try (InputStream in = Late.class.getResourceAsStream("late.txt")) {
            if (in == null) {
                throw new IOException("the resource has gone");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
