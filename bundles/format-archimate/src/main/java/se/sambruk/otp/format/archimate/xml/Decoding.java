package se.sambruk.otp.format.archimate.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes characters of an XML file's bytes, by the mark at its beginning, else by what its first line declares, else as UTF-8. Bytes that are
 * none of the encoding's are a fault: replaced, they would end up in the model. Java's own parser does the same, but prints what it finds.
 */
final class Decoding {
    /** A declaration is longer only if somebody means harm. */
    private static final int LOOK = 400;

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private Decoding() {}

    /**
     * The characters of some bytes.
     *
     * @throws UnsupportedEncodingException if the encoding is not known, or cannot be the one
     */
    static Reader of(InputStream in) throws IOException {
        PushbackInputStream first = new PushbackInputStream(in, LOOK);
        byte[] bytes = first.readNBytes(LOOK);
        int mark = mark(bytes);
        Charset charset = charset(bytes, mark);
        first.unread(bytes, mark, bytes.length - mark);
        return new InputStreamReader(
                first,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean begins(byte[] bytes, int... with) {
        boolean same = bytes.length >= with.length;
        for (int i = 0; i < with.length && same; i++) {
            same = (bytes[i] & 0xFF) == with[i];
        }
        return same;
    }

    /** How many bytes the mark at the beginning takes. */
    private static int mark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] bytes, int mark) throws UnsupportedEncodingException {
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark > 0) {
            return StandardCharsets.UTF_8;
        }
        Matcher declared = DECLARED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    // The declaration has been read byte by byte, so an encoding of two bytes a character it cannot be.
    private static Charset named(String name) throws UnsupportedEncodingException {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("UTF-16") || upper.startsWith("UTF-32") || upper.startsWith("ISO-10646")) {
            throw new UnsupportedEncodingException(name);
        }
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw (UnsupportedEncodingException) new UnsupportedEncodingException(name).initCause(e);
        }
    }
}
