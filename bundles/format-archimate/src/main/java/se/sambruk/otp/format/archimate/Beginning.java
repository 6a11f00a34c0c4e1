package se.sambruk.otp.format.archimate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.sambruk.otp.api.content.PackSource;

/**
 * The beginning of a file, looked at to tell what it is. It is not parsed: a file that is damaged, or that holds what is refused, is to be
 * recognized too, so that whoever reads it can say what is wrong.
 */
final class Beginning {
    private static final int LENGTH = 1 << 16;

    private final boolean isZip;
    private final String name;
    private final String attributes;

    private Beginning(byte[] bytes) {
        this.isZip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        FirstTag tag = FirstTag.of(text(bytes));
        this.name = tag.name();
        this.attributes = tag.attributes().toLowerCase(Locale.ROOT);
    }

    /** That of the only file of a source. */
    static Beginning ofOnly(PackSource source) throws IOException {
        return of(source, source.paths().first());
    }

    static Beginning of(PackSource source, String path) throws IOException {
        try (InputStream in = source.open(path)) {
            return new Beginning(in.readNBytes(LENGTH));
        }
    }

    // Markup is ASCII in all encodings that occur; those of two bytes a character are told by their zeros.
    private static String text(byte[] bytes) {
        Charset charset = StandardCharsets.ISO_8859_1;
        if (bytes.length > 3) {
            if (bytes[0] == (byte) 0xFE || bytes[0] == 0 && bytes[1] != 0) {
                charset = StandardCharsets.UTF_16BE;
            } else if (bytes[0] == (byte) 0xFF || bytes[1] == 0 && bytes[0] != 0) {
                charset = StandardCharsets.UTF_16LE;
            }
        }
        return new String(bytes, charset);
    }

    boolean isZip() {
        return isZip;
    }

    /** The name of the outermost element without its prefix; empty where there is none. */
    String name() {
        return name;
    }

    /** Whether Archi's namespace is declared. */
    boolean isArchi() {
        return attributes.contains("archimatetool.com") || attributes.contains("bolton.ac.uk/archimate");
    }
}
